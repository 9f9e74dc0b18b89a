using System.Net;
using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Site;

public sealed class SitePagesTests(SharedMuseum shared)
{
    [Fact]
    public async Task Without_a_mail_address_none_is_shown() =>
        Assert.Empty((await shared.App.VisitAsync("/en/about")).Page.QuerySelectorAll("a[href^=mailto]"));

    [Fact]
    public async Task The_museum_s_mail_address_comes_from_the_settings()
    {
        await using var app = await MuseumApp.StartAsync(null, ("Site:ContactAddress", "office@museum.example"));

        Assert.Equal("mailto:office@museum.example", (await app.VisitAsync("/az/about")).Page.QuerySelector(".notice a")!.GetAttribute("href"));
        Assert.StartsWith(
            "mailto:office@museum.example?subject=Report%20an%20error&body=http%3A%2F%2Flocalhost%2Fen%2F",
            (await app.VisitAsync("/en/exhibition/night/the-road-to-aghdam")).Page.QuerySelector("main a[href^=mailto]")!.GetAttribute("href"), StringComparison.Ordinal);
        using var client = app.Visitor();
        Assert.Contains("Contact: mailto:office@museum.example", await client.GetStringAsync("/.well-known/security.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_of_the_home_page_has_no_address_of_its_own()
    {
        var (response, _) = await shared.App.VisitAsync("/en/home");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/en"), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task What_lacks_the_language_or_was_never_published_is_not_found()
    {
        await using var app = await MuseumApp.StartAsync();
        var curator = new Curator(app.Database);
        var text = app.Museum.SitePages["about"].In(Language.En)!;
        var draft = await curator.WriteAsync(Kind.SitePage, "specimen", new KhojalyMemorial.Content.Kinds.SitePageData(), (Language.En, text));
        Assert.Equal(HttpStatusCode.NotFound, (await app.VisitAsync("/en/specimen")).Response.StatusCode);

        await curator.PublishAsync(draft);
        await app.LookAsync();

        Assert.Equal(HttpStatusCode.OK, (await app.VisitAsync("/en/specimen")).Response.StatusCode);
        var (response, page) = await app.VisitAsync("/ru/specimen");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(["/en/specimen"], page.QuerySelectorAll("main a[hreflang]").Select(link => link.GetAttribute("href")));
    }
}
