using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using KhojalyMemorial.Lti;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Features.Lti;

/// <summary>The museum's own keys, and those of platforms.</summary>
public sealed class KeysTests : IAsyncLifetime
{
    private readonly LtiHouse _house = new();

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task The_key_set_holds_public_keys_only_and_the_private_ones_are_sealed()
    {
        using var client = _house.App.Visitor();
        using var response = await client.GetAsync("/lti/jwks");
        var key = Assert.Single(await KeysAsync());

        Assert.Equal("application/jwk-set+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["alg", "e", "kid", "kty", "n", "use"], key.Select(member => member.Key).Order(StringComparer.Ordinal));
        await using var database = _house.App.Database.NewContext();
        var stored = Assert.Single(await database.ToolKeys.ToListAsync());
        using var rsa = RSA.Create();
        Assert.ThrowsAny<CryptographicException>(() => rsa.ImportPkcs8PrivateKey(Convert.FromBase64String(stored.SealedKey), out _));
    }

    [Fact]
    public async Task A_new_key_is_published_before_it_signs_and_the_old_one_stays_a_day_longer()
    {
        var first = Id(Assert.Single(await KeysAsync()));
        Assert.Equal(first, await SignerAsync());

        _house.Clock.Now += ToolKeys.Lasts - ToolKeys.Overlap + TimeSpan.FromMinutes(1);
        var both = await KeysAsync();
        Assert.Equal(2, both.Count);
        Assert.Equal(first, Id(both[0]));
        Assert.Equal(first, await SignerAsync());

        _house.Clock.Now += ToolKeys.Overlap;
        Assert.Equal(Id(both[1]), await SignerAsync());
        Assert.Equal([first, Id(both[1])], (await KeysAsync()).Select(Id));

        _house.Clock.Now += ToolKeys.Overlap;
        Assert.Equal([Id(both[1])], (await KeysAsync()).Select(Id));
    }

    [Fact]
    public async Task Two_nodes_that_ask_at_once_make_one_key()
    {
        await using var other = _house.App.Again();
        using var warm = other.Visitor();
        var sets = await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            using var client = (i % 2 == 0 ? _house.App : other).Visitor();
            return await client.GetStringAsync("/lti/jwks");
        }));

        Assert.Single(sets.Distinct(StringComparer.Ordinal));
        await using var database = _house.App.Database.NewContext();
        Assert.Single(await database.ToolKeys.ToListAsync());
    }

    [Fact]
    public async Task What_one_node_seals_the_other_opens()
    {
        await using var other = _house.App.Again();
        using var browser = _house.NewBrowser();
        var (state, claims) = await _house.BeginAsync(browser);
        using var client = other.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/lti/launch") { Content = new FormUrlEncodedContent([KeyValuePair.Create("state", state), KeyValuePair.Create("id_token", _house.Platform.Sign(claims))]) };
        request.Headers.Add("Cookie", string.Join("; ", browser.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var launch = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.SeeOther, launch.StatusCode);
        var frames = await client.GetAsync("/lti/page/az/timeline");
        Assert.Contains("https://moodle.example", frames.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platform_that_changes_its_key_is_followed()
    {
        using var browser = _house.NewBrowser();
        using var before = await LaunchAsync(browser);
        _house.Platform.Rotate("key-2");
        _house.Clock.Now += TimeSpan.FromMinutes(1);
        using var after = await LaunchAsync(browser);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (before.StatusCode, after.StatusCode));
        Assert.Equal(2, _house.Platform.KeyReads);
    }

    [Fact]
    public async Task Keys_that_are_away_for_a_while_do_no_harm_once_they_are_known()
    {
        using var browser = _house.NewBrowser();
        using var before = await LaunchAsync(browser);
        _house.Platform.KeysAway = true;
        _house.Clock.Now += TimeSpan.FromMinutes(50);
        using var known = await LaunchAsync(browser);
        Assert.Equal(HttpStatusCode.SeeOther, known.StatusCode);

        _house.Clock.Now += TimeSpan.FromMinutes(20);
        using var away = await LaunchAsync(browser);
        await _house.RefusedAsync(away, Refusal.KeysAway);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
    }

    [Fact]
    public void Keys_that_cannot_verify_are_left_out()
    {
        var right = TestPlatform.PublicKey(TestPlatform.NewKey("right"));
        using var short_ = RSA.Create(1024);
        var weak = TestPlatform.PublicKey(new(short_) { KeyId = "weak" });
        var (encrypting, other, nameless) = (Changed(right, "use", "enc"), Changed(right, "alg", "RS512"), Changed(right, "kid", null));
        var keys = PlatformKeys.Read(new JsonObject { ["keys"] = new JsonArray(right, weak, encrypting, other, nameless, new JsonObject { ["kty"] = "EC", ["kid"] = "ec" }, JsonValue.Create(1)) });

        Assert.Equal(["right"], keys.Keys);
        Assert.Empty(PlatformKeys.Read([]));
    }

    [Theory]
    [InlineData("/large")]
    [InlineData("/elsewhere")]
    [InlineData("/text")]
    [InlineData("/nowhere")]
    [InlineData("/slow")]
    public async Task An_answer_that_is_too_long_or_too_slow_or_elsewhere_or_no_JSON_is_none(string path)
    {
        var client = _house.App.Services.GetRequiredService<PlatformClient>();
        Assert.NotNull(await client.GetAsync(_house.Platform.Issuer + "/jwks", TestContext.Current.CancellationToken));

        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Null(await client.GetAsync(_house.Platform.Issuer + path, TestContext.Current.CancellationToken));
        Assert.True(watch.Elapsed < PlatformClient.Patience * 2);
    }

    [Fact]
    public async Task A_platform_that_is_closed_opens_nothing_and_frames_nothing()
    {
        using var browser = _house.NewBrowser();
        var (state, claims) = await _house.BeginAsync(browser);
        await using (var scope = _house.App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Platforms>().CloseAsync(_house.PlatformId, closed: true, "test", TestContext.Current.CancellationToken);
        }

        using var launch = await _house.LaunchAsync(browser, state, _house.Platform.Sign(claims));
        await _house.RefusedAsync(launch, Refusal.UnknownPlatform);
        Assert.Contains("frame-ancestors 'none'", launch.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var login = await _house.LoginAsync(browser);
        await _house.RefusedAsync(login, Refusal.UnknownPlatform);
    }

    [Fact]
    public async Task The_configuration_of_Canvas_asks_for_nothing_of_anybody()
    {
        using var client = _house.App.Visitor();
        var canvas = (JsonObject)JsonNode.Parse(await client.GetStringAsync("/lti/canvas.json"))!;
        var extension = canvas["extensions"]![0]!.AsObject();

        Assert.Equal(
            ("http://localhost/lti/login", "http://localhost/lti/launch", "http://localhost/lti/jwks", "anonymous"),
            (Text(canvas, "oidc_initiation_url"), Text(canvas, "target_link_uri"), Text(canvas, "public_jwk_url"), Text(extension, "privacy_level")));
        Assert.Empty(canvas["scopes"]!.AsArray());
        var placements = extension["settings"]!["placements"]!.AsArray().Select(one => one!.AsObject()).ToList();
        Assert.Equal(["link_selection", "assignment_selection", "editor_button"], placements.Select(one => Text(one, "placement")));
        Assert.All(placements, one => Assert.Equal(("LtiDeepLinkingRequest", "http://localhost/lti/deep-link"), (Text(one, "message_type"), Text(one, "target_link_uri"))));
    }

    [Fact(Skip = "Takes the database's file away; there is none on SQL Server", SkipWhen = nameof(OnSqlServer))]
    public async Task With_the_database_away_launches_wait_and_pages_in_courses_stay()
    {
        using var browser = _house.NewBrowser();
        var (state, claims) = await _house.BeginAsync(browser);
        using (await browser.GetAsync("/lti/page/az/timeline"))
        {
        }

        _house.App.Database.TakeAway();
        _house.Clock.Now += TimeSpan.FromSeconds(30);
        using var login = await _house.LoginAsync(browser);
        using var launch = await _house.LaunchAsync(browser, state, _house.Platform.Sign(claims));
        using var page = await browser.GetAsync("/lti/page/az/timeline");

        foreach (var away in new[] { login, launch })
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "30"), (away.StatusCode, away.Headers.RetryAfter!.ToString()));
            Assert.NotNull((await LtiHouse.ReadAsync(away)).QuerySelector("h1"));
            Assert.Contains("frame-ancestors " + _house.Platform.Issuer, away.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("frame-ancestors " + _house.Platform.Issuer, page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    public static bool OnSqlServer => TestDatabase.SqlServer is not null;

    private static string Id(JsonObject key) => Text(key, "kid");

    private static string Text(JsonObject from, string name) => from[name]!.GetValue<string>();

    private static JsonObject Changed(JsonObject key, string name, string? value)
    {
        var changed = (JsonObject)key.DeepClone();
        changed["kid"] = "changed-" + name;
        changed[name] = value;
        return changed;
    }

    private async Task<HttpResponseMessage> LaunchAsync(Browser browser)
    {
        var (state, claims) = await _house.BeginAsync(browser);
        return await _house.LaunchAsync(browser, state, _house.Platform.Sign(claims));
    }

    private async Task<List<JsonObject>> KeysAsync()
    {
        using var client = _house.App.Visitor();
        return [.. JsonNode.Parse(await client.GetStringAsync("/lti/jwks"))!["keys"]!.AsArray().Select(key => key!.AsObject())];
    }

    private async Task<string> SignerAsync()
    {
        await using var scope = _house.App.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ToolKeys>().SigningAsync(TestContext.Current.CancellationToken)).Key.KeyId;
    }
}
