using System.Text;
using System.Text.Json.Nodes;

namespace KhojalyMemorial.Publishing.Portable;

/// <summary>A Markdown file with fields before its body: <c>name: value</c> to the end of the line, or <c>name: |</c> and indented lines.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";
    private const string BodyName = "body";

    /// <summary>Reads a file into the members of a text record.</summary>
    /// <param name="file">The file's text, with LF line ends.</param>
    /// <param name="problem">Line and sentence, when the file has no proper front matter.</param>
    /// <returns>The members, with <c>body</c>, and the line on which each one's text begins.</returns>
    public static (JsonObject Members, Dictionary<string, int> Lines)? Read(string file, out (int Line, string Sentence)? problem)
    {
        var lines = file.Split('\n');
        var members = new JsonObject();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        problem = null;
        if (lines[0] != Fence)
        {
            problem = (1, "The file must begin with front matter between two lines \"---\".");
            return null;
        }

        var index = 1;
        while (index < lines.Length && lines[index] != Fence)
        {
            var colon = lines[index].IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                problem = (index + 1, "A field of the front matter is written \"name: value\".");
                return null;
            }

            var name = lines[index][..colon].Trim();
            var value = lines[index][(colon + 1)..].Trim();
            var begins = index + 1;
            index++;
            if (value == "|")
            {
                begins = index + 1;
                value = Block(lines, ref index);
            }

            if (members.ContainsKey(name))
            {
                problem = (begins, $"The field \"{name}\" stands there twice.");
                return null;
            }

            members[name] = name == "draft" ? JsonValue.Create(value == "true") : JsonValue.Create(value);
            at[name] = begins;
        }

        if (index == lines.Length)
        {
            problem = (lines.Length, "The front matter has no closing line \"---\".");
            return null;
        }

        var first = index + 1;
        while (first < lines.Length && lines[first].Length == 0)
        {
            first++;
        }

        members[BodyName] = string.Join('\n', lines[first..]).TrimEnd();
        at[BodyName] = first + 1;
        return (members, at);
    }

    /// <summary>Writes the members of a text record as a file.</summary>
    /// <param name="members">The members, <c>body</c> among them where there is one.</param>
    /// <returns>The file's text.</returns>
    public static string Write(JsonObject members)
    {
        var file = new StringBuilder(Fence).Append('\n');
        foreach (var (name, node) in members.Where(member => member.Key != BodyName))
        {
            var value = node!.GetValueKind() == System.Text.Json.JsonValueKind.True ? "true" : node.GetValue<string>();
            if (value.Contains('\n', StringComparison.Ordinal))
            {
                file.Append(name).Append(": |\n");
                foreach (var line in value.Split('\n'))
                {
                    file.Append(line.Length == 0 ? "" : "  ").Append(line).Append('\n');
                }
            }
            else
            {
                file.Append(name).Append(": ").Append(value).Append('\n');
            }
        }

        file.Append(Fence).Append('\n');
        if (members[BodyName]?.GetValue<string>() is { Length: > 0 } body)
        {
            file.Append('\n').Append(body).Append('\n');
        }

        return file.ToString();
    }

    private static string Block(string[] lines, ref int index)
    {
        var block = new List<string>();
        while (index < lines.Length && (lines[index].Length == 0 || lines[index].StartsWith("  ", StringComparison.Ordinal)))
        {
            block.Add(lines[index].Length == 0 ? "" : lines[index][2..]);
            index++;
        }

        return string.Join('\n', block).TrimEnd();
    }
}
