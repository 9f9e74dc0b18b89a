using System.Net;
using System.Text.Json.Nodes;
using KhojalyMemorial.Lti;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace KhojalyMemorial.Tests.Features.Lti;

/// <summary>Launches that are wrong, each in one thing: refused with its reason in the log and a plain word to the person.</summary>
public sealed class AttackTests(LtiHouse house) : IClassFixture<LtiHouse>
{
    private const string Lti = "https://purl.imsglobal.org/spec/lti/claim/";

    private static readonly Dictionary<string, (Refusal Refusal, Action<JsonObject, DateTimeOffset> Change)> Changes = new(StringComparer.Ordinal)
    {
        ["another issuer"] = (Refusal.WrongIssuer, (claims, _) => claims["iss"] = "https://other.example"),
        ["no issuer"] = (Refusal.WrongIssuer, (claims, _) => claims.Remove("iss")),
        ["another audience"] = (Refusal.WrongAudience, (claims, _) => claims["aud"] = "another-tool"),
        ["no audience"] = (Refusal.WrongAudience, (claims, _) => claims.Remove("aud")),
        ["another party"] = (Refusal.WrongParty, (claims, _) => claims["azp"] = "another-tool"),
        ["several audiences and no party"] = (Refusal.WrongParty, (claims, _) =>
        {
            claims["aud"] = new JsonArray("another-tool", TestPlatform.ClientId);
            claims.Remove("azp");
        }),
        ["ended"] = (Refusal.Expired, (claims, now) => claims["exp"] = now.AddSeconds(-61).ToUnixTimeSeconds()),
        ["no end"] = (Refusal.Expired, (claims, _) => claims.Remove("exp")),
        ["an end that is no number"] = (Refusal.UnreadableToken, (claims, _) => claims["exp"] = "never"),
        ["made in the future"] = (Refusal.WrongTime, (claims, now) => claims["iat"] = now.AddSeconds(61).ToUnixTimeSeconds()),
        ["made long ago"] = (Refusal.WrongTime, (claims, now) => claims["iat"] = now.AddMinutes(-12).ToUnixTimeSeconds()),
        ["not said when it was made"] = (Refusal.WrongTime, (claims, _) => claims.Remove("iat")),
        ["not valid yet"] = (Refusal.WrongTime, (claims, now) => claims["nbf"] = now.AddMinutes(2).ToUnixTimeSeconds()),
        ["another nonce"] = (Refusal.WrongNonce, (claims, _) => claims["nonce"] = "another"),
        ["no nonce"] = (Refusal.WrongNonce, (claims, _) => claims.Remove("nonce")),
        ["another version"] = (Refusal.WrongVersion, (claims, _) => claims[Lti + "version"] = "1.1.0"),
        ["no version"] = (Refusal.WrongVersion, (claims, _) => claims.Remove(Lti + "version")),
        ["another message"] = (Refusal.WrongMessage, (claims, _) => claims[Lti + "message_type"] = "LtiSubmissionReviewRequest"),
        ["no message"] = (Refusal.WrongMessage, (claims, _) => claims.Remove(Lti + "message_type")),
        ["no roles"] = (Refusal.NoRoles, (claims, _) => claims.Remove(Lti + "roles")),
        ["roles that are no list"] = (Refusal.NoRoles, (claims, _) => claims[Lti + "roles"] = "Learner"),
        ["a foreign target"] = (Refusal.ForeignTarget, (claims, _) => claims[Lti + "target_link_uri"] = "https://other.example/az/timeline"),
        ["a target on another port"] = (Refusal.ForeignTarget, (claims, _) => claims[Lti + "target_link_uri"] = "http://localhost:8080/az/timeline"),
        ["a target with a user name"] = (Refusal.ForeignTarget, (claims, _) => claims[Lti + "target_link_uri"] = "http://localhost@other.example/az/timeline"),
        ["a target at the desk"] = (Refusal.ForeignTarget, (claims, _) => claims[Lti + "target_link_uri"] = LtiHouse.Origin + "/admin"),
        ["a target that climbs to the desk"] = (Refusal.ForeignTarget, (claims, _) => claims[Lti + "target_link_uri"] = LtiHouse.Origin + "/lti/page/az/../../../admin"),
        ["no target"] = (Refusal.ForeignTarget, (claims, _) => claims.Remove(Lti + "target_link_uri")),
        ["no resource link"] = (Refusal.NoResourceLink, (claims, _) => claims.Remove(Lti + "resource_link")),
        ["a resource link without id"] = (Refusal.NoResourceLink, (claims, _) => claims[Lti + "resource_link"] = new JsonObject { ["title"] = "A page" }),
        ["no deployment"] = (Refusal.NoDeployment, (claims, _) => claims.Remove(Lti + "deployment_id")),
        ["a deployment in other case"] = (Refusal.UnknownDeployment, (claims, _) => claims[Lti + "deployment_id"] = "DEPLOYMENT-1"),
    };

    public static TheoryData<string> Wrong => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_token_that_is_wrong_in_one_claim_opens_nothing(string what)
    {
        using var browser = house.NewBrowser();
        var (state, claims) = await house.BeginAsync(browser);
        Changes[what].Change(claims, house.Clock.Now);
        using var launch = await house.LaunchAsync(browser, state, house.Platform.Sign(claims));

        await house.RefusedAsync(launch, Changes[what].Refusal);
    }

    [Theory]
    [InlineData("exp", -59)]
    [InlineData("iat", 59)]
    public async Task Clocks_that_are_a_minute_apart_do_no_harm(string claim, int seconds)
    {
        using var browser = house.NewBrowser();
        var (state, claims) = await house.BeginAsync(browser);
        claims[claim] = house.Clock.Now.AddSeconds(seconds).ToUnixTimeSeconds();
        using var launch = await house.LaunchAsync(browser, state, house.Platform.Sign(claims));

        Assert.Equal(HttpStatusCode.SeeOther, launch.StatusCode);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    public async Task A_token_that_says_it_needs_no_signature_opens_nothing(string algorithm)
    {
        using var browser = house.NewBrowser();
        var (state, claims) = await house.BeginAsync(browser);
        var header = new JsonObject { ["alg"] = algorithm, ["kid"] = house.Platform.Key.KeyId }.ToJsonString();
        using var launch = await house.LaunchAsync(browser, state, $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.");

        await house.RefusedAsync(launch, Refusal.WrongAlgorithm);
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    public async Task Another_algorithm_with_the_right_key_opens_nothing(string algorithm)
    {
        using var browser = house.NewBrowser();
        var (state, claims) = await house.BeginAsync(browser);
        using var launch = await house.LaunchAsync(browser, state, house.Platform.Sign(claims, algorithm: algorithm));

        await house.RefusedAsync(launch, Refusal.WrongAlgorithm);
    }

    [Fact]
    public async Task The_public_key_as_a_shared_secret_opens_nothing()
    {
        using var browser = house.NewBrowser();
        var (state, claims) = await house.BeginAsync(browser);
        var secret = new SymmetricSecurityKey(house.Platform.Key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = house.Platform.Key.KeyId };
        using var launch = await house.LaunchAsync(browser, state, house.Platform.Sign(claims, secret, SecurityAlgorithms.HmacSha256));

        await house.RefusedAsync(launch, Refusal.WrongAlgorithm);
    }

    [Fact]
    public async Task A_key_that_the_platform_does_not_publish_opens_nothing_and_is_not_asked_for_again_and_again()
    {
        using var browser = house.NewBrowser();
        var (warm, right) = await house.BeginAsync(browser);
        using var first = await house.LaunchAsync(browser, warm, house.Platform.Sign(right));
        var reads = house.Platform.KeyReads;
        for (var i = 0; i < 3; i++)
        {
            var (state, claims) = await house.BeginAsync(browser);
            using var launch = await house.LaunchAsync(browser, state, house.Platform.Sign(claims, TestPlatform.NewKey("unknown-" + i)));
            await house.RefusedAsync(launch, Refusal.UnknownKey);
        }

        Assert.InRange(house.Platform.KeyReads - reads, 0, 1);
    }

    [Fact]
    public async Task A_key_of_the_attackers_own_under_the_platforms_name_opens_nothing()
    {
        using var browser = house.NewBrowser();
        var (state, claims) = await house.BeginAsync(browser);
        using var launch = await house.LaunchAsync(browser, state, house.Platform.Sign(claims, TestPlatform.NewKey(house.Platform.Key.KeyId)));

        await house.RefusedAsync(launch, Refusal.WrongSignature);
    }

    [Fact]
    public async Task A_token_that_names_no_key_opens_nothing()
    {
        using var browser = house.NewBrowser();
        var (state, claims) = await house.BeginAsync(browser);
        using var launch = await house.LaunchAsync(browser, state, house.Platform.Sign(claims, new RsaSecurityKey(house.Platform.Key.Rsa)));

        await house.RefusedAsync(launch, Refusal.NoKeyId);
    }

    [Fact]
    public async Task A_token_that_was_changed_after_it_was_signed_opens_nothing()
    {
        using var browser = house.NewBrowser();
        var (state, claims) = await house.BeginAsync(browser);
        var parts = house.Platform.Sign(claims).Split('.');
        claims[Lti + "target_link_uri"] = LtiHouse.Origin + "/az/facts";
        using var launch = await house.LaunchAsync(browser, state, $"{parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}");

        await house.RefusedAsync(launch, Refusal.WrongSignature);
    }

    [Theory]
    [InlineData("", Refusal.NoToken)]
    [InlineData("nonsense", Refusal.UnreadableToken)]
    [InlineData("a.b.c", Refusal.UnreadableToken)]
    [InlineData("a.b.c.d.e", Refusal.UnreadableToken)]
    [InlineData("e30.W10.e30", Refusal.UnreadableToken)]
    public async Task What_is_no_token_opens_nothing(string token, Refusal refusal)
    {
        using var browser = house.NewBrowser();
        var (state, _) = await house.BeginAsync(browser);
        using var launch = await house.LaunchAsync(browser, state, token);

        await house.RefusedAsync(launch, refusal);
    }

    [Fact]
    public async Task A_launch_that_comes_again_opens_nothing()
    {
        using var browser = house.NewBrowser();
        var (state, claims) = await house.BeginAsync(browser);
        var (token, cookies) = (house.Platform.Sign(claims), browser.Cookies.ToList());
        using var first = await house.LaunchAsync(browser, state, token);
        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);

        // Somebody who kept a copy of everything, the cookie included, on this node and on another.
        foreach (var node in new[] { house.App, house.App.Again() })
        {
            using var client = node.Visitor();
            using var request = new HttpRequestMessage(HttpMethod.Post, "/lti/launch") { Content = new FormUrlEncodedContent([KeyValuePair.Create("state", state), KeyValuePair.Create("id_token", token)]) };
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            using var again = await client.SendAsync(request);
            await house.RefusedAsync(again, Refusal.Replayed);
            if (node != house.App)
            {
                await node.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task Of_many_who_come_with_one_launch_at_once_one_is_let_through()
    {
        using var browser = house.NewBrowser();
        var (state, claims) = await house.BeginAsync(browser);
        var (token, cookie) = (house.Platform.Sign(claims), browser.Cookies.Single());
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var client = house.App.Visitor();
            using var request = new HttpRequestMessage(HttpMethod.Post, "/lti/launch") { Content = new FormUrlEncodedContent([KeyValuePair.Create("state", state), KeyValuePair.Create("id_token", token)]) };
            request.Headers.Add("Cookie", $"{cookie.Key}={cookie.Value}");
            using var response = await client.SendAsync(request);
            return response.StatusCode;
        }));

        Assert.Single(answers, status => status == HttpStatusCode.SeeOther);
        Assert.Equal(7, answers.Count(status => status == HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task The_state_of_another_browser_opens_nothing()
    {
        using var attacker = house.NewBrowser();
        using var victim = house.NewBrowser();
        var (state, claims) = await house.BeginAsync(attacker);
        using var launch = await house.LaunchAsync(victim, state, house.Platform.Sign(claims));
        await house.RefusedAsync(launch, Refusal.NothingKept);

        // A cookie of the victim's own does not help either.
        using var client = house.App.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/lti/launch") { Content = new FormUrlEncodedContent([KeyValuePair.Create("state", state), KeyValuePair.Create("id_token", house.Platform.Sign(claims))]) };
        await house.BeginAsync(victim);
        request.Headers.Add("Cookie", $"{attacker.Cookies.Single().Key}={victim.Cookies.Single().Value}");
        using var mixed = await client.SendAsync(request);
        await house.RefusedAsync(mixed, Refusal.OtherBrowser);
    }

    [Fact]
    public async Task The_secret_of_an_attackers_login_is_not_taken_from_a_page_of_the_attackers()
    {
        using var browser = new Browser(house.App.Visitor()) { KeepsCookies = false };
        using var login = await house.LoginAsync(browser, more: ("lti_storage_target", "_parent"));
        var keep = (await LtiHouse.ReadAsync(login)).QuerySelector("[data-module=lti-keep]")!;
        var query = QueryHelpers.ParseQuery(new Uri(keep.GetAttribute("href")!).Query);
        var token = house.Platform.Sign(house.Platform.Launch(query["nonce"]!, LtiHouse.Origin + "/az/timeline", house.Clock.Now));
        (string, string)[] fields = [("state", query["state"]!), ("id_token", token), ("kept", keep.GetAttribute("data-value")!)];

        foreach (var origin in new[] { "https://attacker.example", "null", null })
        {
            using var launch = await browser.PostAsync("/lti/launch/storage", fields, origin);
            await house.RefusedAsync(launch, Refusal.ForeignForm);
        }

        using var without = await browser.PostAsync("/lti/launch/storage", [.. fields[..2], ("kept", "")], LtiHouse.Origin);
        await house.RefusedAsync(without, Refusal.NothingKept);
        using var wrong = await browser.PostAsync("/lti/launch/storage", [.. fields[..2], ("kept", "another")], LtiHouse.Origin);
        await house.RefusedAsync(wrong, Refusal.OtherBrowser);
    }

    [Theory]
    [InlineData("", Refusal.WrongState)]
    [InlineData("CfDJ8nonsense", Refusal.WrongState)]
    public async Task A_state_that_was_not_made_here_opens_nothing(string state, Refusal refusal)
    {
        using var browser = house.NewBrowser();
        var (_, claims) = await house.BeginAsync(browser);
        using var launch = await house.LaunchAsync(browser, state, house.Platform.Sign(claims));

        await house.RefusedAsync(launch, refusal);
    }

    [Fact]
    public async Task A_state_ends_after_ten_minutes()
    {
        await using var own = new Moved(house.Clock);
        using var browser = house.NewBrowser();
        var (state, claims) = await house.BeginAsync(browser);
        house.Clock.Now = house.Clock.Now.AddMinutes(10);
        using var launch = await house.LaunchAsync(browser, state, house.Platform.Sign(claims));

        await house.RefusedAsync(launch, Refusal.StateExpired);
    }

    [Fact]
    public async Task A_platform_that_reports_an_error_opens_nothing()
    {
        using var browser = house.NewBrowser();
        var (state, _) = await house.BeginAsync(browser);
        using var launch = await browser.PostAsync("/lti/launch", [("state", state), ("error", "login_required")], house.Platform.Issuer);

        await house.RefusedAsync(launch, Refusal.PlatformError);
    }

    [Theory]
    [InlineData("iss", "", Refusal.IncompleteLogin)]
    [InlineData("login_hint", "", Refusal.IncompleteLogin)]
    [InlineData("target_link_uri", "", Refusal.IncompleteLogin)]
    [InlineData("iss", "https://nobody.example", Refusal.UnknownPlatform)]
    [InlineData("client_id", "another-tool", Refusal.UnknownPlatform)]
    [InlineData("client_id", "MUSEUM-1", Refusal.UnknownPlatform)]
    [InlineData("target_link_uri", "https://other.example/", Refusal.ForeignTarget)]
    [InlineData("target_link_uri", "http://localhost/admin", Refusal.ForeignTarget)]
    [InlineData("target_link_uri", "javascript:alert(1)", Refusal.ForeignTarget)]
    public async Task A_login_that_is_wrong_goes_nowhere(string name, string value, Refusal refusal)
    {
        using var browser = house.NewBrowser();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["iss"] = house.Platform.Issuer, ["login_hint"] = "hint-1", ["target_link_uri"] = LtiHouse.Origin + "/lti/launch", ["client_id"] = TestPlatform.ClientId, [name] = value,
        };
        using var login = await browser.PostAsync("/lti/login", fields.Select(one => (one.Key, one.Value)), house.Platform.Issuer);

        await house.RefusedAsync(login, refusal);
        Assert.Empty(browser.Cookies);
    }

    [Fact]
    public async Task A_deployment_that_is_not_known_is_refused_until_an_administrator_allows_it()
    {
        using var browser = house.NewBrowser();
        async Task<HttpResponseMessage> LaunchAsync()
        {
            var (state, claims) = await house.BeginAsync(browser);
            claims[Lti + "deployment_id"] = "new-course";
            return await house.LaunchAsync(browser, state, house.Platform.Sign(claims));
        }

        using var first = await LaunchAsync();
        await house.RefusedAsync(first, Refusal.UnknownDeployment);
        using var second = await LaunchAsync();
        await house.RefusedAsync(second, Refusal.UnknownDeployment);
        await using (var database = house.App.Database.NewContext())
        {
            Assert.Null((await database.Deployments.SingleAsync(one => one.DeploymentId == "new-course")).AllowedUtc);
        }

        await using (var scope = house.App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Platforms>().AllowAsync(house.PlatformId, "new-course", "test", TestContext.Current.CancellationToken);
        }

        using var third = await LaunchAsync();
        Assert.Equal(HttpStatusCode.SeeOther, third.StatusCode);
    }

    [Fact]
    public async Task The_token_of_one_platform_does_not_answer_the_login_of_another()
    {
        await using var other = await TestPlatform.StartAsync();
        await house.EnterAsync(other);
        using var browser = house.NewBrowser();
        var (state, claims) = await house.BeginAsync(browser);
        var foreign = other.Launch(claims["nonce"]!.GetValue<string>(), LtiHouse.Origin + "/lti/launch", house.Clock.Now);
        using var launch = await house.LaunchAsync(browser, state, other.Sign(foreign, TestPlatform.NewKey("key-1")));
        await house.RefusedAsync(launch, Refusal.WrongSignature);

        var (again, _) = await house.BeginAsync(browser);
        using var unknown = await house.LaunchAsync(browser, again, other.Sign(foreign, TestPlatform.NewKey("key-of-other")));
        await house.RefusedAsync(unknown, Refusal.UnknownKey);
    }

    private sealed class Moved(Clock clock) : IAsyncDisposable
    {
        private readonly DateTimeOffset _before = clock.Now;

        public ValueTask DisposeAsync()
        {
            clock.Now = _before;
            return ValueTask.CompletedTask;
        }
    }
}
