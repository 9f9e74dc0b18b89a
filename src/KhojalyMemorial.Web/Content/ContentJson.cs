using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace KhojalyMemorial.Content;

/// <summary>The one way in which content becomes JSON: the bodies of revisions and the files of the portable format. What has its default value or is empty is left out, so that equal records give equal bytes.</summary>
public static class ContentJson
{
    private static readonly ConcurrentDictionary<Type, object> Defaults = new();

    /// <summary>For the bodies of revisions: everything, on one line.</summary>
    public static readonly JsonSerializerOptions Body = Create(indented: false, forFiles: false);

    /// <summary>For files: indented, without what stands in the path.</summary>
    public static readonly JsonSerializerOptions File = Create(indented: true, forFiles: true);

    /// <summary>Writes a record as the body of a revision.</summary>
    /// <param name="record">An item's data or text.</param>
    /// <returns>JSON on one line.</returns>
    public static string BodyOf(object record) => JsonSerializer.Serialize(record, record.GetType(), Body);

    /// <summary>Reads the body of a revision.</summary>
    /// <param name="body">JSON as <see cref="BodyOf"/> wrote it.</param>
    /// <param name="type">The record's type.</param>
    /// <returns>The record.</returns>
    public static object Read(string body, Type type) =>
        JsonSerializer.Deserialize(body, type, Body) ?? throw new JsonException($"The body of a {type.Name} is empty.");

    private static JsonSerializerOptions Create(bool indented, bool forFiles)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            WriteIndented = indented,
            NewLine = "\n",
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { type => LeaveOut(type, forFiles) } },
        };
        options.Converters.Add(new SourceReferenceJson());
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOut(JsonTypeInfo type, bool forFiles)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.Namespace?.StartsWith("KhojalyMemorial.Content", StringComparison.Ordinal) != true)
        {
            return;
        }

        for (var at = type.Properties.Count - 1; at >= 0; at--)
        {
            var property = type.Properties[at];
            var member = (PropertyInfo?)property.AttributeProvider;
            if (member is { CanWrite: false } || (forFiles && member?.IsDefined(typeof(FromPathAttribute)) == true))
            {
                type.Properties.RemoveAt(at);
                continue;
            }

            property.ShouldSerialize = (owner, value) => !IsEmpty(value) && !Equals(value, DefaultOf(owner.GetType(), member));
        }
    }

    private static bool IsEmpty(object? value) => value is null or "" or ICollection { Count: 0 } || (value is IEnumerable list && !list.Cast<object>().Any());

    private static object? DefaultOf(Type type, PropertyInfo? member) =>
        member?.GetValue(Defaults.GetOrAdd(type, static owner => Activator.CreateInstance(owner)!));

    private sealed class SourceReferenceJson : JsonConverter<SourceReference>
    {
        public override SourceReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            SourceReference.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, SourceReference value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
