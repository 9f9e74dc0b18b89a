using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing.Checks;

namespace KhojalyMemorial.Publishing.Portable;

/// <summary>Reads a folder of the portable format. Reads on after a problem, so that all problems are found at once.</summary>
public sealed partial class PortableReader
{
    private readonly string _folder;
    private readonly List<PortableItem> _items = [];
    private readonly List<ContentProblem> _problems = [];

    private PortableReader(string folder) => _folder = folder;

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">Its path.</param>
    /// <returns>The items that could be read, and what could not.</returns>
    public static (IReadOnlyList<PortableItem> Items, IReadOnlyList<ContentProblem> Problems) Read(string folder)
    {
        var reader = new PortableReader(Path.GetFullPath(folder));
        if (!Directory.Exists(reader._folder))
        {
            return ([], [new(folder, null, "There is no such folder.")]);
        }

        foreach (var kind in Kind.All.Where(kind => kind.Shape == FileShape.File))
        {
            reader.Files(kind);
        }

        reader.Rooms();
        reader.SitePages();
        return (reader._items, reader._problems);
    }

    private void Files(Kind kind)
    {
        foreach (var path in Ordered(Directory.Exists(At(kind.Folder)) ? Directory.EnumerateFiles(At(kind.Folder), "*.json") : []))
        {
            var file = Relative(path);
            var key = Path.GetFileNameWithoutExtension(path);
            if (!KeyIsValid(file, key) || Text(path) is not { } json || Parse(file, json) is not { } root)
            {
                continue;
            }

            var lines = JsonLines.Of(json);
            foreach (var unknown in root.Select(member => member.Key).Except(["draft", "data", "text"], StringComparer.Ordinal))
            {
                Problem(file, lines.GetValueOrDefault(unknown, 1), $"\"{unknown}\" is not known here: the file has \"data\" and \"text\".");
            }

            var data = Record(root["data"] as JsonObject ?? [], kind.Data, new PartOrigin(file, lines, "data."));
            var texts = new Dictionary<Language, ItemText>();
            var origins = new Dictionary<Language, PartOrigin>();
            foreach (var (code, node) in root["text"] as JsonObject ?? [])
            {
                var origin = new PartOrigin(file, lines, $"text.{code}.");
                if (!Language.TryParse(code, out var language))
                {
                    Problem(file, origin.LineOf(null), $"\"{code}\" is not one of the languages az, en, ru.");
                }
                else if (Record(node as JsonObject ?? [], kind.Text, origin) is ItemText text)
                {
                    (texts[language], origins[language]) = (text, origin);
                }
            }

            if (data is ItemData read)
            {
                _items.Add(new(kind, key, read, texts)
                {
                    Draft = root["draft"]?.GetValueKind() == JsonValueKind.True,
                    Origin = new(new PartOrigin(file, lines, "data."), origins),
                });
            }
        }
    }

    private void Rooms()
    {
        foreach (var (room, order, path) in Numbered(At("rooms")))
        {
            Folder(Kind.Room, room, path, new JsonObject { ["order"] = order });
            foreach (var (page, place, inner) in Numbered(path))
            {
                Folder(Kind.Page, page, inner, new JsonObject { ["room"] = room, ["order"] = place });
            }
        }
    }

    private void SitePages()
    {
        foreach (var path in Ordered(Directory.Exists(At("site")) ? Directory.EnumerateDirectories(At("site")) : []))
        {
            Folder(Kind.SitePage, Path.GetFileName(path), path, []);
        }
    }

    private void Folder(Kind kind, string key, string path, JsonObject fromPath)
    {
        var file = Relative(Path.Combine(path, "data.json"));
        var draft = false;
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var members = new JsonObject();
        if (!KeyIsValid(file, key) || (File.Exists(At(file)) && (Text(At(file)) is not { } json || Parse(file, json, lines) is not { } parsed || !Take(parsed))))
        {
            return;
        }

        bool Take(JsonObject root)
        {
            members = root;
            draft = members["draft"]?.GetValueKind() == JsonValueKind.True;
            members.Remove("draft");
            return true;
        }

        foreach (var (name, value) in fromPath)
        {
            members[name] = value!.DeepClone();
        }

        var texts = new Dictionary<Language, ItemText>();
        var origins = new Dictionary<Language, PartOrigin>();
        var drafts = new HashSet<Language>();
        foreach (var language in Language.All)
        {
            MarkdownText(kind, Path.Combine(path, language.Code + ".md"), language, texts, origins, drafts);
        }

        if (Record(members, kind.Data, new PartOrigin(file, lines)) is ItemData data)
        {
            _items.Add(new(kind, key, data, texts) { Draft = draft, DraftLanguages = drafts, Origin = new(new PartOrigin(file, lines), origins) });
        }
    }

    private void MarkdownText(
        Kind kind, string path, Language language, Dictionary<Language, ItemText> texts, Dictionary<Language, PartOrigin> origins, HashSet<Language> drafts)
    {
        var file = Relative(path);
        if (!File.Exists(path) || Text(path) is not { } markdown)
        {
            return;
        }

        if (FrontMatter.Read(markdown, out var problem) is not var (members, at))
        {
            Problem(file, problem!.Value.Line, problem.Value.Sentence);
            return;
        }

        if (members["draft"]?.GetValueKind() == JsonValueKind.True)
        {
            drafts.Add(language);
        }

        members.Remove("draft");
        var origin = new PartOrigin(file, at);
        if (Record(members, kind.Text, origin) is ItemText text)
        {
            (texts[language], origins[language]) = (text, origin);
        }
    }

    private object? Record(JsonObject members, Type type, PartOrigin origin)
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

    private JsonObject? Parse(string file, string json, Dictionary<string, int>? lines = null)
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

    private string? Text(string path)
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

    private IEnumerable<(string Key, int Order, string Path)> Numbered(string folder)
    {
        foreach (var path in Ordered(Directory.Exists(folder) ? Directory.EnumerateDirectories(folder) : []))
        {
            var match = NumberedName().Match(Path.GetFileName(path));
            if (match.Success)
            {
                yield return (match.Groups["key"].Value, int.Parse(match.Groups["order"].Value, CultureInfo.InvariantCulture), path);
            }
            else
            {
                Problem(Relative(path), null, "The folder's name must be a number, a hyphen and a key, such as 3-night.");
            }
        }
    }

    private bool KeyIsValid(string file, string key)
    {
        if (!ContentKey.IsValid(key))
        {
            Problem(file, null, $"\"{key}\" cannot be a key: lower-case ASCII letters, digits and single hyphens, at most {ContentKey.MaxLength} characters.");
            return false;
        }

        return true;
    }

    private void Problem(string file, int? line, string sentence) => _problems.Add(new(file, line, sentence));

    private string At(string relative) => Path.Combine(_folder, relative);

    private string Relative(string path) => Path.GetRelativePath(_folder, Path.GetFullPath(path, _folder)).Replace('\\', '/');

    private static IOrderedEnumerable<string> Ordered(IEnumerable<string> paths) => paths.Order(StringComparer.Ordinal);

    [GeneratedRegex("^(?<order>[0-9]{1,3})-(?<key>.+)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberedName();
}
