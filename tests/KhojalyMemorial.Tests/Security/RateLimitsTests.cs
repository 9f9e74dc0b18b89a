using KhojalyMemorial.Security;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace KhojalyMemorial.Tests.Security;

public class RateLimitsTests
{
    [Fact]
    public async Task Too_many_searches_of_one_address_get_429_and_a_time_to_wait_and_others_none()
    {
        await using var host = await SmallHost.StartAsync(
            app =>
            {
                app.MapGet("/en/search", () => "found").RequireRateLimiting(RateLimits.Search);
                app.MapGet("/en/page", () => "page");
                app.MapGet("/error/{status:int}", (int status) => Results.Content("page " + status, "text/html", statusCode: status));
            },
            ["RateLimits:SearchesAtOnce=3", "RateLimits:SearchesPerMinute=6"]);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(200, (await host.GetFromAsync("203.0.113.1", "/en/search")).Response.StatusCode);
        }

        var refused = await host.GetFromAsync("203.0.113.1", "/en/search");
        Assert.Equal(429, refused.Response.StatusCode);
        Assert.InRange(int.Parse(refused.Response.Headers.RetryAfter.ToString(), System.Globalization.CultureInfo.InvariantCulture), 1, 10);
        Assert.Equal("page 429", await new StreamReader(refused.Response.Body).ReadToEndAsync());
        Assert.Equal(200, (await host.GetFromAsync("203.0.113.1", "/en/page")).Response.StatusCode);
        Assert.Equal(200, (await host.GetFromAsync("203.0.113.2", "/en/search")).Response.StatusCode);
    }

    [Fact]
    public async Task A_household_of_IPv6_addresses_counts_as_one()
    {
        await using var host = await SmallHost.StartAsync(
            app => app.MapGet("/en/search", () => "found").RequireRateLimiting(RateLimits.Search), ["RateLimits:SearchesAtOnce=1", "RateLimits:SearchesPerMinute=6"]);
        Assert.Equal(200, (await host.GetFromAsync("2001:db8::1", "/en/search")).Response.StatusCode);
        Assert.Equal(429, (await host.GetFromAsync("2001:db8::2", "/en/search")).Response.StatusCode);
        Assert.Equal(200, (await host.GetFromAsync("2001:db8:0:1::2", "/en/search")).Response.StatusCode);
    }
}
