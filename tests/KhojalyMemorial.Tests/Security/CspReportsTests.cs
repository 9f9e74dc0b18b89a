using System.Net;
using System.Net.Http.Headers;
using System.Text;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Security;

public sealed class CspReportsTests : IAsyncLifetime
{
    private const string Old = """{"csp-report":{"document-uri":"https://museum.example/az?q=secret","effective-directive":"script-src-elem","blocked-uri":"https://evil.example/secret.js?x=secret"}}""";
    private const string New = """[{"type":"csp-violation","url":"https://museum.example/secret","body":{"effectiveDirective":"img-src","blockedURL":"inline"}},{"type":"deprecation","body":{}}]""";
    private SmallHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await SmallHost.StartAsync(_ => { });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("application/csp-report", Old, "stopped \"script-src-elem\": \"evil.example\"")]
    [InlineData("application/reports+json; charset=utf-8", New, "stopped \"img-src\": \"inline\"")]
    public async Task Directive_and_host_are_logged_and_nothing_else(string type, string body, string line)
    {
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(type, body));
        Assert.Contains(line, _host.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _host.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", Old, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", Old, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/csp-report", "{", HttpStatusCode.BadRequest)]
    [InlineData("application/csp-report", "", HttpStatusCode.BadRequest)]
    [InlineData("application/csp-report", "7", HttpStatusCode.NoContent)]
    [InlineData("application/csp-report", "{\"csp-report\":7}", HttpStatusCode.NoContent)]
    [InlineData("application/reports+json", "[7,null,{\"type\":7},{\"type\":\"csp-violation\"}]", HttpStatusCode.NoContent)]
    [InlineData("application/csp-report", "{\"csp-report\":{\"effective-directive\":\"\\ud800\"}}", HttpStatusCode.BadRequest)]
    [InlineData("application/csp-report", "{\"csp-report\":{\"effective-directive\":\"\\n<x>\",\"blocked-uri\":\"\\n\"}}", HttpStatusCode.NoContent)]
    public async Task Nonsense_is_refused_or_ignored(string type, string body, HttpStatusCode status)
    {
        Assert.Equal(status, await PostAsync(type, body));
        Assert.DoesNotContain("<x>", _host.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(16 * 1024 + 1, false)]
    [InlineData(16 * 1024 + 1, true)]
    public async Task More_than_16_kB_is_refused(int length, bool chunked) =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync("application/csp-report", new string(' ', length), chunked));

    [Fact]
    public async Task A_flood_is_turned_away()
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 60; i++)
        {
            answers.Add(await PostAsync("application/csp-report", Old));
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.InRange(answers.Count(one => one == HttpStatusCode.NoContent), 1, 40);
    }

    [Fact]
    public async Task It_cannot_be_read() => Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _host.GetAsync("/csp-reports")).StatusCode);

    private async Task<HttpStatusCode> PostAsync(string type, string body, bool chunked = false)
    {
        using var client = _host.Client();
        using HttpContent content = chunked ? new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(body))) : new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/csp-reports") { Content = content };
        request.Headers.TransferEncodingChunked = chunked ? true : null;
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }
}
