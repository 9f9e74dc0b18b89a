using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Publishing.Cache;

public sealed class VisitorCacheTests : IAsyncLifetime
{
    private static readonly string[] Syllables = ["ko", "ma", "ri", "te", "su", "na", "lo", "ve", "di", "pa", "gu", "ze"];
    private static readonly string Words = string.Join(' ', Enumerable.Range(1, 2000).Select(number => Syllables[number * number % 97 % 12] + Syllables[number * 31 % 89 % 12]));
    private int _rendered;
    private Func<HttpContext, Task> _duringRendering = _ => Task.CompletedTask;
    private SmallHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await SmallHost.StartAsync(app =>
    {
        app.MapGet("/en/page", async (HttpContext context, PublishedMuseum museum) =>
        {
            var number = Interlocked.Increment(ref _rendered);
            await _duringRendering(context);
            context.Response.Headers.Link = "</az/page>; rel=\"alternate\"";
            return Results.Content($"<p>Edition {museum.Edition}, rendering {number}, page {context.Request.Query["page"]} of {context.Request.Query["q"]}</p>{Words}", "text/html");
        }).WithMetadata(new VisitorPageAttribute("q", "page")).AnswerHead();
        app.MapGet("/en/today", () => Results.Content($"<p>{Interlocked.Increment(ref _rendered)}</p>{Words}", "text/html"))
            .WithMetadata(new VisitorPageAttribute { ExpiresAtBakuMidnight = true }).AnswerHead();
        app.MapGet("/en/steady", () => Results.Content(Interlocked.Increment(ref _rendered) > 0 ? Words : "", "text/html"))
            .WithMetadata(new VisitorPageAttribute()).AnswerHead();
        app.MapGet("/en/gone", () => Results.Content(Words, "text/html", statusCode: Interlocked.Increment(ref _rendered) > 0 ? 410 : 200))
            .WithMetadata(new VisitorPageAttribute()).AnswerHead();
        app.MapGet("/en/cookie", (HttpContext context) =>
        {
            context.Response.Cookies.Append("a", "b");
            return Results.Content($"<p>{Interlocked.Increment(ref _rendered)}</p>{Words}", "text/html");
        }).WithMetadata(new VisitorPageAttribute()).AnswerHead();
        app.MapGet("/en/search", () => Results.Content($"<p>Found</p>{Words}", "text/html")).AnswerHead();
        app.MapGet("/media/picture", () => Results.Bytes(Encoding.UTF8.GetBytes(Words), "image/jpeg")).AnswerHead();
    });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_page_is_rendered_once_for_all_visitors()
    {
        var first = await TextAsync(await _host.GetAsync("/en/page"));
        var second = await TextAsync(await _host.GetAsync("/en/page", "Accept-Encoding: br"));
        var third = await TextAsync(await _host.GetAsync("/en/page", "Accept-Encoding: gzip"));
        Assert.Equal(first, second);
        Assert.Equal(first, third);
        Assert.Equal(1, _rendered);
    }

    [Fact]
    public async Task Each_coding_has_its_own_strong_ETag()
    {
        var tags = new List<string>();
        foreach (var coding in new[] { "identity", "gzip", "br" })
        {
            var response = await _host.GetAsync("/en/page", "Accept-Encoding: " + coding);
            Assert.False(response.Headers.ETag!.IsWeak);
            Assert.Equal(["Accept-Encoding"], response.Headers.Vary);
            Assert.Equal(coding == "identity" ? [] : [coding], response.Content.Headers.ContentEncoding);
            Assert.Equal((await response.Content.ReadAsByteArrayAsync()).Length, response.Content.Headers.ContentLength);
            tags.Add(response.Headers.ETag.Tag);
        }

        Assert.Equal(3, tags.Distinct().Count());
    }

    [Fact]
    public async Task Headers_are_the_same_on_a_miss_and_on_a_hit()
    {
        var miss = await _host.GetAsync("/en/page");
        var hit = await _host.GetAsync("/en/page");
        Assert.Equal(Lines(miss), Lines(hit));
        Assert.Equal("public, must-revalidate, max-age=0", hit.Headers.CacheControl!.ToString());
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero), hit.Content.Headers.LastModified);
        Assert.Equal("</az/page>; rel=\"alternate\"", hit.Headers.GetValues("Link").Single());
        Assert.Single(hit.Headers.GetValues("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("W/\"other\" , W/{0}")]
    [InlineData("*")]
    public async Task A_visitor_who_holds_the_page_gets_304_on_a_miss_and_on_a_hit(string header)
    {
        var tag = (await _host.GetAsync("/en/steady", "Accept-Encoding: gzip")).Headers.ETag!.Tag;
        var condition = "If-None-Match: " + string.Format(CultureInfo.InvariantCulture, header, tag);
        var hit = await _host.GetAsync("/en/steady", "Accept-Encoding: gzip", condition);
        var head = await _host.SendAsync(HttpMethod.Head, "/en/steady", "Accept-Encoding: gzip", condition);
        Assert.Equal(1, _rendered);
        _host.Museum.Show(SmallHost.Edition(2));
        var miss = await _host.GetAsync("/en/steady", "Accept-Encoding: gzip", condition);
        Assert.Equal(2, _rendered);
        foreach (var response in new[] { hit, head, miss })
        {
            Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
            Assert.Empty(await response.Content.ReadAsByteArrayAsync());
            Assert.Empty(response.Content.Headers.ContentEncoding);
            Assert.NotNull(response.Headers.ETag);
            Assert.Equal(["Accept-Encoding"], response.Headers.Vary);
            Assert.NotNull(response.Headers.CacheControl);
        }
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task A_tag_that_names_nothing_gets_the_page_whatever_the_date(string tag)
    {
        var response = await _host.GetAsync("/en/page", "If-None-Match: " + tag, "If-Modified-Since: Thu, 01 Jan 2099 00:00:00 GMT");
        Assert.Equal(tag.Length == 0 ? HttpStatusCode.NotModified : HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("Thu, 01 Jan 2026 12:00:00 GMT", HttpStatusCode.NotModified)]
    [InlineData("Thu, 01 Jan 2026 11:59:59 GMT", HttpStatusCode.OK)]
    [InlineData("yesterday", HttpStatusCode.OK)]
    public async Task A_date_counts_where_no_tag_is_sent(string since, HttpStatusCode status) =>
        Assert.Equal(status, (await _host.GetAsync("/en/page", "If-Modified-Since: " + since)).StatusCode);

    [Theory]
    [InlineData("/en/page", "identity")]
    [InlineData("/en/page", "br")]
    [InlineData("/en/search", "gzip")]
    public async Task HEAD_answers_as_GET_does_without_the_body(string path, string coding)
    {
        var head = await _host.SendAsync(HttpMethod.Head, path, "Accept-Encoding: " + coding);
        var get = await _host.GetAsync(path, "Accept-Encoding: " + coding);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentEncoding, head.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("/en/page?page=2&q=a", "/en/page?q=a&page=2", true)]
    [InlineData("/en/page?q=a", "/en/page?q=a&utm_source=letter", true)]
    [InlineData("/en/page", "/en/page?other=1", true)]
    [InlineData("/en/page?q=%61", "/en/page?Q=a", true)]
    [InlineData("/en/page?q=a", "/en/page?q=b", false)]
    [InlineData("/en/page?q=a%26page%3D2", "/en/page?q=a&page=2", false)]
    [InlineData("/en/page?q=a", "/en/page", false)]
    public async Task Only_the_named_parameters_count_in_any_order(string one, string other, bool same)
    {
        await _host.GetAsync(one);
        await _host.GetAsync(other);
        Assert.Equal(same ? 1 : 2, _rendered);
    }

    [Fact]
    public async Task A_page_begun_before_a_publication_is_never_stored_for_the_new_edition()
    {
        var begun = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        _duringRendering = async _ =>
        {
            begun.TrySetResult();
            await go.Task;
        };
        var slow = _host.GetAsync("/en/page");
        await begun.Task;
        _host.Museum.Show(SmallHost.Edition(2));
        go.SetResult();
        Assert.StartsWith("<p>Edition 1, rendering 1", await TextAsync(await slow), StringComparison.Ordinal);
        Assert.StartsWith("<p>Edition 2, rendering 2", await TextAsync(await _host.GetAsync("/en/page")), StringComparison.Ordinal);
        Assert.StartsWith("<p>Edition 2, rendering 2", await TextAsync(await _host.GetAsync("/en/page")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_visitors_of_a_new_page_wait_for_one_rendering()
    {
        var go = new TaskCompletionSource();
        _duringRendering = _ => go.Task;
        var all = Enumerable.Range(0, 20).Select(_ => Task.Run(() => _host.GetAsync("/en/page"))).ToList();
        await Task.Delay(100);
        go.SetResult();
        await Task.WhenAll(all);
        Assert.Equal(1, _rendered);
    }

    [Fact]
    public async Task A_rendering_that_fails_leaves_nothing_behind()
    {
        _duringRendering = _ => throw new InvalidOperationException("on purpose");
        Assert.Equal(HttpStatusCode.InternalServerError, (await _host.GetAsync("/en/page")).StatusCode);
        _duringRendering = _ => Task.CompletedTask;
        Assert.Equal(HttpStatusCode.OK, (await _host.GetAsync("/en/page")).StatusCode);
    }

    [Fact]
    public async Task Errors_are_compressed_and_not_stored()
    {
        var response = await _host.GetAsync("/en/gone", "Accept-Encoding: br");
        await _host.GetAsync("/en/gone");
        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        Assert.Null(response.Headers.ETag);
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
        Assert.Equal(2, _rendered);
    }

    [Fact]
    public async Task A_response_with_a_cookie_is_not_stored()
    {
        await _host.GetAsync("/en/cookie");
        await _host.GetAsync("/en/cookie");
        Assert.Equal(2, _rendered);
    }

    [Theory]
    [InlineData("Cookie: .AspNetCore.Identity.Application=x")]
    [InlineData("Authorization: Bearer x")]
    public async Task Who_is_signed_in_is_neither_served_from_the_cache_nor_stored_in_it(string header)
    {
        await _host.GetAsync("/en/page");
        var response = await _host.GetAsync("/en/page", header);
        Assert.StartsWith("<p>Edition 1, rendering 2", await TextAsync(response), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.StartsWith("<p>Edition 1, rendering 1", await TextAsync(await _host.GetAsync("/en/page")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_depends_on_the_day_is_rendered_anew_after_midnight_in_Baku()
    {
        _host.Clock.Now = new(2026, 2, 10, 19, 59, 59, TimeSpan.Zero);
        var before = await _host.GetAsync("/en/today");
        Assert.Equal(new DateTimeOffset(2026, 2, 9, 20, 0, 0, TimeSpan.Zero), before.Content.Headers.LastModified);
        await _host.GetAsync("/en/today");
        Assert.Equal(1, _rendered);
        _host.Clock.Now = new(2026, 2, 10, 20, 0, 0, TimeSpan.Zero);
        var after = await _host.GetAsync("/en/today");
        await _host.GetAsync("/en/today");
        Assert.Equal(2, _rendered);
        Assert.Equal(new DateTimeOffset(2026, 2, 10, 20, 0, 0, TimeSpan.Zero), after.Content.Headers.LastModified);
    }

    [Fact]
    public async Task The_best_Brotli_takes_the_place_of_the_quick_one_with_its_own_ETag()
    {
        var quick = await _host.GetAsync("/en/page", "Accept-Encoding: br");
        var best = quick;
        for (var i = 0; i < 200 && best.Headers.ETag!.Equals(quick.Headers.ETag); i++)
        {
            await Task.Delay(50);
            best = await _host.GetAsync("/en/page", "Accept-Encoding: br");
        }

        Assert.True(best.Content.Headers.ContentLength < quick.Content.Headers.ContentLength);
        Assert.Equal(await TextAsync(quick), await TextAsync(best));
        Assert.Equal(1, _rendered);
    }

    [Fact]
    public async Task Text_that_is_not_a_visitor_page_is_compressed_with_an_ETag_and_a_picture_passes()
    {
        var text = await _host.GetAsync("/en/search", "Accept-Encoding: br");
        Assert.Equal(["br"], text.Content.Headers.ContentEncoding);
        Assert.Equal("no-cache", text.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, (await _host.GetAsync("/en/search", "Accept-Encoding: br", "If-None-Match: " + text.Headers.ETag)).StatusCode);
        var picture = await _host.GetAsync("/media/picture", "Accept-Encoding: br");
        Assert.Empty(picture.Content.Headers.ContentEncoding);
        Assert.Null(picture.Headers.ETag);
    }

    [Fact]
    public async Task The_memory_is_bounded_and_the_oldest_make_room()
    {
        await using var host = await SmallHost.StartAsync(
            app => app.MapGet("/en/{name}", (string name) =>
            {
                Interlocked.Increment(ref _rendered);
                return Results.Content(name + new string('x', 300_000), "text/html");
            }).WithMetadata(new VisitorPageAttribute()),
            ["VisitorCache:Megabytes=1"]);
        foreach (var name in new[] { "a", "b", "c", "d", "d", "b" })
        {
            await host.GetAsync("/en/" + name);
        }

        Assert.Equal(4, _rendered);
        await host.GetAsync("/en/a");
        Assert.Equal(5, _rendered);
    }

    [Fact]
    public async Task Plain_bytes_are_let_go_once_Brotli_has_them_and_come_back_for_whoever_wants_them()
    {
        var shelves = _host.Services.GetRequiredService<VisitorShelves>();
        var packed = await TextAsync(await _host.GetAsync("/en/page", "Accept-Encoding: br"));
        var held = shelves.Current.Bytes;
        Assert.InRange(held, 1, packed.Length / 2);
        Assert.Equal(packed, await TextAsync(await _host.GetAsync("/en/page", "Accept-Encoding: gzip")));
        Assert.InRange(shelves.Current.Bytes, held / 2, packed.Length);
        Assert.Equal(packed, await TextAsync(await _host.GetAsync("/en/page")));
        Assert.InRange(shelves.Current.Bytes, packed.Length, packed.Length * 2);
        Assert.Equal(1, _rendered);
    }

    private static IEnumerable<string> Lines(HttpResponseMessage response) => response.ToString().Split('\n', StringSplitOptions.TrimEntries).Order();

    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStreamAsync();
        Stream plain = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }
}
