using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing.Checks;

namespace KhojalyMemorial.Publishing.Portable;

/// <summary>Reads a folder of the portable format. Reads on after a problem, so that all problems are found at once.</summary>
public sealed partial class PortableReader
{
    private readonly PortableFiles _files;
    private readonly List<PortableItem> _items = [];

    private PortableReader(string folder) => _files = new(folder);

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">Its path.</param>
    /// <returns>The items that could be read, and what could not.</returns>
    public static (IReadOnlyList<PortableItem> Items, IReadOnlyList<ContentProblem> Problems) Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return ([], [new(folder, null, "There is no such folder.")]);
        }

        var reader = new PortableReader(Path.GetFullPath(folder));
        foreach (var kind in Kind.All.Where(kind => kind.Shape == FileShape.File))
        {
            reader.Files(kind);
        }

        reader.Rooms();
        reader.SitePages();
        return (reader._items, reader._files.Problems);
    }

    private void Files(Kind kind)
    {
        foreach (var path in Ordered(Directory.Exists(_files.At(kind.Folder)) ? Directory.EnumerateFiles(_files.At(kind.Folder), "*.json") : []))
        {
            var file = _files.Relative(path);
            var key = Path.GetFileNameWithoutExtension(path);
            if (!_files.KeyIsValid(kind, file, key) || _files.Text(path) is not { } json || _files.Parse(file, json) is not { } root)
            {
                continue;
            }

            var lines = JsonLines.Of(json);
            foreach (var unknown in root.Select(member => member.Key).Except(["draft", "data", "text"], StringComparer.Ordinal))
            {
                _files.Problem(file, lines.GetValueOrDefault(unknown, 1), $"\"{unknown}\" is not known here: the file has \"data\" and \"text\".");
            }

            var data = _files.Record(root["data"] as JsonObject ?? [], kind.Data, new PartOrigin(file, lines, "data."));
            var texts = new Dictionary<Language, ItemText>();
            var origins = new Dictionary<Language, PartOrigin>();
            foreach (var (code, node) in root["text"] as JsonObject ?? [])
            {
                var origin = new PartOrigin(file, lines, $"text.{code}.");
                if (!Language.TryParse(code, out var language))
                {
                    _files.Problem(file, origin.LineOf(null), $"\"{code}\" is not one of the languages az, en, ru.");
                }
                else if (_files.Record(node as JsonObject ?? [], kind.Text, origin) is ItemText text)
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
        foreach (var (room, order, path) in Numbered(_files.At("rooms")))
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
        foreach (var path in Ordered(Directory.Exists(_files.At("site")) ? Directory.EnumerateDirectories(_files.At("site")) : []))
        {
            Folder(Kind.SitePage, Path.GetFileName(path), path, []);
        }
    }

    private void Folder(Kind kind, string key, string path, JsonObject fromPath)
    {
        var file = _files.Relative(Path.Combine(path, "data.json"));
        var draft = false;
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var members = new JsonObject();
        if (!_files.KeyIsValid(kind, file, key) || (File.Exists(_files.At(file)) && (_files.Text(_files.At(file)) is not { } json || _files.Parse(file, json, lines) is not { } parsed || !Take(parsed))))
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

        if (_files.Record(members, kind.Data, new PartOrigin(file, lines)) is ItemData data)
        {
            _items.Add(new(kind, key, data, texts) { Draft = draft, DraftLanguages = drafts, Origin = new(new PartOrigin(file, lines), origins) });
        }
    }

    private void MarkdownText(
        Kind kind, string path, Language language, Dictionary<Language, ItemText> texts, Dictionary<Language, PartOrigin> origins, HashSet<Language> drafts)
    {
        var file = _files.Relative(path);
        if (!File.Exists(path) || _files.Text(path) is not { } markdown)
        {
            return;
        }

        if (FrontMatter.Read(markdown, out var problem) is not var (members, at))
        {
            _files.Problem(file, problem!.Value.Line, problem.Value.Sentence);
            return;
        }

        if (members["draft"]?.GetValueKind() == JsonValueKind.True)
        {
            drafts.Add(language);
        }

        members.Remove("draft");
        var origin = new PartOrigin(file, at);
        if (_files.Record(members, kind.Text, origin) is ItemText text)
        {
            (texts[language], origins[language]) = (text, origin);
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
                _files.Problem(_files.Relative(path), null, "The folder's name must be a number, a hyphen and a key, such as 3-night.");
            }
        }
    }

    private static IOrderedEnumerable<string> Ordered(IEnumerable<string> paths) => paths.Order(StringComparer.Ordinal);

    [GeneratedRegex("^(?<order>[0-9]{1,3})-(?<key>.+)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberedName();
}
