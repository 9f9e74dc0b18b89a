using System.Net;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Exhibition;

/// <summary>What visitors find in the exhibition, before and after curators publish.</summary>
public sealed class ExhibitionTests : IAsyncLifetime
{
    private readonly Clock _clock = new() { Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero) };
    private MuseumApp _app = null!;
    private Curator _curator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await MuseumApp.StartAsync(_clock);
        _curator = new Curator(_app.Database, _clock);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_drafted_page_is_not_found_and_a_published_one_is()
    {
        var draft = await _curator.WriteAsync(Kind.Page, "specimen", Some.Page("night", 90), (Language.En, Some.PageText("specimen")));
        Assert.Equal(HttpStatusCode.NotFound, (await _app.VisitAsync("/en/exhibition/night/specimen")).Response.StatusCode);

        await PublishAsync(draft);

        var (response, page) = await _app.VisitAsync("/en/exhibition/night/specimen");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Specimen page", page.QuerySelector("h1")!.TextContent);
        Assert.Contains((await _app.VisitAsync("/en/exhibition/night")).Page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/en/exhibition/night/specimen");
    }

    [Fact]
    public async Task A_page_without_the_language_names_the_languages_that_it_has()
    {
        await PublishAsync(await _curator.WriteAsync(Kind.Page, "specimen", Some.Page("night", 90), (Language.En, Some.PageText("specimen")), (Language.Ru, Some.PageText("obrazets"))));

        var (response, page) = await _app.VisitAsync("/az/exhibition/gece/specimen");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("az", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(
            ["/en/exhibition/night/specimen", "/ru/exhibition/noch/obrazets"],
            page.QuerySelectorAll("main a[hreflang]").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("Specimen", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_a_room_leads_to_a_page_in_a_language_in_which_it_can_be_read()
    {
        await PublishAsync(await _curator.WriteAsync(Kind.Page, "specimen", Some.Page("night", 90), (Language.En, Some.PageText("specimen"))));

        foreach (var path in new[] { "/ru/exhibition/noch", "/ru/exhibition" })
        {
            var link = Assert.Single((await _app.VisitAsync(path)).Page.QuerySelectorAll(".toc__link"), one => one.TextContent.Contains("Specimen page", StringComparison.Ordinal));
            Assert.Equal("/en/exhibition/night/specimen", link.GetAttribute("href"));
            Assert.Equal("en", link.QuerySelector(".toc__name")!.GetAttribute("lang"));
        }
    }

    [Fact]
    public async Task A_former_address_leads_on_for_good_and_keeps_its_version()
    {
        await PublishAsync(await _curator.WriteAsync(Kind.Room, "night", null, (Language.En, Room("that-night"))));

        await AssertMovesAsync("/en/exhibition/night", "/en/exhibition/that-night");
        await AssertMovesAsync("/en/exhibition/night/short", "/en/exhibition/that-night/short");
        await AssertMovesAsync("/en/exhibition/night/the-road-to-aghdam?v=1", "/en/exhibition/that-night/the-road-to-aghdam?v=1");
        await AssertMovesAsync("/en/exhibition/night/the-road-to-aghdam/cite.ris", "/en/exhibition/that-night/the-road-to-aghdam/cite.ris");
        await AssertMovesAsync("/en/exhibition/that-night/road", "/en/exhibition/that-night/the-road-to-aghdam");
    }

    [Fact]
    public async Task A_withdrawn_page_is_gone_in_every_edition()
    {
        var draft = await _curator.WriteAsync(Kind.Page, "specimen", Some.Page("night", 90), (Language.En, Some.PageText("specimen")));
        await PublishAsync(draft);
        await OrderAsync(new PublishOrder("curator", []) { Withdraw = [new(draft.ItemId, Revision.Shared)] });

        Assert.Equal(HttpStatusCode.Gone, (await _app.VisitAsync("/en/exhibition/night/specimen")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await _app.VisitAsync("/en/exhibition/night/specimen?v=2")).Response.StatusCode);
    }

    [Fact]
    public async Task A_permanent_link_shows_the_text_and_the_figures_of_its_edition()
    {
        await PublishAsync(
            await _curator.WriteAsync(Kind.Source, "specimen-source", Some.Source()),
            await _curator.WriteAsync(Kind.Fact, "specimen-fact", Some.Fact("specimen-source", 7), (Language.En, Some.FactText())),
            await _curator.WriteAsync(Kind.Page, "specimen", Some.Page("night", 90), (Language.En, Some.PageText("specimen", body: "There are {{fact:specimen-fact}} of them."))));
        var (_, first) = await _app.VisitAsync("/en/exhibition/night/specimen");
        var link = new Uri(first.QuerySelector("#cite-permalink a")!.GetAttribute("href")!).PathAndQuery;
        await PublishAsync(await _curator.WriteAsync(Kind.Fact, "specimen-fact", Some.Fact("specimen-source", 8)));

        var (_, now) = await _app.VisitAsync("/en/exhibition/night/specimen");
        var (response, then) = await _app.VisitAsync(link);

        Assert.Contains("There are 8", now.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.Null(now.QuerySelector(".notice"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("There are 7", then.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Superseded", then.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/en/exhibition/night/specimen", then.QuerySelector(".notice a")!.GetAttribute("href"));
        Assert.Equal("noindex", then.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(then.QuerySelector("link[rel=canonical]"));
        Assert.Equal(HttpStatusCode.NotFound, (await _app.VisitAsync("/en/exhibition/night/specimen?v=1")).Response.StatusCode);
    }

    [Fact]
    public async Task A_changed_text_says_when_and_why()
    {
        Assert.Equal("No changes since publication.", (await _app.VisitAsync("/en/exhibition/night/the-road-to-aghdam")).Page.QuerySelector("#changes p")!.TextContent);
        var road = _app.Museum.Pages.Single(page => page.Key == "road");
        _clock.Now = new(2026, 12, 5, 21, 0, 0, TimeSpan.Zero);
        var draft = await _curator.WriteAsync(Kind.Page, "road", null, (Language.En, road.In(Language.En)! with { Lede = "Another lede." }));
        await OrderAsync(new PublishOrder("curator", [.. draft.Parts]) { Reasons = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "The lede was unclear." } });

        var (_, page) = await _app.VisitAsync("/en/exhibition/night/the-road-to-aghdam");

        Assert.Contains("6 December 2026: The lede was unclear.", Spaces.Plain(page.QuerySelector("#changes")!.TextContent), StringComparison.Ordinal);
        Assert.Equal("/en/exhibition/night/the-road-to-aghdam?v=1", page.QuerySelector("#changes a")!.GetAttribute("href"));
        Assert.Contains("Last changed 6 December 2026", Spaces.Plain(page.QuerySelector(".page-head__facts")!.TextContent), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bib", "application/x-bibtex")]
    [InlineData("ris", "application/x-research-info-systems")]
    [InlineData("json", "application/vnd.citationstyles.csl+json")]
    public async Task A_page_is_cited_as_of_its_edition_and_day(string format, string mediaType)
    {
        using var client = _app.Visitor();

        using var response = await client.GetAsync($"/ru/exhibition/noch/doroga-na-agdam/cite.{format}");
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("Дорога на Агдам", text, StringComparison.Ordinal);
        Assert.Contains("http://localhost/ru/exhibition/noch/doroga-na-agdam?v=1", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.VisitAsync("/ru/exhibition/noch/doroga-na-agdam/cite.doc")).Response.StatusCode);
    }

    [Fact]
    public async Task The_day_of_reading_moves_at_midnight_in_Baku()
    {
        Assert.Contains("Retrieved 1 December 2026", await CitedAsync(), StringComparison.Ordinal);
        _clock.Now = new(2026, 12, 1, 20, 0, 0, TimeSpan.Zero);
        Assert.Contains("Retrieved 2 December 2026", await CitedAsync(), StringComparison.Ordinal);
    }

    private static RoomText Room(string slug) => Some.RoomText(slug) with { Short = "Short." };

    private async Task<string> CitedAsync() =>
        Spaces.Plain((await _app.VisitAsync("/en/exhibition/night/the-road-to-aghdam")).Page.QuerySelector("#cite-apa")!.TextContent);

    private async Task AssertMovesAsync(string from, string to)
    {
        var (response, _) = await _app.VisitAsync(from);

        Assert.Equal((HttpStatusCode.MovedPermanently, to), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    private Task PublishAsync(params Draft[] drafts) => OrderAsync(new PublishOrder("curator", [.. drafts.SelectMany(draft => draft.Parts)]));

    private async Task OrderAsync(PublishOrder order)
    {
        var result = await _curator.OrderAsync(order);
        Assert.Empty(result.Problems);
        await _app.LookAsync();
    }
}
