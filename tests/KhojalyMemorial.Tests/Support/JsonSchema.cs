using System.Text.Json;

namespace KhojalyMemorial.Tests.Support;

/// <summary>Holds an answer against its description: the part of JSON Schema that descriptions of the read API use.</summary>
/// <param name="document">The description, in which references are found.</param>
public sealed class JsonSchema(JsonElement document)
{
    /// <summary>What of a value is not as described.</summary>
    /// <param name="value">The value.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="at">Where the value stands.</param>
    /// <returns>Nothing when all is as described.</returns>
    public IEnumerable<string> Problems(JsonElement value, JsonElement schema, string at = "$")
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Problems(value, Resolve(reference.GetString()!), at);
        }

        if (schema.TryGetProperty("oneOf", out var choices))
        {
            return choices.EnumerateArray().Count(choice => !Problems(value, choice, at).Any()) == 1 ? [] : [$"{at} is not exactly one of what it may be"];
        }

        var types = schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } many ? [.. many.EnumerateArray().Select(one => one.GetString()!)] : new[] { schema.GetProperty("type").GetString()! };
        if (!types.Any(type => Is(value, type)))
        {
            return [$"{at} is {value.ValueKind} and not {string.Join(" or ", types)}"];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany((one, index) => Problems(one, schema.GetProperty("items"), $"{at}[{index}]")),
            JsonValueKind.Object => OfObject(value, schema, at),
            _ => [],
        };
    }

    private IEnumerable<string> OfObject(JsonElement value, JsonElement schema, string at)
    {
        foreach (var name in schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(one => one.GetString()!) : [])
        {
            if (!value.TryGetProperty(name, out _))
            {
                yield return $"{at}.{name} is missing";
            }
        }

        foreach (var property in value.EnumerateObject())
        {
            if (!schema.GetProperty("properties").TryGetProperty(property.Name, out var described))
            {
                yield return $"{at}.{property.Name} is not described";
                continue;
            }

            foreach (var problem in Problems(property.Value, described, $"{at}.{property.Name}"))
            {
                yield return problem;
            }
        }
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };

    private JsonElement Resolve(string reference)
    {
        Assert.StartsWith("#/", reference, StringComparison.Ordinal);
        return reference[2..].Split('/').Aggregate(document, (element, name) => element.GetProperty(name));
    }
}
