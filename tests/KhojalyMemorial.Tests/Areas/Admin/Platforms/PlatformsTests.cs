using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Lti;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Areas.Admin.Platforms;

/// <summary>Administrators enter learning systems and let them register themselves.</summary>
public sealed class PlatformsTests : IAsyncLifetime
{
    private const string List = "/admin/platforms";

    private static readonly (string Name, string Value)[] Right =
    [
        ("Name", "School 12"), ("Issuer", "https://moodle.example"), ("ClientId", "abc"), ("Deployment", "1"), ("Authorization", "https://moodle.example/mod/lti/auth.php"),
        ("KeySet", "https://moodle.example/mod/lti/certs.php"), ("Frames", "https://moodle.example\r\nhttps://*.school.example"),
    ];

    private MuseumApp _app = null!;
    private Account _account = null!;
    private HttpClient _administrator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await MuseumApp.StartAsync();
        _account = await _app.AccountAsync(Role.Administrator);
        _administrator = await _app.SignedInAsync(_account);
    }

    public async ValueTask DisposeAsync()
    {
        _administrator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_platform_is_entered_by_hand_and_may_frame_pages_at_once()
    {
        using var made = await _administrator.SendFormAsync(List, List, Right);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        await using var database = _app.Database.NewContext();
        var platform = await database.Platforms.SingleAsync();
        Assert.Equal(("https://moodle.example", "abc", "https://moodle.example https://*.school.example", _account.Id.ToString()), (platform.Issuer, platform.ClientId, platform.Frames, platform.CreatedBy));
        Assert.NotNull((await database.Deployments.SingleAsync()).AllowedUtc);
        Assert.Null(await AuditVerification.FirstBrokenAsync(database));
        Assert.Contains("School 12", await _administrator.GetStringAsync(List), StringComparison.Ordinal);

        var (page, _) = await _app.VisitAsync("/lti/page/az/timeline");
        Assert.Contains("frame-ancestors https://*.school.example https://moodle.example;", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name", "")]
    [InlineData("Issuer", " ")]
    [InlineData("ClientId", "")]
    [InlineData("Authorization", "http://moodle.example/auth")]
    [InlineData("KeySet", "moodle.example/jwks")]
    [InlineData("Frames", "https://moodle.example/path")]
    [InlineData("Frames", "*; script-src *")]
    public async Task What_is_wrong_is_said_beside_its_field_and_what_was_typed_stays(string field, string value)
    {
        using var answer = await _administrator.SendFormAsync(List, List, [.. Right.Where(one => one.Name != field), (field, value)]);
        var page = await ReadAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull(page.QuerySelector($"#field-{field.ToLowerInvariant()}-problem"));
        Assert.Equal(field == "Issuer" ? "abc" : "https://moodle.example", page.QuerySelector(field == "Issuer" ? "#field-clientid" : "#field-issuer")!.GetAttribute("value"));
        await using var database = _app.Database.NewContext();
        Assert.Empty(await database.Platforms.ToListAsync());
    }

    [Fact]
    public async Task The_same_platform_is_not_entered_twice()
    {
        await _administrator.SendFormAsync(List, List, Right);
        using var again = await _administrator.SendFormAsync(List, List, Right);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        await using var database = _app.Database.NewContext();
        Assert.Single(await database.Platforms.ToListAsync());
    }

    [Fact]
    public async Task A_platform_is_changed_closed_and_opened_again()
    {
        using var made = await _administrator.SendFormAsync(List, List, Right);
        var page = made.Headers.Location!.OriginalString;
        using var wrong = await _administrator.SendFormAsync(page, page, ("Name", "School 13"), ("Authorization", "nonsense"), ("KeySet", "https://new.example/jwks"), ("Frames", "https://new.example"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        await _administrator.SendFormAsync(page, page, ("Name", "School 13"), ("Authorization", "https://new.example/auth"), ("KeySet", "https://new.example/jwks"), ("Frames", "https://new.example"));
        Assert.Equal("https://new.example", await AncestorsAsync());

        await _administrator.SendFormAsync(page, page + "/closure");
        Assert.Equal("'none'", await AncestorsAsync());
        await _administrator.SendFormAsync(page, page + "/closure/delete");
        Assert.Equal("https://new.example", await AncestorsAsync());
        await using var database = _app.Database.NewContext();
        Assert.Equal(("School 13", "https://moodle.example"), ((await database.Platforms.SingleAsync()).Name, (await database.Platforms.SingleAsync()).Issuer));
    }

    [Fact]
    public async Task Deployments_that_asked_are_allowed_and_taken_away()
    {
        using var made = await _administrator.SendFormAsync(List, List, Right);
        var page = made.Headers.Location!.OriginalString;
        await using var database = _app.Database.NewContext();
        database.Deployments.Add(new Deployment { PlatformId = (await database.Platforms.SingleAsync()).Id, DeploymentId = "asked", CreatedUtc = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
        await database.SaveChangesAsync();

        var shown = await ReadAsync(await _administrator.GetAsync(page));
        Assert.Equal("asked", shown.QuerySelector("input[name=deployment][type=hidden]")!.GetAttribute("value"));
        await _administrator.SendFormAsync(page, page + "/deployments", ("deployment", "asked"));
        await _administrator.SendFormAsync(page, page + "/deployments", ("deployment", "entered"));
        using var empty = await _administrator.SendFormAsync(page, page + "/deployments", ("deployment", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        var all = await database.Deployments.AsNoTracking().ToListAsync();
        Assert.Equal(["1", "asked", "entered"], all.Select(one => one.DeploymentId).Order(StringComparer.Ordinal));
        Assert.All(all, one => Assert.NotNull(one.AllowedUtc));

        await _administrator.SendFormAsync(page, $"{page}/deployments/{all.Single(one => one.DeploymentId == "1").Id}/delete");
        Assert.Equal(2, await database.Deployments.CountAsync());
    }

    [Fact]
    public async Task A_registration_link_is_shown_once_and_can_be_taken_back()
    {
        using var made = await _administrator.SendFormAsync(List, List + "/links", ("label", "School 12"));
        var link = (await ReadAsync(made)).QuerySelector("#link")!.TextContent;
        var secret = link.Split('=')[^1];
        Assert.StartsWith("http://localhost/lti/register?link=", link, StringComparison.Ordinal);
        var list = await _administrator.GetStringAsync(List);
        Assert.Contains("School 12", list, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, list, StringComparison.Ordinal);

        await using var database = _app.Database.NewContext();
        var stored = await database.RegistrationLinks.SingleAsync();
        Assert.DoesNotContain(secret, stored.SecretHash, StringComparison.Ordinal);
        await _administrator.SendFormAsync(List, $"{List}/links/{stored.Id}/delete");
        using var visitor = _app.Visitor();
        using var opened = await visitor.GetAsync(new Uri(link).PathAndQuery + "&openid_configuration=https%3A%2F%2Fmoodle.example%2Fconfig");
        Assert.Equal(HttpStatusCode.Gone, opened.StatusCode);
    }

    [Fact]
    public async Task The_next_key_is_made_by_hand_and_told_in_the_audit()
    {
        await _administrator.SendFormAsync(List, List + "/keys");
        await using var database = _app.Database.NewContext();
        var keys = await database.ToolKeys.AsNoTracking().OrderBy(one => one.Number).ToListAsync();

        Assert.Equal(2, keys.Count);
        Assert.Equal(ToolKeys.Overlap, keys[1].SignsFromUtc - keys[1].CreatedUtc);
        Assert.Equal(("lti-key", keys[1].KeyId), await database.Audit.OrderByDescending(one => one.Number).Select(one => ValueTuple.Create(one.Action, one.Detail!)).FirstAsync());
        Assert.Contains(keys[1].KeyId, await _administrator.GetStringAsync(List), StringComparison.Ordinal);
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(answer => answer.Content(html));
    }

    private async Task<string> AncestorsAsync()
    {
        var (page, _) = await _app.VisitAsync("/lti/page/az/timeline");
        return page.Headers.GetValues("Content-Security-Policy").Single().Split("frame-ancestors ")[1].Split(';')[0];
    }
}
