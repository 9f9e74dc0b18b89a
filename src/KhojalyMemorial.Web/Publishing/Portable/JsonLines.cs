using System.Text;
using System.Text.Json;

namespace KhojalyMemorial.Publishing.Portable;

/// <summary>Finds the line of each member of a JSON text, so that a problem in a record can be shown where it was written.</summary>
internal static class JsonLines
{
    /// <summary>Maps JSON paths such as <c>data.values[2].unit</c> to lines.</summary>
    /// <param name="json">Well-formed JSON.</param>
    /// <returns>Lines from 1.</returns>
    public static Dictionary<string, int> Of(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(bytes);
        var parents = new Stack<(string Path, int Index)>();
        string? name = null;
        var (line, counted) = (1, 0);
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            line += bytes.AsSpan(counted, start - counted).Count((byte)'\n');
            counted = start;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString();
                    lines.TryAdd(Join(parents, name), line);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    parents.Pop();
                    break;
                default:
                    var path = Join(parents, name);
                    name = null;
                    lines.TryAdd(path, line);
                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        parents.Push((path, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
                    }

                    break;
            }
        }

        return lines;
    }

    private static string Join(Stack<(string Path, int Index)> parents, string? name)
    {
        if (parents.Count == 0)
        {
            return "";
        }

        if (name is not null)
        {
            return parents.Peek().Path is { Length: > 0 } parent ? $"{parent}.{name}" : name;
        }

        var (path, index) = parents.Pop();
        parents.Push((path, index + 1));
        return FormattableString.Invariant($"{path}[{index}]");
    }
}
