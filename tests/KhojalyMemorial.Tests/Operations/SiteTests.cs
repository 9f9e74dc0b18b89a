using System.Net;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Operations;

public class SiteTests
{
    [Theory]
    [InlineData("museum.example")]
    [InlineData("ftp://museum.example")]
    [InlineData("https://museum.example/path")]
    [InlineData("https://museum.example?x")]
    [InlineData("https://user@museum.example")]
    public async Task A_public_address_of_another_shape_stops_the_start_with_a_sentence(string address)
    {
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => SmallHost.StartAsync(_ => { }, ["Site:PublicAddress=" + address]));
        Assert.Contains($"Site:PublicAddress is \"{address}\"", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Site:ContactAddress=nobody", "Site:ContactAddress")]
    [InlineData("Site:SecurityContact=http://museum.example", "Site:SecurityContact")]
    [InlineData("Site:KnownProxies:0=nginx", "Site:KnownProxies")]
    public async Task So_does_any_other_setting_that_cannot_be_read(string setting, string named)
    {
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => SmallHost.StartAsync(_ => { }, [setting]));
        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_in_the_log_at_the_start()
    {
        await using var host = await SmallHost.StartAsync(_ => { });
        Assert.Contains("Site:ContactAddress is not set", host.Log.Text, StringComparison.Ordinal);
        Assert.Contains("Site:SecurityContact is not set", host.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Site:PublicAddress is not set", host.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://museum.example", "/az/otaqlar?page=2", "https://museum.example/az/otaqlar?page=2")]
    [InlineData("https://museum.example:8443/", "/", "https://museum.example:8443/")]
    [InlineData("https://xocalı.example", "/az/Xocalı", "https://xn--xocal-r4a.example/az/Xocal%C4%B1")]
    [InlineData(null, "/en", "http://localhost:5080/en")]
    public void Every_absolute_address_begins_with_the_public_one(string? address, string path, string expected)
    {
        var url = new PublicUrl(new SiteOptions { PublicAddress = address });
        Assert.Equal(expected, url.For(path));
    }

    [Theory]
    [InlineData("az")]
    [InlineData("//elsewhere.example/az")]
    [InlineData("https://elsewhere.example/")]
    public void What_is_not_a_path_from_the_root_is_refused(string path) =>
        Assert.Throws<ArgumentException>(() => new PublicUrl(new SiteOptions()).For(path));

    [Theory]
    [InlineData("https://museum.example", "Production", "museum.example", HttpStatusCode.OK)]
    [InlineData("https://museum.example", "Production", "MUSEUM.example:443", HttpStatusCode.OK)]
    [InlineData("https://museum.example", "Production", "10.1.2.3:8080", HttpStatusCode.OK)]
    [InlineData("https://museum.example", "Production", "localhost", HttpStatusCode.BadRequest)]
    [InlineData("https://museum.example", "Production", "evil.example", HttpStatusCode.BadRequest)]
    [InlineData("https://museum.example", "Production", "museum.example.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("https://museum.example", "Development", "localhost:5080", HttpStatusCode.OK)]
    [InlineData("http://localhost:5080", "Production", "127.0.0.1:5080", HttpStatusCode.OK)]
    [InlineData("http://localhost:5080", "Production", "[::1]:5080", HttpStatusCode.OK)]
    [InlineData("http://localhost:5080", "Production", "evil.example", HttpStatusCode.BadRequest)]
    public async Task Only_the_configured_hosts_are_answered(string address, string environment, string host, HttpStatusCode status)
    {
        await using var site = await SmallHost.StartAsync(
            app => app.MapGet("/", () => "x"), ["Site:PublicAddress=" + address, "Site:ExtraHosts:0=10.1.2.3"], environment);
        Assert.Equal(status, (await site.GetAsync("/", "Host: " + host)).StatusCode);
    }

    [Theory]
    [InlineData("", "198.51.100.1", "http 198.51.100.1")]
    [InlineData("198.51.100.1", "198.51.100.1", "https 203.0.113.9")]
    [InlineData("198.51.100.0/24", "198.51.100.1", "https 203.0.113.9")]
    [InlineData("198.51.100.2", "198.51.100.1", "http 198.51.100.1")]
    public async Task Forwarded_headers_are_believed_of_configured_proxies_only(string proxy, string sender, string seen)
    {
        await using var host = await SmallHost.StartAsync(
            app =>
            {
                app.Use((context, next) =>
                {
                    context.Response.Headers["X-Seen"] = $"{context.Request.Scheme} {context.Connection.RemoteIpAddress}";
                    return next(context);
                });
                app.MapGet("/", () => "x");
            },
            proxy.Length > 0 ? ["Site:KnownProxies:0=" + proxy] : [],
            services: services => services.AddSingleton<IStartupFilter>(new ForwardedBy(sender)));
        Assert.Equal(seen, (await host.GetAsync("/", "X-Forwarded-For: 203.0.113.9", "X-Forwarded-Proto: https")).Headers.GetValues("X-Seen").Single());
    }
}

/// <summary>Stands for the connection of a proxy.</summary>
internal sealed class ForwardedBy(string address) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            return rest(context);
        });
        next(app);
    };
}
