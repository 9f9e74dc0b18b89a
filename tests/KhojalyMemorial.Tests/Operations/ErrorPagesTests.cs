using System.Net;
using System.Net.Sockets;
using System.Text;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Operations.Errors;
using KhojalyMemorial.Operations.Logging;
using KhojalyMemorial.Publishing.Cache;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Serilog.Events;

namespace KhojalyMemorial.Tests.Operations;

public class ErrorPagesTests
{
    [Theory]
    [InlineData("/az/nowhere", "ru", HttpStatusCode.NotFound, "404 az")]
    [InlineData("/ru/nowhere", "az", HttpStatusCode.NotFound, "404 ru")]
    [InlineData("/nowhere", "ru;q=0.5, az-AZ;q=0.8", HttpStatusCode.NotFound, "404 az")]
    [InlineData("/nowhere", "de", HttpStatusCode.NotFound, "404 en")]
    [InlineData("/az/fails", "ru", HttpStatusCode.InternalServerError, "500 az")]
    [InlineData("/az/status/410", "ru", HttpStatusCode.Gone, "410 az")]
    [InlineData("/az/status/503", "ru", HttpStatusCode.ServiceUnavailable, "503 az")]
    [InlineData("/az/refused", "ru", HttpStatusCode.RequestEntityTooLarge, "413 az")]
    public async Task Each_failure_gets_its_page_in_the_visitors_language(string path, string accepts, HttpStatusCode status, string text)
    {
        await using var host = await StartAsync();
        var response = await host.GetAsync(path, "Accept-Language: " + accepts);
        Assert.Equal(status, response.StatusCode);
        Assert.StartsWith(text, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(status, (await host.SendAsync(HttpMethod.Head, path)).StatusCode);
    }

    [Fact]
    public async Task A_wrong_method_gets_405_and_what_is_allowed()
    {
        await using var host = await StartAsync();
        var response = await host.SendAsync(HttpMethod.Post, "/az/fails");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("GET", response.Content.Headers.Allow);
        Assert.StartsWith("405 az", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task An_exception_is_logged_once_and_not_shown(string environment)
    {
        await using var host = await StartAsync(environment);
        var response = await host.GetAsync("/en/fails");
        var text = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("on purpose", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        var logged = Assert.Single(host.Log.Events, one => one.Level == LogEventLevel.Error);
        var trace = logged.Properties["Trace"].ToString().Trim('"');
        Assert.Contains(trace, text, StringComparison.Ordinal);
        Assert.Equal("on purpose", logged.Exception!.Message);
        if (environment == "Development")
        {
            Assert.Equal($"\"{trace}\"", host.Log.Of(RequestLog.Category).Single().Properties["Trace"].ToString());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_error_page_itself_fails_plain_text_answers(bool page)
    {
        await using var host = await SmallHost.StartAsync(app =>
        {
            app.MapGet("/{language}/fails", (HttpContext _) => { throw new InvalidOperationException("on purpose"); }).AnswerHead();
            if (page)
            {
                app.MapGet("/error/{status:int}", (HttpContext _) => { throw new InvalidOperationException("this too"); }).AnswerHead();
            }
        });
        var response = await host.GetAsync("/ru/fails");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("На сайте произошла ошибка", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        var head = await host.SendAsync(HttpMethod.Head, "/ru/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_bad_request_is_one_warning_that_does_not_quote_it()
    {
        await using var host = await StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await host.GetAsync("/az/number?n=secretword")).StatusCode);
        Assert.Single(host.Log.Events, one => one.Level >= LogEventLevel.Warning && one.MessageTemplate.Text.StartsWith("A bad request", StringComparison.Ordinal));
        Assert.DoesNotContain("secretword", host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_who_leaves_is_no_error()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        using var leaving = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetAsync(new Uri("/az/slow", UriKind.Relative), leaving.Token));
        for (var i = 0; i < 100 && !host.Log.Of(RequestLog.Category).Any(); i++)
        {
            await Task.Delay(20);
        }

        Assert.Equal("499", host.Log.Of(RequestLog.Category).Single().Properties["Status"].ToString());
        Assert.DoesNotContain(host.Log.Events, one => one.Level >= LogEventLevel.Error);
    }

    [Theory]
    [InlineData("GET /az/page?q=%FF%FE HTTP/1.1", 200)]
    [InlineData("GET /az/page?q=%00 HTTP/1.1", 200)]
    [InlineData("GET /az/page?q=LONG16K HTTP/1.1", 200)]
    [InlineData("GET /az/page?q=LONG40K HTTP/1.1", 414)]
    [InlineData("GET /az/%FF HTTP/1.1", 404)]
    [InlineData("GET /az/%00 HTTP/1.1", 400)]
    [InlineData("GET /az/%C0%AE%C0%AE HTTP/1.1", 404)]
    [InlineData("GET /az/RAW HTTP/1.1", 400)]
    [InlineData("GET /az/%ED%A0%80 HTTP/1.1", 404)]
    [InlineData("FROB /az/page HTTP/1.1", 405)]
    [InlineData("FROB /nowhere HTTP/1.1", 404)]
    [InlineData("TRACE /az/page HTTP/1.1", 405)]
    [InlineData("GET /../../etc/passwd HTTP/1.1", 404)]
    [InlineData("GET http://[ HTTP/1.1", 400)]
    [InlineData("\u0001\u0002", 400)]
    public async Task Whatever_is_sent_the_answer_is_below_500(string line, int status)
    {
        await using var host = await StartAsync(realPort: true);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Port);
        await using var stream = client.GetStream();
        var text = line.Replace("LONG16K", new string('x', 16_000), StringComparison.Ordinal).Replace("LONG40K", new string('x', 40_000), StringComparison.Ordinal)
            .Replace("RAW", "\u00ff\u00fe", StringComparison.Ordinal);
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 " + status, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nServer:", answer, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<SmallHost> StartAsync(string environment = "Testing", bool realPort = false) => SmallHost.StartAsync(
        app =>
        {
            app.MapGet("/{language}/page", (string language, string? q) => Results.Content(language + q?.Length, "text/plain"))
                .WithMetadata(new VisitorPageAttribute("q")).AnswerHead();
            app.MapGet("/{language}/fails", (HttpContext _) => { throw new InvalidOperationException("on purpose"); }).AnswerHead();
            app.MapGet("/{language}/refused", (HttpContext _) => { throw new BadHttpRequestException("too much", 413); }).AnswerHead();
            app.MapGet("/{language}/number", (int n) => n.ToString(System.Globalization.CultureInfo.InvariantCulture)).AnswerHead();
            app.MapGet("/{language}/status/{status:int}", (int status) => Results.StatusCode(status)).AnswerHead();
            app.MapGet("/{language}/slow", (HttpContext context) => Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted)).AnswerHead();
            app.MapGet("/error/{status:int}", (int status, HttpContext context) =>
            {
                var error = context.Features.Get<ErrorRequest>()!;
                return Results.Content($"{status} {error.Language} {System.Globalization.CultureInfo.CurrentUICulture} {error.Trace}", "text/html", statusCode: status);
            }).AnswerHead();
        },
        environment: environment, realPort: realPort);
}
