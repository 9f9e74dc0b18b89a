using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Embedding;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Embedding;

public sealed class OEmbedTests(SharedMuseum shared)
{
    private const string Origin = "http://localhost";

    public static TheoryData<string> Words => [.. EmbedKind.All.Select(kind => kind.Word)];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task Every_kind_answers_with_a_frame_that_is_there(string word)
    {
        foreach (var language in Language.All)
        {
            var (url, title) = Framed(word, language);
            using var answer = await JsonAsync(url);
            var root = answer.RootElement;

            Assert.Equal("rich", root.GetProperty("type").GetString());
            Assert.Equal("1.0", root.GetProperty("version").GetString());
            Assert.Equal(title, root.GetProperty("title").GetString());
            Assert.True(root.GetProperty("width").GetInt32() > 0 && root.GetProperty("height").GetInt32() > 0);
            Assert.DoesNotContain(root.EnumerateObject(), one => one.Name.StartsWith("thumbnail", StringComparison.Ordinal));
            var frame = Frame(root.GetProperty("html").GetString()!);
            Assert.Equal(title, frame.GetAttribute("title"));
            Assert.DoesNotContain("allow-scripts", frame.GetAttribute("sandbox"), StringComparison.Ordinal);
            Assert.StartsWith($"{Origin}/embed/{language}/{word}/", frame.GetAttribute("src"), StringComparison.Ordinal);
            var (response, page) = await shared.App.VisitAsync(new Uri(frame.GetAttribute("src")!).PathAndQuery);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(title, Spaces.Plain(page.QuerySelector("h1")!.TextContent));
        }
    }

    [Theory]
    [MemberData(nameof(Words))]
    public async Task XML_says_the_same_as_JSON(string word)
    {
        var (url, _) = Framed(word, Language.Az);
        using var client = shared.App.Visitor();
        using var response = await client.GetAsync($"/oembed?format=xml&url={Uri.EscapeDataString(url)}");
        Assert.Equal("text/xml", response.Content.Headers.ContentType!.MediaType);
        var xml = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        using var json = await JsonAsync(url);

        Assert.Equal("oembed", xml.Name);
        Assert.Equal(json.RootElement.EnumerateObject().Select(one => (one.Name, one.Value.ToString())), xml.Elements().Select(one => (one.Name.LocalName, one.Value)));
    }

    [Theory]
    [InlineData("&maxwidth=300", 300, 460)]
    [InlineData("&maxheight=200", 640, 200)]
    [InlineData("&maxwidth=5000&maxheight=5000", 640, 460)]
    [InlineData("&maxwidth=&unknown=1", 640, 460)]
    public async Task A_frame_is_no_larger_than_asked_for(string more, int width, int height)
    {
        using var answer = await JsonAsync($"{Origin}/en/facts/killed", more);
        Assert.Equal((width, height), (answer.RootElement.GetProperty("width").GetInt32(), answer.RootElement.GetProperty("height").GetInt32()));
        var frame = Frame(answer.RootElement.GetProperty("html").GetString()!);
        Assert.Equal(($"{width}", $"{height}"), (frame.GetAttribute("width"), frame.GetAttribute("height")));
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("?url=", HttpStatusCode.BadRequest)]
    [InlineData("?url=http%3A%2F%2Flocalhost%2Fen%2Ffacts%2Fkilled&maxwidth=-1", HttpStatusCode.BadRequest)]
    [InlineData("?url=http%3A%2F%2Flocalhost%2Fen%2Ffacts%2Fkilled&maxheight=0", HttpStatusCode.BadRequest)]
    [InlineData("?url=http%3A%2F%2Flocalhost%2Fen%2Ffacts%2Fkilled&maxwidth=wide", HttpStatusCode.BadRequest)]
    [InlineData("?url=http%3A%2F%2Flocalhost%2Fen%2Ffacts%2Fkilled&format=yaml", HttpStatusCode.NotImplemented)]
    [InlineData("?url=http%3A%2F%2Flocalhost%2Fen%2Ffacts%2Fnone", HttpStatusCode.NotFound)]
    [InlineData("?url=http%3A%2F%2Flocalhost%2Fen%2Ffacts%2Fkilled%3Fv%3D999", HttpStatusCode.NotFound)]
    [InlineData("?url=http%3A%2F%2Flocalhost%2Fen%2Fabout", HttpStatusCode.NotFound)]
    [InlineData("?url=http%3A%2F%2Flocalhost%2Fadmin", HttpStatusCode.NotFound)]
    [InlineData("?url=http%3A%2F%2Flocalhost.example%2Fen%2Ffacts%2Fkilled", HttpStatusCode.NotFound)]
    [InlineData("?url=http%3A%2F%2Flocalhost%40example.org%2Fen%2Ffacts%2Fkilled", HttpStatusCode.NotFound)]
    [InlineData("?url=https%3A%2F%2Fexample.org%2Fen%2Ffacts%2Fkilled", HttpStatusCode.NotFound)]
    [InlineData("?url=%2Fen%2Ffacts%2Fkilled", HttpStatusCode.NotFound)]
    [InlineData("?url=javascript%3Aalert(1)", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_answered_is_refused(string query, HttpStatusCode status)
    {
        using var client = shared.App.Visitor();
        using var response = await client.GetAsync("/oembed" + query);
        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("/en/school/facts/killed")]
    [InlineData("/embed/en/facts/killed")]
    [InlineData("/en/share/facts/killed")]
    public async Task Other_addresses_of_a_thing_lead_to_its_frame(string path)
    {
        using var answer = await JsonAsync(Origin + path);
        Assert.EndsWith("/embed/en/facts/killed", Frame(answer.RootElement.GetProperty("html").GetString()!).GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dated_address_is_embedded_as_of_its_date()
    {
        using var answer = await JsonAsync(Origin + "/en/facts/killed?v=1");
        Assert.EndsWith("/embed/en/facts/killed?v=1", Frame(answer.RootElement.GetProperty("html").GetString()!).GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_begins_with_a_warning_is_only_linked()
    {
        var page = shared.App.Museum.Pages.First(one => one.Data.Advisory.Count > 0);
        using var answer = await JsonAsync(Origin + new Addresses(shared.App.Museum).Of(page, Language.En));
        Assert.Equal("link", answer.RootElement.GetProperty("type").GetString());
        Assert.False(answer.RootElement.TryGetProperty("html", out _));
        var (response, _) = await shared.App.VisitAsync($"/embed/en/pages/{page.Key}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task It_may_be_read_from_anywhere_and_kept_for_five_minutes()
    {
        using var client = shared.App.Visitor();
        using var response = await client.GetAsync("/oembed?url=http%3A%2F%2Flocalhost%2Fen%2Ffacts%2Fkilled");
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=300", response.Headers.CacheControl!.ToString());
        Assert.NotNull(response.Headers.ETag);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    private (string Url, string Title) Framed(string word, Language language)
    {
        var item = shared.App.Museum.Items.First(one => one.Kind == EmbedKind.Find(word)!.Kind && one.Languages.ContainsKey(language) && EmbedKind.IsFramed(one));
        return (Origin + new Addresses(shared.App.Museum).Of(item, language), item.LabelIn(language).Name);
    }

    private async Task<JsonDocument> JsonAsync(string url, string more = "")
    {
        using var client = shared.App.Visitor();
        using var response = await client.GetAsync($"/oembed?url={Uri.EscapeDataString(url)}{more}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync());
    }

    private static IElement Frame(string html) => Assert.Single(new HtmlParser().ParseDocument(html).QuerySelectorAll("iframe"));
}
