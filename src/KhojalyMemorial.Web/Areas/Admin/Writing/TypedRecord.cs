using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Areas.Admin.Writing;

/// <summary>Reads what somebody is typing into the form of an item, over what was saved last: what the form does not hold stays as it is.</summary>
public static class TypedRecord
{
    /// <summary>Reads the fields of a form.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <param name="form">The fields, named by the record's members.</param>
    /// <returns>The record; null where a field cannot be read as what it is.</returns>
    public static object? Read(DraftItem item, string language, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(form);
        var type = language == Revision.Shared ? item.Kind.Data : item.Kind.Text;
        try
        {
            var body = item.Parts.GetValueOrDefault(language)?.Body is { Length: > 0 } saved ? JsonNode.Parse(saved)!.AsObject() : [];
            foreach (var property in type.GetProperties().Where(property => property.CanWrite && form.ContainsKey(property.Name)))
            {
                var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
                body.Remove(name);
                if (ValueOf(property, form[property.Name].ToString()) is { } value)
                {
                    body[name] = value;
                }
            }

            return ContentJson.Read(body.ToJsonString(), type);
        }
        catch (Exception problem) when (problem is JsonException or FormatException or OverflowException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonNode? ValueOf(PropertyInfo property, string typed)
    {
        var text = typed.ReplaceLineEndings("\n").Trim();
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return text.Length == 0 ? null
            : type == typeof(bool) ? text.Contains("true", StringComparison.Ordinal)
            : type == typeof(int) ? int.Parse(text, CultureInfo.InvariantCulture)
            : type == typeof(decimal) ? decimal.Parse(text, CultureInfo.InvariantCulture)
            : type.IsGenericType ? new JsonArray([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(one => JsonValue.Create(one))])
            : JsonValue.Create(text);
    }
}
