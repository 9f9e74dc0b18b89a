using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using KhojalyMemorial.Lti;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Features.Lti;

/// <summary>Platforms register themselves by an administrator's link, once.</summary>
public sealed class RegistrationTests : IAsyncLifetime
{
    private readonly Clock _clock = new();
    private MuseumApp _app = null!;
    private TestPlatform _platform = null!;

    public async ValueTask InitializeAsync() => (_platform, _app) = (await TestPlatform.StartAsync(), await MuseumApp.StartAsync(_clock));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task A_platform_registers_itself_and_opens_pages_at_once()
    {
        using var browser = new Browser(_app.Visitor());
        var question = await AskAsync(browser, await LinkAsync());
        Assert.Contains(_platform.Issuer, question.QuerySelector(".page-head__lede")!.TextContent, StringComparison.Ordinal);
        Assert.Null(_platform.Registered);
        using var answer = await browser.SendAsync(question);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await LtiHouse.ReadAsync(answer)).QuerySelector("[data-module=lti-close]"));

        var sent = _platform.Registered!;
        Assert.Equal(
            ("web", "http://localhost/lti/login", "http://localhost/lti/launch", "http://localhost/lti/jwks", "private_key_jwt", ""),
            (Text(sent, "application_type"), Text(sent, "initiate_login_uri"), sent["redirect_uris"]![0]!.GetValue<string>(), Text(sent, "jwks_uri"), Text(sent, "token_endpoint_auth_method"), Text(sent, "scope")));
        Assert.Equal(["implicit", "client_credentials"], sent["grant_types"]!.AsArray().Select(one => one!.GetValue<string>()));
        var tool = sent["https://purl.imsglobal.org/spec/lti-tool-configuration"]!.AsObject();
        Assert.Equal(["iss"], tool["claims"]!.AsArray().Select(one => one!.GetValue<string>()));
        Assert.Equal(["LtiResourceLinkRequest", "LtiDeepLinkingRequest"], tool["messages"]!.AsArray().Select(one => Text(one!.AsObject(), "type")));

        using var login = await browser.PostAsync("/lti/login", [("iss", _platform.Issuer), ("login_hint", "h"), ("target_link_uri", "http://localhost/az/timeline")], _platform.Issuer);
        var query = QueryHelpers.ParseQuery(login.Headers.Location!.Query);
        using var launch = await browser.PostAsync("/lti/launch", [("state", query["state"]!), ("id_token", _platform.Sign(_platform.Launch(query["nonce"]!, "http://localhost/az/timeline", _clock.Now)))], _platform.Issuer);
        Assert.Equal("/lti/page/az/timeline", launch.Headers.Location?.OriginalString);
        using var page = await browser.GetAsync("/lti/page/az/timeline");
        Assert.Contains($"frame-ancestors {_platform.Issuer};", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_registers_one_platform_and_no_second()
    {
        using var browser = new Browser(_app.Visitor());
        var link = await LinkAsync();
        var question = await AskAsync(browser, link);
        using var first = await browser.SendAsync(question);
        using var second = await browser.SendAsync(question);
        using var again = await browser.GetAsync(Opened(link));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Gone, HttpStatusCode.Gone), (first.StatusCode, second.StatusCode, again.StatusCode));
        await using var database = _app.Database.NewContext();
        Assert.Single(await database.Platforms.ToListAsync());
    }

    [Fact]
    public async Task A_link_that_is_taken_back_or_too_old_or_invented_opens_nothing()
    {
        using var browser = new Browser(_app.Visitor());
        var withdrawn = await LinkAsync();
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await using var database = _app.Database.NewContext();
            Assert.True(await scope.ServiceProvider.GetRequiredService<RegistrationLinks>().WithdrawAsync((await database.RegistrationLinks.SingleAsync()).Id, "test", TestContext.Current.CancellationToken));
        }

        var old = await LinkAsync();
        _clock.Now = _clock.Now.AddDays(8);
        foreach (var link in new[] { withdrawn, old, "/lti/register?link=invented", "/lti/register?x=y" })
        {
            using var answer = await browser.GetAsync(Opened(link));
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_platform_that_describes_the_issuer_of_another_is_not_registered_and_the_link_stays_open()
    {
        using var browser = new Browser(_app.Visitor());
        var link = await LinkAsync();
        _platform.OtherIssuer = "https://canvas.example";
        using var refused = await browser.SendAsync(await AskAsync(browser, link));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Null(_platform.Registered);

        _platform.OtherIssuer = null;
        using var taken = await browser.SendAsync(await AskAsync(browser, link));
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task A_platform_that_refuses_is_not_registered()
    {
        using var browser = new Browser(_app.Visitor());
        using var refused = await browser.SendAsync(await AskAsync(browser, await LinkAsync(), token: "another"));

        Assert.Equal(HttpStatusCode.BadGateway, refused.StatusCode);
        await using var database = _app.Database.NewContext();
        Assert.Empty(await database.Platforms.ToListAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://moodle.example/config")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    public async Task A_description_that_is_not_reached_by_https_is_not_read(string? configuration)
    {
        using var browser = new Browser(_app.Visitor());
        var link = await LinkAsync();
        using var answer = await browser.GetAsync(configuration is null ? link : QueryHelpers.AddQueryString(link, "openid_configuration", configuration));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Somebody_elses_page_registers_nothing()
    {
        using var browser = new Browser(_app.Visitor());
        using var answer = await browser.SendAsync(await AskAsync(browser, await LinkAsync()), "https://attacker.example");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null(_platform.Registered);
    }

    private static string Text(JsonObject from, string name) => from[name]!.GetValue<string>();

    private string Opened(string link, string token = TestPlatform.RegistrationToken) =>
        QueryHelpers.AddQueryString(link, new Dictionary<string, string?>(StringComparer.Ordinal) { ["openid_configuration"] = _platform.Configuration, ["registration_token"] = token });

    private async Task<IDocument> AskAsync(Browser browser, string link, string token = TestPlatform.RegistrationToken)
    {
        using var question = await browser.GetAsync(Opened(link, token));
        Assert.Equal(HttpStatusCode.OK, question.StatusCode);
        Assert.Contains($"frame-ancestors {_platform.Issuer};", question.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        return await LtiHouse.ReadAsync(question);
    }

    private async Task<string> LinkAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RegistrationLinks>().MakeAsync("A school", "test", TestContext.Current.CancellationToken);
    }
}
