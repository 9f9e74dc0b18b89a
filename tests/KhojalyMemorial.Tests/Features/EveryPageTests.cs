using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features;

/// <summary>What holds for every kind of page in every language.</summary>
public sealed class EveryPageTests(SharedMuseum shared)
{
    private const int LargestHtml = 28 * 1024;
    private const int LargestPage = 60 * 1024;

    public static TheoryData<string, string> Pages =>
        [.. KindsOfPage.All.SelectMany(kind => Language.All.Select(language => (kind.Name, language.Code)))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_is_there_in_its_language_with_one_heading_and_a_title(string name, string language)
    {
        var (response, page) = await shared.App.VisitAsync(KindsOfPage.Address(name, language, shared.App));

        Assert.Equal(name == "not-found" ? HttpStatusCode.NotFound : HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.False(string.IsNullOrWhiteSpace(page.Title));
        Assert.False(string.IsNullOrWhiteSpace(page.QuerySelector("meta[name=description]")?.GetAttribute("content")));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_parses_without_an_error_and_repeats_no_id(string name, string language)
    {
        var (response, page) = await shared.App.VisitAsync(KindsOfPage.Address(name, language, shared.App));
        var html = await response.Content.ReadAsStringAsync();
        var errors = new List<string>();
        var parser = new HtmlParser();
        parser.Error += (_, found) => errors.Add(found is AngleSharp.Html.Dom.Events.HtmlErrorEvent error ? $"{error.Position}: {error.Message}" : found.Type);
        parser.ParseDocument(html);

        Assert.Empty(errors);
        Assert.Empty(page.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Empty(page.QuerySelectorAll("[style], script:not([src]):not([type='application/ld+json']), style, form[method=post]"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Its_fragments_and_internal_links_lead_somewhere(string name, string language)
    {
        var (_, page) = await shared.App.VisitAsync(KindsOfPage.Address(name, language, shared.App));

        var ids = page.All.Select(element => element.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_is_light_on_the_wire(string name, string language)
    {
        using var client = shared.App.Visitor();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "br");
        using var response = await client.GetAsync(KindsOfPage.Address(name, language, shared.App));
        var bytes = (await response.Content.ReadAsByteArrayAsync()).Length;
        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.InRange(bytes, 500, LargestHtml);

        var (_, page) = await shared.App.VisitAsync(KindsOfPage.Address(name, language, shared.App));
        foreach (var address in page.QuerySelectorAll("link[rel=stylesheet], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).Distinct(StringComparer.Ordinal))
        {
            using var part = await client.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, part.StatusCode);
            bytes += AsPublished(await part.Content.ReadAsByteArrayAsync());
        }

        Assert.InRange(bytes, 1_000, LargestPage);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Its_translations_point_at_each_other(string name, string language)
    {
        var address = KindsOfPage.Address(name, language, shared.App);
        var (response, page) = await shared.App.VisitAsync(address);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return;
        }

        var alternates = Alternates(page);
        Assert.Contains("x-default", alternates.Keys);
        Assert.Contains(language, alternates.Keys);
        foreach (var (code, other) in alternates.Where(pair => pair.Key != "x-default"))
        {
            var (there, translation) = await shared.App.VisitAsync(new Uri(other).PathAndQuery);
            Assert.Equal(HttpStatusCode.OK, there.StatusCode);
            Assert.Equal(alternates, Alternates(translation));
            Assert.Equal(code, translation.DocumentElement.GetAttribute("lang"));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_carries_the_security_headers_and_no_cookie(string name, string language)
    {
        var (response, _) = await shared.App.VisitAsync(KindsOfPage.Address(name, language, shared.App));

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task HEAD_and_a_second_question_are_answered_right(string name, string language)
    {
        var address = KindsOfPage.Address(name, language, shared.App);
        using var client = shared.App.Visitor();
        using var whole = await client.GetAsync(address);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        Assert.Equal(whole.StatusCode, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        if (whole.Headers.ETag is { } tag)
        {
            using var question = new HttpRequestMessage(HttpMethod.Get, address);
            question.Headers.IfNoneMatch.Add(tag);
            using var again = await client.SendAsync(question);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        }
        else
        {
            Assert.NotEqual(HttpStatusCode.OK, whole.StatusCode);
        }
    }

    // Stylesheets and scripts are compressed when the site is published, not when it is built.
    private static int AsPublished(byte[] part)
    {
        var wire = new byte[BrotliEncoder.GetMaxCompressedLength(part.Length)];
        Assert.True(BrotliEncoder.TryCompress(part, wire, out var length));
        return length;
    }

    private static Dictionary<string, string> Alternates(IDocument page) => page.QuerySelectorAll("link[rel=alternate][hreflang]")
        .ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href")!, StringComparer.Ordinal);
}
