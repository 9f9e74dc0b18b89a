using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.Data.Sqlite;

namespace KhojalyMemorial.Tests.Support;

/// <summary>Forms that are open to everybody, sent as a browser would send them: without a cookie.</summary>
public static class Sent
{
    /// <summary>Opens a form, fills it in and sends it.</summary>
    public static async Task<(HttpResponseMessage Response, IDocument Page)> FillInAsync(
        this MuseumApp app, string path, (string Name, string Value)[] fields, (string Name, byte[] Content)[]? files = null, params (string Name, string Value)[] headers)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(fields);
        var (_, form) = await app.VisitAsync(path);
        return await app.PostAsync(form, fields, files, headers);
    }

    /// <summary>Sends a form that is open already.</summary>
    public static async Task<(HttpResponseMessage Response, IDocument Page)> PostAsync(
        this MuseumApp app, IDocument form, (string Name, string Value)[] fields, (string Name, byte[] Content)[]? files = null, params (string Name, string Value)[] headers)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(fields);
        var element = form.QuerySelector("form.form")!;
        using var body = new MultipartFormDataContent();
        foreach (var hidden in element.QuerySelectorAll("input[type=hidden]").Where(hidden => !fields.Any(field => field.Name == hidden.GetAttribute("name"))))
        {
            body.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        }

        foreach (var (name, value) in fields)
        {
            body.Add(new StringContent(value), name);
        }

        foreach (var (name, content) in files ?? [])
        {
            body.Add(new ByteArrayContent(content), "files", name);
        }

        using var client = app.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, element.GetAttribute("action")) { Content = body };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await client.SendAsync(request);
        var page = await BrowsingContext.New().OpenAsync(answer => answer.Content(response.Content.ReadAsStream(), shouldDispose: false));
        return (response, page);
    }

    /// <summary>Takes the database's file away.</summary>
    public static void TakeAway(this TestDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var name = Path.Combine(database.Folder, "museum.db");
        while (!Directory.Exists(name))
        {
            SqliteConnection.ClearAllPools();
            foreach (var file in Directory.EnumerateFiles(database.Folder, "museum.db*"))
            {
                File.Delete(file);
            }

            try
            {
                Directory.CreateDirectory(name);
            }
            catch (IOException)
            {
                // The site made an empty file in between.
            }
        }
    }

    /// <summary>The smallest picture there is, with a note in it such as cameras write.</summary>
    public static byte[] Picture(string note)
    {
        var exif = Encoding.ASCII.GetBytes("Exif\0\0" + note);
        byte[] segment = [0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)((exif.Length + 2) & 0xFF), .. exif];
        var plain = Convert.FromBase64String(Jpeg);
        return [.. plain[..2], .. segment, .. plain[2..]];
    }

    /// <summary>A document of one page, with a note in it.</summary>
    public static byte[] Document(string note)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        string[] objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>", $"<</Author({note})>>"];
        var places = new List<int>();
        foreach (var (one, at) in objects.Select((one, at) => (one, at)))
        {
            places.Add(text.Length);
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{at + 1} 0 obj{one}endobj\n");
        }

        var start = text.Length;
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer<</Size {objects.Length + 1}/Root 1 0 R/Info 4 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private const string Jpeg = "/9j/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAAIAAgBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APn+v//Z";
}
