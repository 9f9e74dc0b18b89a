using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace KhojalyMemorial.Features.Shared.JsonLd;

/// <summary>Writes JSON-LD so that it can stand inside a script element: no angle bracket, ampersand or quotation mark that could end it.</summary>
public static class LinkedData
{
    // Letters of all alphabets stay readable; what HTML could trip over is written as \u003C and the like.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>An object of schema.org.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="members">Its members; those without a value are left out.</param>
    /// <returns>The object, without its context.</returns>
    public static JsonObject Thing(string type, params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var thing = new JsonObject { ["@type"] = type };
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                thing[name] = value;
            }
        }

        return thing;
    }

    /// <summary>A list, or nothing where it would be empty.</summary>
    /// <param name="things">What is listed.</param>
    /// <returns>The list.</returns>
    public static JsonArray? List(IEnumerable<JsonNode> things) => things.ToArray() is { Length: > 0 } all ? new JsonArray(all) : null;

    /// <summary>The object as text, with its context.</summary>
    /// <param name="thing">The object.</param>
    /// <returns>JSON on one line.</returns>
    public static string Write(JsonObject thing)
    {
        ArgumentNullException.ThrowIfNull(thing);
        thing.Insert(0, "@context", "https://schema.org");
        return thing.ToJsonString(Options);
    }
}
