using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Learn;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Learn;

/// <summary>How the files of a lesson are found, sent and kept.</summary>
public sealed class LessonFilesTests(SharedMuseum shared)
{
    public static TheoryData<string> Below => ["/sheet.docx", "/sheet.docx?paper=letter", "/teacher/sheet.docx", "/pack.zip"];

    private string Lesson(Language language) => new Addresses(shared.App.Museum).Of(shared.App.Museum.Lessons[0], language);

    [Theory]
    [MemberData(nameof(Below))]
    public async Task A_file_is_kept_like_a_page_named_in_its_language_and_left_out_of_search_engines(string below)
    {
        using var client = shared.App.Visitor();
        var response = await client.GetAsync(Lesson(Language.Az) + below);

        Assert.Equal("noindex", response.Headers.GetValues("X-Robots-Tag").Single());
        Assert.NotNull(response.Headers.ETag);
        Assert.Contains("must-revalidate", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var disposition = response.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Matches("^khojaly-[a-z0-9-]+[.](docx|zip)$", disposition.FileName);
        Assert.StartsWith(shared.App.Museum.Lessons[0].In(Language.Az)!.Title.TrimEnd('?'), disposition.FileNameStar, StringComparison.Ordinal);
        Assert.DoesNotContain("?", disposition.FileNameStar!, StringComparison.Ordinal);

        using var again = new HttpRequestMessage(HttpMethod.Get, Lesson(Language.Az) + below);
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(response.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
        using var head = new HttpRequestMessage(HttpMethod.Head, Lesson(Language.Az) + below);
        var asked = await client.SendAsync(head);
        Assert.Equal((HttpStatusCode.OK, response.Content.Headers.ContentLength), (asked.StatusCode, asked.Content.Headers.ContentLength));
        Assert.Empty(await asked.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/pupil/sheet.docx")]
    [InlineData("/sheet.docx?paper=a5")]
    [InlineData("/teacher/pack.zip")]
    [InlineData("/sheet.odt")]
    [InlineData("/pack.zip?v=999999")]
    public async Task What_there_is_not_is_404(string below)
    {
        using var client = shared.App.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Lesson(Language.En) + below)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/en/learn/no-such-lesson/pack.zip")).StatusCode);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "/teacher")]
    [InlineData("/school", "")]
    [InlineData("/school", "/teacher")]
    public async Task The_page_links_every_file_and_each_is_there(string view, string sheet)
    {
        using var client = shared.App.Visitor();
        foreach (var language in Language.All)
        {
            var path = Lesson(language).Replace($"/{language}/", $"/{language}{view}/", StringComparison.Ordinal);
            var (_, page) = await shared.App.VisitAsync(path + sheet);
            var links = page.QuerySelectorAll(".lesson__take a[type]").Select(link => (Href: link.GetAttribute("href")!, Type: link.GetAttribute("type")!)).ToList();

            Assert.Equal([$"{path}{sheet}/print", $"{path}{sheet}/print?paper=letter", $"{path}{sheet}/sheet.docx", $"{path}{sheet}/sheet.docx?paper=letter", $"{path}/pack.zip", $"{path}/cartridge.imscc"], links.Select(link => link.Href));
            foreach (var (href, type) in links)
            {
                Assert.Equal(type, (await client.GetAsync(href)).Content.Headers.ContentType!.MediaType);
            }
        }
    }

    [Fact]
    public async Task A_former_edition_links_its_own_files()
    {
        var (_, page) = await shared.App.VisitAsync(Lesson(Language.En) + "?v=1");

        // The opening content has one edition, which is the current one: its address names no edition.
        Assert.Equal(shared.App.Museum.Edition != 1, page.QuerySelectorAll(".lesson__take a[type]").All(link => link.GetAttribute("href")!.Contains("v=1", StringComparison.Ordinal)));
        var texts = KhojalyMemorial.Languages.Strings.For(Language.En);
        Assert.All(LessonFiles.Of("/en/learn/x", SheetReader.Pupils, "?v=3", texts), file => Assert.Contains("?v=3", file.Href, StringComparison.Ordinal));
        Assert.Equal("/en/learn/x/sheet.docx?v=3&paper=letter", LessonFiles.Of("/en/learn/x", SheetReader.Pupils, "?v=3", texts)[3].Href);
    }

    [Fact]
    public async Task Catalogues_programs_and_readers_of_the_feed_are_told_of_the_files_with_their_media_types()
    {
        using var client = shared.App.Visitor();
        var (key, path) = (shared.App.Museum.Lessons[0].Key, Lesson(Language.Ru));
        (string, string)[] all = [.. LessonFiles.All(path, KhojalyMemorial.Languages.Strings.For(Language.Ru)).Select(file => ("http://localhost" + file.Href, file.MediaType))];
        Assert.Equal(6, all.Length);

        using var list = JsonDocument.Parse(await client.GetStringAsync("/api/v1/lessons?lang=ru"));
        var item = list.RootElement.GetProperty("items").EnumerateArray().Single(one => one.GetProperty("key").GetString() == key);
        Assert.Equal(all, item.GetProperty("files").EnumerateArray().Select(file => (file.GetProperty("address").GetString()!, file.GetProperty("mediaType").GetString()!)));

        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = XDocument.Parse(await client.GetStringAsync("/ru/learn.atom")).Descendants(atom + "entry").Single(one => ((string)one.Element(atom + "id")!).EndsWith("/" + key, StringComparison.Ordinal));
        Assert.Equal(all, entry.Elements(atom + "link").Where(link => (string)link.Attribute("rel")! == "enclosure").Select(link => ((string)link.Attribute("href")!, (string)link.Attribute("type")!)));

        var (_, page) = await shared.App.VisitAsync(path);
        var data = page.QuerySelectorAll("script[type='application/ld+json']").Select(one => JsonDocument.Parse(one.TextContent).RootElement).Single(one => one.GetProperty("@type").ValueKind == JsonValueKind.Array);
        Assert.Equal(all.Where(file => !file.Item1.Contains("/teacher/", StringComparison.Ordinal)),
            data.GetProperty("encoding").EnumerateArray().Select(file => (file.GetProperty("contentUrl").GetString()!, file.GetProperty("encodingFormat").GetString()!)));
    }
}
