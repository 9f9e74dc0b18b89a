using KhojalyMemorial.Operations.Logging;
using KhojalyMemorial.Publishing.Cache;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Serilog.Events;

namespace KhojalyMemorial.Tests.Operations;

public sealed class RequestLogTests : IAsyncLifetime
{
    private SmallHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await SmallHost.StartAsync(
        app =>
        {
            app.MapGet("/{language}/names/{name}", (string language) => Results.Content(language + new string('x', 998), "text/plain"))
                .WithMetadata(new VisitorPageAttribute("q"));
            app.MapGet("/fails", (HttpContext _) => { throw new InvalidOperationException("on purpose"); });
        },
        edition: 7);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task One_line_tells_method_route_status_time_bytes_edition_and_trace()
    {
        await _host.GetAsync("/en/names/somebody");
        var line = Assert.Single(_host.Log.Of(RequestLog.Category));
        Assert.Equal("\"GET\"", line.Properties["Method"].ToString());
        Assert.Equal("\"/{language}/names/{name}\"", line.Properties["Route"].ToString());
        Assert.Equal("200", line.Properties["Status"].ToString());
        Assert.Equal("1000", line.Properties["Bytes"].ToString());
        Assert.Equal("7", line.Properties["Edition"].ToString());
        Assert.Matches("^\"[0-9a-f]{32}\"$", line.Properties["Trace"].ToString());
        Assert.True(line.Properties.ContainsKey("Milliseconds"));
    }

    [Theory]
    [InlineData("/en/names/secretperson", "?q=secretword")]
    [InlineData("/secretpath", "?q=secretword")]
    [InlineData("/fails", "?q=secretword")]
    public async Task No_line_holds_the_query_the_address_or_what_was_looked_for(string path, string query)
    {
        await _host.GetFromAsync("203.0.113.77", path, query);

        // The line is written after the answer has gone out.
        for (var waits = 0; waits < 100 && !_host.Log.Of(RequestLog.Category).Any(); waits++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.NotEmpty(_host.Log.Of(RequestLog.Category));
        Assert.DoesNotContain("secret", _host.Log.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("203.0.113", _host.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Request starting", _host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invented_method_is_not_quoted()
    {
        await _host.SendAsync(new HttpMethod("SECRETWORD"), "/en/names/x");
        Assert.Equal("\"other\"", Assert.Single(_host.Log.Of(RequestLog.Category)).Properties["Method"].ToString());
    }

    [Fact]
    public async Task A_failure_is_a_warning_with_the_route_that_failed()
    {
        await _host.GetAsync("/fails");
        var line = Assert.Single(_host.Log.Of(RequestLog.Category));
        Assert.Equal(LogEventLevel.Warning, line.Level);
        Assert.Equal("\"/fails\"", line.Properties["Route"].ToString());
        Assert.Equal("500", line.Properties["Status"].ToString());
    }

    [Fact]
    public async Task The_lines_can_be_left_out_by_configuration()
    {
        await using var quiet = await SmallHost.StartAsync(
            app => app.MapGet("/", () => "x"), [$"Serilog:MinimumLevel:Override:{RequestLog.Category}=Warning"]);
        await quiet.GetAsync("/");
        Assert.Empty(quiet.Log.Of(RequestLog.Category));
    }

    [Fact]
    public async Task Production_writes_JSON_lines_to_daily_files_that_hold_no_query_either()
    {
        await using var host = await SmallHost.StartAsync(app => app.MapGet("/{language:regex(^\\w+$)}", () => "x"), environment: "Production");
        await host.GetFromAsync("203.0.113.77", "/en", "?q=secretword");
        var requests = await LinesAsync(host, "requests-????????.log");
        using var line = System.Text.Json.JsonDocument.Parse(Assert.Single(requests));
        Assert.Equal("/{language:regex(^\\w+$)}", line.RootElement.GetProperty("Route").GetString());
        Assert.Equal(200, line.RootElement.GetProperty("Status").GetInt32());
        var events = await LinesAsync(host, "museum-????????.log");
        Assert.All(events, one => System.Text.Json.JsonDocument.Parse(one).Dispose());
        Assert.DoesNotContain("secretword", string.Concat(requests.Concat(events)), StringComparison.Ordinal);
        Assert.DoesNotContain("203.0.113", string.Concat(requests.Concat(events)), StringComparison.Ordinal);
    }

    private static async Task<string[]> LinesAsync(SmallHost host, string pattern)
    {
        var folder = Path.Combine(host.Folder, "App_Data", "logs");
        for (var i = 0; i < 200 && !Directory.EnumerateFiles(folder, pattern).Any(one => new FileInfo(one).Length > 0); i++)
        {
            await Task.Delay(50);
        }

        using var reader = new StreamReader(new FileStream(Directory.GetFiles(folder, pattern).Single(), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
