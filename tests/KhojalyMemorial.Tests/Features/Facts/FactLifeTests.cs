using System.Net;
using System.Xml;
using System.Xml.Linq;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Facts;

/// <summary>A figure from draft to correction, as visitors see it.</summary>
public sealed class FactLifeTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_figure_is_published_corrected_and_keeps_its_history()
    {
        await using var app = await MuseumApp.StartAsync();
        var curator = new Curator(app.Database);
        var (source, key) = (Some.Key("source"), Some.Key("figure"));
        await curator.PublishAsync(await curator.WriteAsync(Kind.Source, source, Some.Source(), (Language.En, new SourceText())));
        var draft = await curator.WriteAsync(Kind.Fact, key, Some.Fact(source, 7), (Language.En, Some.FactText()));
        await app.LookAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await app.VisitAsync($"/en/facts/{key}")).Response.StatusCode);

        var first = await curator.PublishAsync(draft);
        await app.LookAsync();
        var (_, published) = await app.VisitAsync($"/en/facts/{key}");
        Assert.Contains("7\u00a0items", published.GetElementById("one")!.TextContent, StringComparison.Ordinal);

        var better = await curator.WriteAsync(Kind.Fact, key, Some.Fact(source, 8));
        await curator.OrderAsync(new PublishOrder("curator", better.Parts)
        {
            IsCorrection = true,
            Reasons = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "One <specimen> was overlooked & counted later." },
        });
        await app.LookAsync();

        var (_, corrected) = await app.VisitAsync($"/en/facts/{key}");
        Assert.Contains("8\u00a0items", corrected.GetElementById("one")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("before: 7\u00a0items; now: 8\u00a0items", corrected.QuerySelector("section[aria-labelledby=history]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("overlooked", corrected.QuerySelector("section[aria-labelledby=history]")!.TextContent, StringComparison.Ordinal);
        await AssertFormerAsync(app, key, first.Edition!.Value);
        await AssertListedAsync(app, key);
        await AssertFedAsync(app);
    }

    [Fact]
    public async Task A_figure_without_the_language_is_not_found_there_and_marked_in_the_list()
    {
        await using var app = await MuseumApp.StartAsync();
        var curator = new Curator(app.Database);
        var (source, key) = (Some.Key("source"), Some.Key("figure"));
        await curator.PublishAsync(
            await curator.WriteAsync(Kind.Source, source, Some.Source(), (Language.En, new SourceText())),
            await curator.WriteAsync(Kind.Fact, key, Some.Fact(source), (Language.En, Some.FactText("How many specimens?"))));
        await app.LookAsync();

        var (response, missing) = await app.VisitAsync($"/az/facts/{key}");
        var (_, list) = await app.VisitAsync("/az/facts?topic=night");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.NotNull(missing.QuerySelector($"main a[href='/en/facts/{key}'][hreflang=en]"));
        var link = list.QuerySelectorAll("main .card-list a").Single(one => one.TextContent == "How many specimens?");
        Assert.Equal("en", link.GetAttribute("lang"));
        Assert.Contains("yalnız ingilis dilində", link.Closest("li")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task AssertFormerAsync(MuseumApp app, string key, int edition)
    {
        var (response, former) = await app.VisitAsync($"/en/facts/{key}?v={edition}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("7\u00a0items", former.GetElementById("one")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(former.QuerySelector(".notice a[href='/en/facts/" + key + "']"));
        Assert.NotNull(former.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.VisitAsync($"/en/facts/{key}?v=1")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.VisitAsync($"/en/facts/{key}?v=999")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.VisitAsync($"/en/facts/{key}?v=x")).Response.StatusCode);
    }

    private static async Task AssertListedAsync(MuseumApp app, string key)
    {
        var (_, page) = await app.VisitAsync("/en/corrections");

        var entry = Assert.Single(page.QuerySelectorAll(".card-list__item"));
        Assert.NotNull(entry.QuerySelector($"a[href='/en/facts/{key}']"));
        Assert.Equal("7\u00a0items", entry.QuerySelector("del")!.TextContent);
        Assert.Equal("8\u00a0items", entry.QuerySelector("ins")!.TextContent);
        Assert.Equal("en", (await app.VisitAsync("/ru/corrections")).Page.QuerySelector(".card-list__text")!.GetAttribute("lang"));
    }

    private static async Task AssertFedAsync(MuseumApp app)
    {
        using var client = app.Visitor();
        using var response = await client.GetAsync("/en/corrections.atom");
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        var entry = Assert.Single(feed.Elements(Atom + "entry"));

        Assert.Equal("en", (string?)feed.Attribute(XNamespace.Xml + "lang"));
        Assert.Equal(["self", "alternate"], feed.Elements(Atom + "link").Select(link => (string?)link.Attribute("rel")));
        Assert.All(feed.Elements(Atom + "id").Append(entry.Element(Atom + "id")!), id => Assert.StartsWith("tag:localhost,2026:", id.Value, StringComparison.Ordinal));
        Assert.Equal((string?)entry.Element(Atom + "updated"), (string?)feed.Element(Atom + "updated"));
        Assert.Equal(DateTimeKind.Utc, XmlConvert.ToDateTime(feed.Element(Atom + "updated")!.Value, XmlDateTimeSerializationMode.RoundtripKind).Kind);
        Assert.Contains("One <specimen> was overlooked & counted later.", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
    }
}
