using System.Net;
using AngleSharp.Dom;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Learn;

/// <summary>A lesson from its first publication to a change, as a teacher who linked to it sees it.</summary>
public sealed class LessonLifeTests : IAsyncLifetime
{
    private const string Reason = "A question was too hard.";

    private readonly string _slug = Some.Key("lesson");
    private MuseumApp _app = null!;
    private int _first;

    private string Path => "/en/learn/" + _slug;

    public async ValueTask InitializeAsync()
    {
        _app = await MuseumApp.StartAsync();
        var curator = new Curator(_app.Database);
        var (source, key) = (Some.Key("source"), Some.Key("lesson"));
        await curator.PublishAsync(await curator.WriteAsync(Kind.Source, source, Some.Source(), (Language.En, new SourceText())));
        var text = Some.LessonText(_slug, "First specimen");
        _first = (await curator.PublishAsync(await curator.WriteAsync(Kind.Lesson, key, Some.Lesson(source), (Language.En, text)))).Edition!.Value;
        await _app.LookAsync();
        Assert.DoesNotContain("#changes", (await _app.VisitAsync(Path)).Page.QuerySelector(".page-head")!.InnerHtml, StringComparison.Ordinal);

        var better = await curator.WriteAsync(Kind.Lesson, key, Some.Lesson(source), (Language.En, text with { Title = "Second specimen", Tasks = "1. Compare again" }));
        await curator.OrderAsync(new PublishOrder("curator", better.Parts) { Reasons = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = Reason } });
        await _app.LookAsync();
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_plain_address_shows_the_newest_text_and_says_what_changed()
    {
        var page = await PageAsync("");

        Assert.Equal("Second specimen", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(Reason, page.QuerySelector(".page-head__facts:has(a[href='#changes'])")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById("changes"));
        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == $"{Path}?v={_first}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/teacher")]
    [InlineData("/print")]
    [InlineData("/teacher/print")]
    public async Task An_address_with_a_version_shows_the_lesson_as_it_was(string sheet)
    {
        var (former, now) = (await PageAsync($"{sheet}?v={_first}"), await PageAsync(sheet));

        Assert.Contains("First specimen", former.QuerySelector("main, body")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Compare again", former.QuerySelector("main, body")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Second specimen", now.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(former.QuerySelector("meta[name=robots][content^=noindex]"));
    }

    [Fact]
    public async Task A_former_text_says_that_it_is_one_and_keeps_its_version_on_every_way_on()
    {
        var page = await PageAsync($"?v={_first}");

        Assert.NotNull(page.QuerySelector($".notice a[href='{Path}']"));
        Assert.DoesNotContain(Reason, page.QuerySelector(".page-head")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"?v={_first}", page.QuerySelector($"a[href^='{Path}/teacher']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".lesson__take .button-row a"), link => Assert.Contains($"?v={_first}", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains($"?v={_first}", page.QuerySelector(".lesson__qr img")!.GetAttribute("src"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?v=1", HttpStatusCode.NotFound)]
    [InlineData("?v=999", HttpStatusCode.NotFound)]
    [InlineData("?v=x", HttpStatusCode.BadRequest)]
    public async Task A_version_that_never_held_the_lesson_is_refused(string query, HttpStatusCode status) =>
        Assert.Equal(status, (await _app.VisitAsync(Path + query)).Response.StatusCode);

    private async Task<IDocument> PageAsync(string below)
    {
        var (response, page) = await _app.VisitAsync(Path + below);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return page;
    }
}
