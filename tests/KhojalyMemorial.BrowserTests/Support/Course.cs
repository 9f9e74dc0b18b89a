using System.Net;
using KhojalyMemorial.Lti;
using KhojalyMemorial.Tests.Features.Lti;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.BrowserTests.Support;

/// <summary>A course on another site that frames the museum, as learning systems do; it keeps things for browsers without cookies.</summary>
public sealed class Course : IAsyncDisposable
{
    private Course(TestPlatform platform, MuseumApp site) => (Platform, Site) = (platform, site);

    /// <summary>The learning system: on 127.0.0.1, so that the museum on localhost is a third party to it.</summary>
    public TestPlatform Platform { get; }

    public MuseumApp Site { get; }

    public static async Task<Course> StartAsync()
    {
        var site = await MuseumApp.StartOnPortAsync();
        var platform = await TestPlatform.StartAsync((app, platform) => Map(app, platform, site));
        await using var scope = site.Services.CreateAsyncScope();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var entered = new Platform
        {
            Name = "A course", Issuer = platform.Issuer, ClientId = TestPlatform.ClientId, AuthorizationAddress = platform.Issuer + "/sign-in", KeySetAddress = platform.Issuer + "/jwks", Frames = platform.Issuer, CreatedBy = "test", CreatedUtc = now,
        };
        Assert.True(await scope.ServiceProvider.GetRequiredService<Platforms>().RegisterAsync(entered, [TestPlatform.Deployment], also: null, default));
        return new(platform, site);
    }

    /// <summary>The page of the course that frames something of the museum.</summary>
    public string AddressOf(string target, bool storage = false, bool choice = false) =>
        QueryHelpers.AddQueryString(Platform.Issuer + "/course", new Dictionary<string, string?>(StringComparer.Ordinal) { ["target"] = "http://localhost" + target, ["storage"] = storage ? "_parent" : null, ["choice"] = choice ? "yes" : null });

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Platform.DisposeAsync();
    }

    private static void Map(WebApplication app, TestPlatform platform, MuseumApp site)
    {
        app.MapGet("/course", (string target, string? storage, string? choice) =>
        {
            var login = QueryHelpers.AddQueryString(new Uri(site.Address, "/lti/login").AbsoluteUri, new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["iss"] = platform.Issuer, ["login_hint"] = choice ?? "page", ["target_link_uri"] = target, ["client_id"] = TestPlatform.ClientId, ["lti_storage_target"] = storage, ["lti_message_hint"] = target,
            });
            return Html($$"""
                <title>A course</title><h1>A course</h1><iframe name="tool" title="The museum" width="700" height="700" src="{{WebUtility.HtmlEncode(login)}}"></iframe>
                <script>
                  const kept = new Map(), asked = window.asked = []
                  addEventListener("message", event => {
                    const { subject, message_id, key, value } = event.data
                    const answer = more => event.source.postMessage({ subject: subject + ".response", message_id, ...more }, event.origin)
                    asked.push(subject)
                    if (subject === "lti.capabilities") answer({ supported_messages: [{ subject: "lti.put_data" }, { subject: "lti.get_data" }] })
                    if (subject === "lti.put_data") { kept.set(key, value); answer({ key, value }) }
                    if (subject === "lti.get_data") answer({ key, value: kept.get(key) })
                  })
                </script>
                """);
        });
        app.MapGet("/sign-in", (HttpRequest request) =>
        {
            var (nonce, now) = (request.Query["nonce"].ToString(), TimeProvider.System.GetUtcNow());
            var claims = request.Query["login_hint"] == "yes"
                ? platform.Choice(nonce, "http://localhost/lti/deep-link", now)
                : platform.Launch(nonce, request.Query["lti_message_hint"].ToString(), now);
            return Html($"""
                <form method="post" action="{new Uri(site.Address, "/lti/launch")}"><input name="state" value="{WebUtility.HtmlEncode(request.Query["state"])}"><input name="id_token" value="{platform.Sign(claims)}"></form>
                <script>document.forms[0].submit()</script>
                """);
        });
        app.MapPost("/return", async (HttpRequest request) => Html($"<p id=\"jwt\">{(await request.ReadFormAsync())["JWT"]}</p>"));
        MapStranger(app, site);
    }

    /// <summary>A page that frames whatever it is told to.</summary>
    public static void MapStranger(WebApplication app, MuseumApp site) =>
        app.MapGet("/stranger", (string page) => Html($"""<iframe name="tool" title="The museum" src="{WebUtility.HtmlEncode(new Uri(site.Address, page).AbsoluteUri)}"></iframe>"""));

    private static IResult Html(string body) => Results.Text("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\">" + body, "text/html");
}
