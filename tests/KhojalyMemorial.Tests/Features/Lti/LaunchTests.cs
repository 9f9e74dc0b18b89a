using System.Net;
using System.Text.Json.Nodes;
using KhojalyMemorial.Lti;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Features.Lti;

/// <summary>Logins and launches that are right, and what they leave behind: nothing.</summary>
public sealed class LaunchTests(LtiHouse house) : IClassFixture<LtiHouse>
{
    private const string Presentation = "https://purl.imsglobal.org/spec/lti/claim/launch_presentation";
    private const string Custom = "https://purl.imsglobal.org/spec/lti/claim/custom";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_login_goes_on_to_the_platform_with_all_that_it_must_hold(bool post)
    {
        using var browser = house.NewBrowser();
        using var login = await house.LoginAsync(browser, post: post);
        using var http = new HttpClient();
        using var arrived = await http.GetAsync(login.Headers.Location);

        Assert.Equal(HttpStatusCode.Redirect, login.StatusCode);
        var asked = house.Platform.Asked!.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal);
        Assert.Equal(
            ("openid", "id_token", "form_post", "none", TestPlatform.ClientId, "http://localhost/lti/launch", "hint-1", "message-1"),
            (asked["scope"], asked["response_type"], asked["response_mode"], asked["prompt"], asked["client_id"], asked["redirect_uri"], asked["login_hint"], asked["lti_message_hint"]));
        Assert.True(asked["nonce"].Length >= 32 && asked["state"].Length >= 32);
        var cookie = Assert.Single(login.Headers.GetValues("Set-Cookie"));
        Assert.All(["path=/lti/launch", "secure", "httponly", "samesite=none", "Partitioned", "max-age=600"], part => Assert.Contains("; " + part, cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_launch_opens_the_page_under_an_address_that_the_platform_may_frame_and_leaves_no_cookie()
    {
        using var browser = house.NewBrowser();
        var page = house.Page("az");
        var (state, claims) = await house.BeginAsync(browser, LtiHouse.Origin + page);
        using var launch = await house.LaunchAsync(browser, state, house.Platform.Sign(claims));

        Assert.Equal(HttpStatusCode.SeeOther, launch.StatusCode);
        Assert.Equal("/lti/page" + page, launch.Headers.Location!.OriginalString);
        Assert.Empty(browser.Cookies);
        var gone = Assert.Single(launch.Headers.GetValues("Set-Cookie"));
        Assert.Contains("expires=Thu, 01 Jan 1970", gone, StringComparison.Ordinal);
        Assert.DoesNotContain("max-age", gone, StringComparison.OrdinalIgnoreCase);
        using var opened = await browser.GetAsync(launch.Headers.Location.OriginalString);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        Assert.False(opened.Headers.Contains("Set-Cookie"));
        Assert.Contains($"frame-ancestors {house.Platform.Issuer} https://moodle.example;", opened.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/lti/launch", null, null, "/lti/page/en/exhibition")]
    [InlineData("/lti/launch", "az-AZ", null, "/lti/page/az/exhibition")]
    [InlineData("/lti/launch", "ru", "school", "/lti/page/ru/school/exhibition")]
    [InlineData("/lti/launch", "de", "$Unknown.mode", "/lti/page/en/exhibition")]
    [InlineData("/az/timeline", "ru", "school", "/lti/page/az/school/timeline")]
    [InlineData("/az/school/timeline", null, "school", "/lti/page/az/school/timeline")]
    [InlineData("/az/school/timeline", null, null, "/lti/page/az/school/timeline")]
    [InlineData("/lti/page/ru/facts/missing?v=1", null, null, "/lti/page/ru/facts/missing?v=1")]
    [InlineData("/en", null, "school", "/lti/page/en/school")]
    public async Task The_target_the_language_of_the_course_and_the_school_mode_say_what_opens(string target, string? locale, string? mode, string opened)
    {
        using var browser = house.NewBrowser();
        var (state, claims) = await house.BeginAsync(browser, LtiHouse.Origin + target);
        if (locale is not null)
        {
            claims[Presentation] = new JsonObject { ["locale"] = locale };
        }

        if (mode is not null)
        {
            claims[Custom] = new JsonObject { ["mode"] = mode };
        }

        using var launch = await house.LaunchAsync(browser, state, house.Platform.Sign(claims));
        Assert.Equal(opened, launch.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task An_anonymous_launch_without_roles_of_its_own_and_with_several_audiences_is_taken()
    {
        using var browser = house.NewBrowser();
        var (state, claims) = await house.BeginAsync(browser);
        claims.Remove("sub");
        claims["aud"] = new JsonArray("another-tool", TestPlatform.ClientId);
        claims["https://purl.imsglobal.org/spec/lti/claim/roles"] = new JsonArray();
        using var launch = await house.LaunchAsync(browser, state, house.Platform.Sign(claims));

        Assert.Equal(HttpStatusCode.SeeOther, launch.StatusCode);
    }

    [Fact]
    public async Task Two_logins_of_one_browser_do_not_disturb_each_other()
    {
        using var browser = house.NewBrowser();
        var first = await house.BeginAsync(browser);
        var second = await house.BeginAsync(browser);
        using var launchOfFirst = await house.LaunchAsync(browser, first.State, house.Platform.Sign(first.Claims));
        using var launchOfSecond = await house.LaunchAsync(browser, second.State, house.Platform.Sign(second.Claims));

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (launchOfFirst.StatusCode, launchOfSecond.StatusCode));
    }

    [Fact]
    public async Task A_browser_without_cookies_proves_itself_by_what_the_platform_keeps()
    {
        using var browser = new Browser(house.App.Visitor()) { KeepsCookies = false };
        using var login = await house.LoginAsync(browser, more: ("lti_storage_target", "platform_frame"));
        var keep = (await LtiHouse.ReadAsync(login)).QuerySelector("[data-module=lti-keep]")!;
        Assert.Equal((HttpStatusCode.OK, house.Platform.Issuer, "platform_frame"), (login.StatusCode, keep.GetAttribute("data-origin"), keep.GetAttribute("data-frame")));
        var query = QueryHelpers.ParseQuery(new Uri(keep.GetAttribute("href")!).Query);
        var token = house.Platform.Sign(house.Platform.Launch(query["nonce"]!, LtiHouse.Origin + "/az/timeline", house.Clock.Now));

        var (_, fetch) = await house.OpenAsync(browser, query["state"]!, token);
        var form = fetch.QuerySelector("[data-module=lti-fetch]")!;
        Assert.Equal((keep.GetAttribute("data-key"), house.Platform.Issuer), (form.GetAttribute("data-key"), form.GetAttribute("data-origin")));
        using var launch = await browser.SendAsync(fetch, fields: ("kept", keep.GetAttribute("data-value")!));

        Assert.Equal(HttpStatusCode.SeeOther, launch.StatusCode);
        Assert.Equal("/lti/page/az/timeline", launch.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_is_shown_the_page_in_a_window_of_its_own_as_the_platform_signed_it()
    {
        using var browser = new Browser(house.App.Visitor()) { KeepsCookies = false };
        var (state, claims) = await house.BeginAsync(browser, LtiHouse.Origin + "/az/timeline");
        claims[Custom] = new JsonObject { ["mode"] = "school" };
        var (response, page) = await house.OpenAsync(browser, state, house.Platform.Sign(claims));

        await house.RefusedAsync(response, Refusal.NothingKept);
        var way = page.QuerySelector("a.button")!;
        Assert.Equal(("/az/school/timeline", "_blank"), (way.GetAttribute("href"), way.GetAttribute("target")));

        var (unsigned, plain) = await house.OpenAsync(browser, state, house.Platform.Sign(claims, TestPlatform.NewKey("key-1")));
        await house.RefusedAsync(unsigned, Refusal.NothingKept);
        Assert.Null(plain.QuerySelector("a"));
    }

    [Fact]
    public async Task Nothing_of_the_person_is_kept()
    {
        using var browser = house.NewBrowser();
        var (state, claims) = await house.BeginAsync(browser);
        using var launch = await house.LaunchAsync(browser, state, house.Platform.Sign(claims));
        Assert.Equal(HttpStatusCode.SeeOther, launch.StatusCode);

        await using var database = house.App.Database.NewContext();
        var nonce = Assert.Single(await database.UsedNonces.AsNoTracking().ToListAsync(), one => one.Hash == Secrets.HashOf(claims["nonce"]!.GetValue<string>()));
        Assert.Equal(["ExpiresUtc", "Hash"], typeof(UsedNonce).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.True(nonce.ExpiresUtc > house.Clock.Now.UtcDateTime);
        Assert.DoesNotContain(house.Log.Lines, line => line.Contains("pupil", StringComparison.OrdinalIgnoreCase) || line.Contains("hint-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_comes_without_a_launch_is_led_to_the_exhibition()
    {
        using var browser = house.NewBrowser();
        using var launch = await browser.GetAsync("/lti/launch");
        using var choice = await browser.GetAsync("/lti/deep-link");

        Assert.Equal(("/lti/page/en/exhibition", "/lti/page/en/exhibition"), (launch.Headers.Location!.OriginalString, choice.Headers.Location!.OriginalString));
    }
}
