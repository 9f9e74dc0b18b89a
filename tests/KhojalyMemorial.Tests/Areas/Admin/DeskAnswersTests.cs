using System.Net;
using System.Text;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Security;
using KhojalyMemorial.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Areas.Admin;

/// <summary>What every answer of the desk has in common, found in the running site, so that none can be forgotten.</summary>
public sealed class DeskAnswersTests : IAsyncLifetime
{
    private const int TenMegabytes = 10 * 1024 * 1024;
    private MuseumApp _app = null!;
    private HttpClient _administrator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await MuseumApp.StartAsync();
        _administrator = await _app.SignedInAsync(Role.Administrator);
    }

    public async ValueTask DisposeAsync()
    {
        _administrator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task No_answer_is_kept_or_found_and_the_policy_of_every_page_is_stricter_than_the_public_one()
    {
        var allowed = Directives(_app.Services.GetRequiredService<SecurityHeaders>().Policy("'self'"));
        using var visitor = _app.Visitor();
        var pages = 0;
        foreach (var route in AdminRoute.All(_app).Where(route => route.Method == "GET"))
        {
            foreach (var client in new[] { _administrator, visitor })
            {
                using var answer = await client.GetAsync(route.AddressFor(Kind.Page, _app.Museum.Pages[0].Key));
                Assert.True(answer.Headers.CacheControl?.NoStore == true, $"{route} may be kept.");
                Assert.True(answer.Headers.GetValues("X-Robots-Tag").Single() == "noindex", $"{route} may be found.");
                var policy = Directives(Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
                var framed = route.Pattern.EndsWith("/preview", StringComparison.Ordinal) && client == _administrator;
                Assert.True(policy["frame-ancestors"] is [var frames] && frames == (framed ? "'self'" : "'none'"), $"{route} may be framed.");
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    continue;
                }

                pages++;
                Assert.Equal(["'none'"], policy["default-src"]);
                Assert.All(policy.Where(one => one.Key is not ("frame-ancestors" or "report-to")), one =>
                    Assert.True(one.Value.All(allowed[one.Key].Contains), $"{route} allows more than visitors' pages: {one.Key} {string.Join(' ', one.Value)}"));
                Assert.DoesNotContain("unsafe", string.Join(' ', policy.Values.SelectMany(value => value)), StringComparison.Ordinal);
            }
        }

        Assert.True(pages > 20, $"Only {pages} pages were looked at.");
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_refused_with_a_message_wherever_it_is_sent_and_where_lists_are_taken_one_of_forty()
    {
        var message = Strings.For(Language.En)["Desk.TooBig.Title"];
        var changing = AdminRoute.All(_app).Where(route => route.Method is not ("GET" or "HEAD" or "OPTIONS")).ToList();
        Assert.True(changing.Count > 40, "Too few routes were found to prove anything.");
        foreach (var route in changing)
        {
            using var body = new ByteArrayContent(Encoding.ASCII.GetBytes("x=" + new string('x', route.ToString() == "POST /admin/lists" ? 4 * TenMegabytes : TenMegabytes)));
            body.Headers.ContentType = new("application/x-www-form-urlencoded");
            using var answer = await _administrator.PostAsync(route.AddressFor(Kind.Page, _app.Museum.Pages[0].Key), body);

            Assert.True(answer.StatusCode == HttpStatusCode.RequestEntityTooLarge, $"{route}: {(int)answer.StatusCode}");
            Assert.Contains(message, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_body_that_does_not_say_how_long_it_is_is_not_read_to_its_end()
    {
        await using var app = await MuseumApp.StartOnPortAsync();
        using var client = new HttpClient { BaseAddress = app.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/sign-in") { Content = new Endless() };
        request.Headers.TransferEncodingChunked = true;

        // The server answers or hangs up in the middle: either is well, taking it is not.
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            Assert.InRange((int)answer.StatusCode, 400, 499);
        }
        catch (HttpRequestException)
        {
            Assert.True(Endless.Sent < Endless.Most, "The whole body was taken.");
        }
    }

    private static Dictionary<string, string[]> Directives(string policy) => policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(directive => directive.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(words => words[0], words => words[1..], StringComparer.Ordinal);

    /// <summary>A form of 64 megabytes, sent in pieces.</summary>
    private sealed class Endless : HttpContent
    {
        public const int Most = 64 * 1024 * 1024;
        private static int _sent;

        public Endless() => Headers.ContentType = new("application/x-www-form-urlencoded");

        public static int Sent => Volatile.Read(ref _sent);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var piece = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
            for (_sent = 0; _sent < Most; _sent += piece.Length)
            {
                await stream.WriteAsync(piece);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
