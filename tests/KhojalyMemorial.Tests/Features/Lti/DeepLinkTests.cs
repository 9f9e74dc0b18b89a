using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Lti;
using KhojalyMemorial.Lti;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KhojalyMemorial.Tests.Features.Lti;

/// <summary>A teacher chooses pages for a course.</summary>
public sealed class DeepLinkTests(LtiHouse house) : IClassFixture<LtiHouse>
{
    private const string Dl = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private const string Lti = "https://purl.imsglobal.org/spec/lti/claim/";

    [Fact]
    public async Task The_choice_goes_back_signed_with_all_that_the_platform_needs()
    {
        using var browser = house.NewBrowser();
        var page = house.Page("az");
        var list = await ChooseAsync(browser);
        Assert.All(["checkbox"], type => Assert.All(list.QuerySelectorAll("input[name=page]"), input => Assert.Equal(type, input.GetAttribute("type"))));

        using var answer = await browser.SendAsync(list, fields: [("page", page), ("page", "/az/timeline"), ("step", "choose")]);
        var form = (await LtiHouse.ReadAsync(answer)).QuerySelector("form")!;
        Assert.Equal((house.Platform.Issuer + "/return", "post", "lti-send"), (form.GetAttribute("action"), form.GetAttribute("method"), form.GetAttribute("data-module")));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains($"form-action 'self' {house.Platform.Issuer};", policy, StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);

        var claims = await VerifiedAsync(form);
        Assert.Equal(
            (TestPlatform.ClientId, house.Platform.Issuer, TestPlatform.Deployment, "LtiDeepLinkingResponse", "1.3.0", "course-7;section-2"),
            (Text(claims, "iss"), Text(claims, "aud"), Text(claims, Lti + "deployment_id"), Text(claims, Lti + "message_type"), Text(claims, Lti + "version"), Text(claims, Dl + "data")));
        Assert.True(Text(claims, "nonce").Length >= 32);
        Assert.Equal((house.Clock.Now.ToUnixTimeSeconds(), house.Clock.Now.AddMinutes(5).ToUnixTimeSeconds()), (claims["iat"]!.GetValue<long>(), claims["exp"]!.GetValue<long>()));
        var items = claims[Dl + "content_items"]!.AsArray().Select(item => item!.AsObject()).ToList();
        Assert.Equal([LtiHouse.Origin + "/lti/page" + page, LtiHouse.Origin + "/lti/page/az/timeline"], items.Select(item => Text(item, "url")));
        Assert.All(items, item => Assert.Equal("ltiResourceLink", Text(item, "type")));
        Assert.All(items, item => Assert.False(string.IsNullOrWhiteSpace(Text(item, "title"))));
        Assert.NotEmpty(Text(items[0], "text"));
        Assert.EndsWith("/img/icon-192.png", Text(items[0]["thumbnail"]!.AsObject(), "url"), StringComparison.Ordinal);
        Assert.Null(items[0]["custom"]);
    }

    [Fact]
    public async Task What_was_chosen_can_be_launched()
    {
        using var browser = house.NewBrowser();
        var list = await ChooseAsync(browser);
        using var answer = await browser.SendAsync(list, fields: [("page", house.Page("ru")), ("step", "choose")]);
        var claims = await VerifiedAsync((await LtiHouse.ReadAsync(answer)).QuerySelector("form")!);
        var url = Text(claims[Dl + "content_items"]![0]!.AsObject(), "url");

        var (state, launched) = await house.BeginAsync(browser, url);
        using var launch = await house.LaunchAsync(browser, state, house.Platform.Sign(launched));
        using var opened = await browser.GetAsync(launch.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_document_of_a_lesson_is_chosen_by_itself_and_opens_at_its_place(bool school)
    {
        using var browser = house.NewBrowser();
        var list = await ChooseAsync(browser, claims => claims[Lti + "custom"] = new JsonObject { ["mode"] = school ? "school" : "" });
        var document = list.QuerySelectorAll("input[name=page]").Select(input => input.GetAttribute("value")!).First(path => path.Contains("#document-", StringComparison.Ordinal));
        using var answer = await browser.SendAsync(list, fields: [("page", document), ("step", "choose")]);
        var url = Text((await VerifiedAsync((await LtiHouse.ReadAsync(answer)).QuerySelector("form")!))[Dl + "content_items"]![0]!.AsObject(), "url");
        var shown = school ? $"{document[..3]}/school{document[3..]}" : document;
        Assert.Equal(LtiHouse.Origin + "/lti/page" + shown, url);

        var (state, launched) = await house.BeginAsync(browser, url);
        using var launch = await house.LaunchAsync(browser, state, house.Platform.Sign(launched));
        var location = launch.Headers.Location!.OriginalString;
        Assert.Equal("/lti/page" + shown, Uri.UnescapeDataString(location));
        using var opened = await browser.GetAsync(location.Split('#')[0]);
        Assert.NotNull((await LtiHouse.ReadAsync(opened)).GetElementById(document.Split('#')[1]));
    }

    [Fact]
    public async Task The_school_mode_of_the_tool_goes_with_every_link()
    {
        using var browser = house.NewBrowser();
        var list = await ChooseAsync(browser, claims => claims[Lti + "custom"] = new JsonObject { ["mode"] = "school" });
        using var answer = await browser.SendAsync(list, fields: [("page", "/az/timeline"), ("step", "choose")]);
        var item = (await VerifiedAsync((await LtiHouse.ReadAsync(answer)).QuerySelector("form")!))[Dl + "content_items"]![0]!.AsObject();

        Assert.Equal(("school", LtiHouse.Origin + "/lti/page/az/school/timeline"), (Text(item["custom"]!.AsObject(), "mode"), Text(item, "url")));
    }

    [Fact]
    public async Task A_platform_that_takes_plain_links_only_gets_the_public_address()
    {
        using var browser = house.NewBrowser();
        var list = await ChooseAsync(browser, claims =>
        {
            Settings(claims)["accept_types"] = new JsonArray("link", "html");
            Settings(claims)["accept_presentation_document_targets"] = new JsonArray("window");
            claims[Lti + "custom"] = new JsonObject { ["mode"] = "school" };
        });
        using var answer = await browser.SendAsync(list, fields: [("page", "/az/timeline"), ("step", "choose")]);
        var item = (await VerifiedAsync((await LtiHouse.ReadAsync(answer)).QuerySelector("form")!))[Dl + "content_items"]![0]!.AsObject();

        Assert.Equal(("link", LtiHouse.Origin + "/az/school/timeline", "_blank"), (Text(item, "type"), Text(item, "url"), Text(item["window"]!.AsObject(), "targetName")));
        Assert.Null(item["custom"]);
    }

    [Fact]
    public async Task Where_one_link_is_taken_one_is_sent_and_data_that_was_not_sent_is_not_invented()
    {
        using var browser = house.NewBrowser();
        var list = await ChooseAsync(browser, claims =>
        {
            Settings(claims)["accept_multiple"] = false;
            Settings(claims).Remove("data");
        });
        Assert.All(list.QuerySelectorAll("input[name=page]"), input => Assert.Equal("radio", input.GetAttribute("type")));
        using var answer = await browser.SendAsync(list, fields: [("page", "/az/timeline"), ("page", "/az/facts"), ("step", "choose")]);
        var claims = await VerifiedAsync((await LtiHouse.ReadAsync(answer)).QuerySelector("form")!);

        Assert.Single(claims[Dl + "content_items"]!.AsArray());
        Assert.False(claims.ContainsKey(Dl + "data"));
    }

    [Fact]
    public async Task Every_page_of_the_list_can_be_chosen_at_once()
    {
        using var browser = house.NewBrowser();
        var list = await ChooseAsync(browser);
        var paths = list.QuerySelectorAll("input[name=page]").Select(input => ("page", input.GetAttribute("value")!)).ToList();
        using var answer = await browser.SendAsync(list, fields: [.. paths, ("step", "choose")]);

        Assert.True(paths.Count > 40);
        Assert.Equal(paths.Count, (await VerifiedAsync((await LtiHouse.ReadAsync(answer)).QuerySelector("form")!))[Dl + "content_items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Who_chooses_nothing_goes_back_with_nothing()
    {
        using var browser = house.NewBrowser();
        var list = await ChooseAsync(browser);
        using var answer = await browser.SendAsync(list, fields: [("step", "nothing")]);

        Assert.Empty((await VerifiedAsync((await LtiHouse.ReadAsync(answer)).QuerySelector("form")!))[Dl + "content_items"]!.AsArray());
    }

    [Fact]
    public async Task A_choice_without_a_page_comes_back_with_a_word()
    {
        using var browser = house.NewBrowser();
        var list = await ChooseAsync(browser);
        using var answer = await browser.SendAsync(list, fields: [("page", "/az/no-such-page"), ("page", "/admin"), ("step", "choose")]);
        var page = await LtiHouse.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.Equal(list.QuerySelector("[name=request]")!.GetAttribute("value"), page.QuerySelector("[name=request]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_list_changes_its_language_and_is_narrowed_without_a_script()
    {
        using var browser = house.NewBrowser();
        var list = await ChooseAsync(browser);
        using var answer = await browser.SendAsync(list, fields: [("language", "ru"), ("words", "хроно"), ("step", "show")]);
        var page = await LtiHouse.ReadAsync(answer);

        Assert.Equal("ru", page.DocumentElement.GetAttribute("lang"));
        var paths = page.QuerySelectorAll("input[name=page]").Select(input => input.GetAttribute("value")!).ToList();
        Assert.Contains("/ru/timeline", paths);
        Assert.All(paths, path => Assert.StartsWith("/ru/", path, StringComparison.Ordinal));
        Assert.True(paths.Count < LinkedPages.Of(house.App.Museum, Language.Ru).Sum(group => group.Pages.Count));
    }

    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Every_page_that_can_be_chosen_opens_in_a_frame(string code)
    {
        using var browser = house.NewBrowser();
        Assert.True(Language.TryParse(code, out var language));
        var groups = LinkedPages.Of(house.App.Museum, language);
        Assert.Equal(house.App.Museum.Rooms.Count + 2, groups.Count);
        foreach (var page in groups.SelectMany(group => group.Pages))
        {
            using var opened = await browser.GetAsync("/lti/page" + page.Path);
            Assert.True(opened.StatusCode == HttpStatusCode.OK, page.Path);
        }
    }

    [Fact]
    public async Task The_address_to_return_to_must_be_one_that_is_taken()
    {
        foreach (var address in new[] { "http://moodle.example/return", "javascript:alert(1)", "/return", "" })
        {
            using var browser = house.NewBrowser();
            using var response = await LaunchAsync(browser, claims => Settings(claims)["deep_link_return_url"] = address);
            await house.RefusedAsync(response, Refusal.WrongSettings);
        }

        using var without = house.NewBrowser();
        using var none = await LaunchAsync(without, claims => claims.Remove(Dl + "deep_linking_settings"));
        await house.RefusedAsync(none, Refusal.WrongSettings);
        using var noLinks = await LaunchAsync(without, claims => Settings(claims)["accept_types"] = new JsonArray("file"));
        await house.RefusedAsync(noLinks, Refusal.NoLinksTaken);
    }

    [Fact]
    public async Task A_choice_is_taken_from_the_museums_own_page_only_and_for_two_hours()
    {
        using var browser = house.NewBrowser();
        var list = await ChooseAsync(browser);
        using var foreign = await browser.SendAsync(list, "https://attacker.example", ("page", "/az/timeline"));
        await house.RefusedAsync(foreign, Refusal.ForeignForm);
        using var forged = await browser.PostAsync("/lti/deep-link", [("request", "nonsense"), ("page", "/az/timeline")], LtiHouse.Origin);
        await house.RefusedAsync(forged, Refusal.WrongState);

        var before = house.Clock.Now;
        house.Clock.Now = before.AddHours(2);
        using var late = await browser.SendAsync(list, fields: ("page", "/az/timeline"));
        house.Clock.Now = before;
        await house.RefusedAsync(late, Refusal.StateExpired);
    }

    private static JsonObject Settings(JsonObject claims) => claims[Dl + "deep_linking_settings"]!.AsObject();

    private static string Text(JsonObject from, string name) => from[name]?.GetValue<string>() ?? "";

    private async Task<HttpResponseMessage> LaunchAsync(Browser browser, Action<JsonObject>? change = null)
    {
        var target = LtiHouse.Origin + "/lti/deep-link";
        using var login = await house.LoginAsync(browser, target);
        var query = QueryHelpers.ParseQuery(login.Headers.Location!.Query);
        var claims = house.Platform.Choice(query["nonce"]!, target, house.Clock.Now);
        change?.Invoke(claims);
        return await house.LaunchAsync(browser, query["state"]!, house.Platform.Sign(claims));
    }

    private async Task<IDocument> ChooseAsync(Browser browser, Action<JsonObject>? change = null)
    {
        using var response = await LaunchAsync(browser, change);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await LtiHouse.ReadAsync(response);
    }

    // As the platform does: by the key set that the museum publishes.
    private async Task<JsonObject> VerifiedAsync(IElement form)
    {
        using var client = house.App.Visitor();
        var keys = new JsonWebKeySet(await client.GetStringAsync("/lti/jwks"));
        var token = form.QuerySelector("[name=JWT]")!.GetAttribute("value")!;
        var read = new JsonWebToken(token);
        Assert.Equal("RS256", read.Alg);
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = keys.Keys.Single(key => key.Kid == read.Kid), ValidAlgorithms = ["RS256"], ValidIssuer = TestPlatform.ClientId, ValidAudience = house.Platform.Issuer, ValidateLifetime = false,
        });
        Assert.True(result.IsValid, result.Exception?.Message);
        return (JsonObject)JsonNode.Parse(Base64UrlEncoder.Decode(read.EncodedPayload))!;
    }
}
