using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing.Checks;

namespace KhojalyMemorial.Publishing.Portable;

/// <summary>Reads one file of the portable format at a time, and notes what is wrong with it.</summary>
/// <param name="folder">The full path of the folder.</param>
internal sealed class PortableFiles(string folder)
{
    private readonly List<ContentProblem> _problems = [];

    public IReadOnlyList<ContentProblem> Problems => _problems;

    public object? Record(JsonObject members, Type type, PartOrigin origin)
    {
        try
        {
            return members.Deserialize(type, ContentJson.Body);
        }
        catch (JsonException problem)
        {
            var path = problem.Path is { Length: > 2 } full ? full[2..] : null;
            Problem(origin.File, origin.LineOf(path), Sentence(problem, path));
            return null;
        }
    }

    private static string Sentence(JsonException problem, string? path)
    {
        var text = problem.InnerException is FormatException inner ? inner.Message : problem.Message;
        var end = text.IndexOf(" Path: ", StringComparison.Ordinal);
        text = end > 0 ? text[..end] : text;
        return text.Contains("could not be mapped", StringComparison.Ordinal) ? $"The member \"{path}\" is not known here." : path is null ? text : $"{path}: {text}";
    }

    public JsonObject? Parse(string file, string json, Dictionary<string, int>? lines = null)
    {
        try
        {
            var root = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject;
            if (root is null)
            {
                Problem(file, 1, "The file must hold a JSON object.");
                return null;
            }

            foreach (var (path, line) in JsonLines.Of(json))
            {
                lines?.TryAdd(path, line);
            }

            return root;
        }
        catch (JsonException problem)
        {
            Problem(file, (int)(problem.LineNumber ?? 0) + 1, "The file is not well-formed JSON: " + Sentence(problem, null));
            return null;
        }
    }

    public string? Text(string path)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
            return text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            Problem(Relative(path), null, "The file is not valid UTF-8.");
            return null;
        }
    }

    public bool KeyIsValid(Kind kind, string file, string key)
    {
        if (kind.IsNumbered && !kind.Takes(key))
        {
            Problem(file, null, $"\"{key}\" cannot be the number of a person: five to nine digits, the first not a zero.");
            return false;
        }

        if (!ContentKey.IsValid(key))
        {
            Problem(file, null, $"\"{key}\" cannot be a key: lower-case ASCII letters, digits and single hyphens, at most {ContentKey.MaxLength} characters.");
            return false;
        }

        return true;
    }

    public void Problem(string file, int? line, string sentence) => _problems.Add(new(file, line, sentence));

    public string At(string relative) => Path.Combine(folder, relative);

    public string Relative(string path) => Path.GetRelativePath(folder, Path.GetFullPath(path, folder)).Replace('\\', '/');
}
