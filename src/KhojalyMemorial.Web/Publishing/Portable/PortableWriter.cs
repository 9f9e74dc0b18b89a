using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;

namespace KhojalyMemorial.Publishing.Portable;

/// <summary>Writes items as a folder of the portable format, always in the same bytes for the same content.</summary>
public static class PortableWriter
{
    /// <summary>Writes all items.</summary>
    /// <param name="folder">An empty folder; it is made when it is missing.</param>
    /// <param name="items">The items.</param>
    public static void Write(string folder, IReadOnlyList<PortableItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var rooms = items.Where(item => item.Kind == Kind.Room).ToDictionary(item => item.Key, item => (RoomData)item.Data, StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item.Kind.Shape == FileShape.File)
            {
                WriteFile(Path.Combine(folder, item.Kind.Folder, item.Key + ".json"), item);
            }
            else
            {
                WriteFolder(Path.Combine(folder, FolderOf(item, rooms)), item);
            }
        }
    }

    private static string FolderOf(PortableItem item, Dictionary<string, RoomData> rooms) => item.Data switch
    {
        RoomData room => Path.Combine("rooms", Numbered(room.Order, item.Key)),
        PageData page => Path.Combine("rooms", Numbered(rooms.GetValueOrDefault(page.Room)?.Order ?? 0, page.Room), Numbered(page.Order, item.Key)),
        _ => Path.Combine(item.Kind.Folder, item.Key),
    };

    private static string Numbered(int order, string key) => $"{order.ToString(CultureInfo.InvariantCulture)}-{key}";

    private static void WriteFile(string path, PortableItem item)
    {
        var root = new JsonObject();
        if (item.Draft)
        {
            root["draft"] = true;
        }

        root["data"] = Node(item.Data);
        var texts = new JsonObject();
        foreach (var language in Language.All.Where(item.Texts.ContainsKey))
        {
            texts[language.Code] = Node(item.Texts[language]);
        }

        if (texts.Count > 0)
        {
            root["text"] = texts;
        }

        Save(path, root.ToJsonString(ContentJson.File) + "\n");
    }

    private static void WriteFolder(string path, PortableItem item)
    {
        var data = Node(item.Data);
        if (item.Draft)
        {
            data.Insert(0, "draft", true);
        }

        Save(Path.Combine(path, "data.json"), data.ToJsonString(ContentJson.File) + "\n");
        foreach (var (language, text) in item.Texts)
        {
            var members = Node(text);
            if (item.DraftLanguages.Contains(language))
            {
                members.Insert(0, "draft", true);
            }

            Save(Path.Combine(path, language.Code + ".md"), FrontMatter.Write(members));
        }
    }

    private static JsonObject Node(object record) => JsonSerializer.SerializeToNode(record, record.GetType(), ContentJson.File)!.AsObject();

    private static void Save(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
