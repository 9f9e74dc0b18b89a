using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Areas.Admin.Writing;

public sealed class PreviewTests(SharedMuseum museum)
{
    private const string AnyForm = "/admin/items?kind=room";

    public static TheoryData<string, string> ItemsOfEveryKind => new()
    {
        { "room", "night" }, { "page", "" }, { "site", "about" }, { "site", "home" }, { "fact", "missing" }, { "source", "hrw-1993" }, { "place", "khojaly" },
        { "person", "hajiyev-alif" }, { "timeline", "" }, { "recognition", "" }, { "work", "" }, { "term", "" },
    };

    [Theory]
    [MemberData(nameof(ItemsOfEveryKind))]
    public async Task A_preview_is_the_visitors_page(string kind, string key)
    {
        var item = key.Length > 0 ? museum.App.Museum.Find(kind, key)! : museum.App.Museum.Items.First(one => one.Kind.Name == kind);
        using var curator = await museum.App.SignedInAsync(Role.Author);

        foreach (var language in Language.All)
        {
            var preview = await ReadAsync(await curator.GetAsync($"/admin/items/{kind}/{item.Key}/{language}/preview"));
            var (_, page) = await museum.App.VisitAsync(new Addresses(museum.App.Museum).Of(item, language).Split('#')[0]);

            Assert.Equal(page.QuerySelector("h1")!.TextContent, preview.QuerySelector("h1")!.TextContent);
            Assert.Equal(page.Body!.GetAttribute("data-tone"), preview.Body!.GetAttribute("data-tone"));
            Assert.Equal(page.QuerySelectorAll("main p").Length, preview.QuerySelectorAll("main p").Length);
            Assert.Equal(language.Code, preview.DocumentElement.GetAttribute("lang"));
        }
    }

    [Fact]
    public async Task A_preview_of_somebody_of_the_register_is_the_visitors_page_also_while_it_is_a_draft()
    {
        using var curator = await museum.App.SignedInAsync(Role.Author);

        var preview = await ReadAsync(await curator.GetAsync("/admin/items/register-person/418207/en/preview"));
        var (_, page) = await museum.App.VisitAsync("/en/names/418207-alif-hajiyev");
        var draft = await ReadAsync(await curator.GetAsync("/admin/items/register-person/519036/en/preview"));

        Assert.Equal(page.QuerySelectorAll("main p, main li, main dd").Length, preview.QuerySelectorAll("main p, main li, main dd").Length);
        Assert.Equal("Surayya Behbud Aliyeva", draft.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await museum.App.VisitAsync("/en/names/519036-surayya-behbud-aliyeva")).Response.StatusCode);
    }

    [Fact]
    public async Task A_preview_is_framed_by_the_desk_alone_kept_by_no_cache_and_found_by_no_search_engine()
    {
        using var curator = await museum.App.SignedInAsync(Role.Author);

        var answer = await curator.GetAsync("/admin/items/room/night/en/preview");

        Assert.Contains("frame-ancestors 'self'", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag"));
    }

    [Fact]
    public async Task What_is_typed_is_shown_and_not_saved()
    {
        using var curator = await museum.App.SignedInAsync(Role.Author);
        var text = museum.App.Museum.Pages[0].In(Language.En)!;
        var address = $"/admin/items/page/{museum.App.Museum.Pages[0].Key}/en/preview";

        var typed = await ReadAsync(await curator.SendFormAsync(
            AnyForm, address, ("f.slug", text.Slug), ("f.title", "A title as it is typed"), ("f.lede", "A lede."), ("f.body", "The figure is {{fact:killed}}.\r\n\r\n::: warning\r\nMind.\r\n:::")));

        Assert.Equal("A title as it is typed", typed.QuerySelector("h1")!.TextContent.Trim());
        Assert.NotNull(typed.QuerySelector("main a.fact"));
        Assert.NotNull(typed.QuerySelector("main .warning"));
        Assert.NotEqual("A title as it is typed", (await ReadAsync(await curator.GetAsync(address))).QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_text_whose_address_is_missing_or_anothers_is_shown_all_the_same()
    {
        using var curator = await museum.App.SignedInAsync(Role.Author);
        var (first, second) = (museum.App.Museum.Pages[0], museum.App.Museum.Pages[1]);

        foreach (var slug in new[] { "", second.In(Language.En)!.Slug })
        {
            var answer = await curator.SendFormAsync(AnyForm, $"/admin/items/page/{first.Key}/en/preview", ("f.slug", slug), ("f.title", "Typed"), ("f.lede", "L."), ("f.body", "B."));

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("Typed", (await ReadAsync(answer)).QuerySelector("h1")!.TextContent.Trim());
        }
    }

    [Fact]
    public async Task Shared_data_is_shown_on_the_page_in_the_language_asked_for()
    {
        using var curator = await museum.App.SignedInAsync(Role.Author);

        var typed = await ReadAsync(await curator.SendFormAsync(AnyForm, "/admin/items/room/night/shared/preview?show=ru", ("f.order", "3"), ("f.tone", "garden")));

        Assert.Equal(("garden", "ru"), (typed.Body!.GetAttribute("data-tone"), typed.DocumentElement.GetAttribute("lang")));
    }

    [Fact]
    public async Task What_cannot_be_shown_yet_says_why_in_the_frame()
    {
        using var curator = await museum.App.SignedInAsync(Role.Author);

        var answer = await curator.SendFormAsync(AnyForm, "/admin/items/fact/missing/shared/preview", ("f.topic", "night"));

        Assert.Contains("frame-ancestors 'self'", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.NotEmpty((await ReadAsync(answer)).QuerySelectorAll("main li"));
    }

    [Theory]
    [InlineData("/admin/items/page/nowhere/en/preview")]
    [InlineData("/admin/items/nothing/night/en/preview")]
    [InlineData("/admin/items/room/night/de/preview")]
    public async Task There_is_no_preview_of_nothing(string path)
    {
        using var curator = await museum.App.SignedInAsync(Role.Author);

        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task A_draft_is_previewed_and_seen_by_no_visitor()
    {
        await using var app = await MuseumApp.StartAsync();
        await new Curator(app.Database).WriteAsync(Kind.Page, "not-yet", Some.Page("night", 99), (Language.En, Some.PageText("not-yet", "Not yet")));
        using var curator = await app.SignedInAsync(Role.Author);

        Assert.Equal("Not yet", (await ReadAsync(await curator.GetAsync("/admin/items/page/not-yet/en/preview"))).QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Redirect, (await app.Visitor().GetAsync("/admin/items/page/not-yet/en/preview")).StatusCode);
        var night = app.Museum.Rooms.Single(room => room.Key == "night").In(Language.En)!.Slug;
        Assert.Equal(HttpStatusCode.NotFound, (await app.VisitAsync($"/en/exhibition/{night}/not-yet")).Response.StatusCode);
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(request => request.Content(html));
    }
}
