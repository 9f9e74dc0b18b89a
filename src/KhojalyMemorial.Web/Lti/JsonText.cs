using System.Text.Json;
using System.Text.Json.Nodes;

namespace KhojalyMemorial.Lti;

/// <summary>Reads what strangers' JSON holds, without believing that it has the right form.</summary>
internal static class JsonText
{
    /// <summary>A string.</summary>
    public static string? Of(JsonObject? from, string name) =>
        from is not null && from.TryGetPropertyValue(name, out var node) && node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>A truth value, also where it is written as a string, as some platforms do.</summary>
    public static bool? Truth(JsonObject? from, string name) =>
        from is null || !from.TryGetPropertyValue(name, out var node) || node is not JsonValue value ? null
        : value.TryGetValue(out bool truth) ? truth
        : value.TryGetValue(out string? text) && bool.TryParse(text, out var parsed) ? parsed
        : null;

    /// <summary>A time in seconds since 1970.</summary>
    public static DateTimeOffset? Time(JsonObject from, string name) =>
        from.TryGetPropertyValue(name, out var node) && node is JsonValue value && value.GetValueKind() == JsonValueKind.Number
        && value.TryGetValue(out double seconds) && seconds is > 0 and < 253_000_000_000 ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000)) : null;

    /// <summary>The strings of a list; a single string counts as a list of one.</summary>
    public static IReadOnlyList<string>? List(JsonObject? from, string name) =>
        from is null || !from.TryGetPropertyValue(name, out var node) ? null : node switch
        {
            JsonArray list => [.. list.OfType<JsonValue>().Select(one => one.TryGetValue(out string? text) ? text : null).OfType<string>()],
            JsonValue value when value.TryGetValue(out string? text) => [text],
            _ => null,
        };
}
