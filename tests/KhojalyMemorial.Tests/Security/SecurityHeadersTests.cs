using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace KhojalyMemorial.Tests.Security;

public class SecurityHeadersTests
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors ";

    private const string Ending = "; require-trusted-types-for 'script'; report-to csp; report-uri /csp-reports";

    [Theory]
    [InlineData("https://localhost", "/", "'none'; upgrade-insecure-requests")]
    [InlineData("http://localhost", "/", "'none'")]
    [InlineData("http://localhost", "/nowhere", "'none'")]
    [InlineData("http://localhost", "/embed/room", "*")]
    public async Task Every_response_has_the_policy(string address, string path, string ancestors)
    {
        await using var host = await StartAsync(address);
        Assert.Equal(Policy + ancestors + Ending, Header(await host.GetAsync(path), "Content-Security-Policy"));
    }

    [Theory]
    [InlineData("https://localhost", "max-age=63072000")]
    [InlineData("http://localhost", null)]
    public async Task Transport_security_is_promised_where_there_is_https(string address, string? header)
    {
        await using var host = await StartAsync(address);
        Assert.Equal(header, Header(await host.GetAsync("/"), "Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("/", "X-Content-Type-Options", "nosniff")]
    [InlineData("/", "Referrer-Policy", "strict-origin-when-cross-origin")]
    [InlineData("/", "Cross-Origin-Opener-Policy", "same-origin")]
    [InlineData("/", "Cross-Origin-Resource-Policy", "same-origin")]
    [InlineData("/iiif/x", "Cross-Origin-Resource-Policy", "cross-origin")]
    [InlineData("/api/v1/x", "Cross-Origin-Resource-Policy", "cross-origin")]
    [InlineData("/api/v1/x", "Access-Control-Allow-Origin", "*")]
    [InlineData("/", "Access-Control-Allow-Origin", null)]
    [InlineData("/admin", "Access-Control-Allow-Origin", null)]
    [InlineData("/", "Reporting-Endpoints", "csp=\"/csp-reports\"")]
    [InlineData("/admin", "Cache-Control", "no-store")]
    [InlineData("/admin", "X-Robots-Tag", "noindex")]
    public async Task Its_companions_are_there(string path, string name, string? value)
    {
        await using var host = await StartAsync("http://localhost");
        Assert.Equal(value, Header(await host.GetAsync(path), name));
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static Task<SmallHost> StartAsync(string address) => SmallHost.StartAsync(
        app =>
        {
            app.MapGet("/", () => "x");
            app.MapGet("/admin", () => "x");
            app.MapGet("/embed/room", () => "x");
            app.MapGet("/iiif/x", () => "x");
            app.MapGet("/api/v1/x", () => "x");
        },
        ["Site:PublicAddress=" + address]);
}
