using System.Net;
using System.Text.Json;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Operations;

public class HealthTests
{
    [Theory]
    [InlineData(1, true, "256", HttpStatusCode.OK, "healthy healthy healthy healthy")]
    [InlineData(1, false, "256", HttpStatusCode.OK, "degraded degraded healthy healthy")]
    [InlineData(0, true, "256", HttpStatusCode.ServiceUnavailable, "unhealthy healthy unhealthy healthy")]
    [InlineData(0, false, "256", HttpStatusCode.ServiceUnavailable, "unhealthy degraded unhealthy healthy")]
    [InlineData(1, true, "2000000000", HttpStatusCode.ServiceUnavailable, "unhealthy healthy healthy unhealthy")]
    public async Task Readiness_tells_whether_visitors_can_be_served(int edition, bool database, string leastFree, HttpStatusCode status, string words)
    {
        await using var host = await SmallHost.StartAsync(_ => { }, ["Health:LeastFreeMegabytes=" + leastFree], edition: edition);
        host.Services.GetRequiredService<DatabaseState>().Set(database, DateTime.UnixEpoch);
        var response = await host.GetAsync("/health/ready");
        Assert.Equal(status, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var checks = json.RootElement.GetProperty("checks");
        Assert.Equal(
            words,
            string.Join(' ', json.RootElement.GetProperty("status"), checks.GetProperty("database"), checks.GetProperty("edition"), checks.GetProperty("disk")));
    }

    [Fact]
    public async Task The_process_lives_even_with_no_edition()
    {
        await using var host = await SmallHost.StartAsync(_ => { }, edition: 0);
        var response = await host.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Head, "/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await host.SendAsync(HttpMethod.Post, "/health/live")).StatusCode);
    }

    [Fact]
    public async Task Nothing_of_the_server_is_told()
    {
        await using var host = await SmallHost.StartAsync(_ => { });
        var text = await (await host.GetAsync("/health/ready")).Content.ReadAsStringAsync();
        Assert.DoesNotContain("/", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.MachineName, text, StringComparison.OrdinalIgnoreCase);
    }
}
