using System.Net;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Areas.Admin;

public sealed class SessionTests : IAsyncLifetime
{
    private readonly Clock _clock = new() { Now = TimeProvider.System.GetUtcNow() };
    private MuseumApp _app = null!;
    private Account _account = null!;
    private HttpClient _one = null!;
    private HttpClient _two = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await MuseumApp.StartAsync(_clock);
        _account = await _app.AccountAsync(Role.Author);
        _one = await _app.SignedInAsync(_account);
        _two = await _app.SignedInAsync(_account);
    }

    public async ValueTask DisposeAsync()
    {
        _one.Dispose();
        _two.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_form_that_is_sent_after_the_session_ended_is_kept_whole_and_taken_after_signing_in()
    {
        await using var app = await MuseumApp.StartAsync();
        using var curator = await app.SignedInAsync(Role.Administrator);
        var token = (await curator.GetStringAsync("/admin/releases")).Split("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];
        KeyValuePair<string, string>[] fields = [new("name", "Words that took <ten> minutes"), new("__RequestVerificationToken", token)];
        using var visitor = app.Visitor();
        visitor.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");

        using var led = await visitor.PostAsync("/admin/releases", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.TemporaryRedirect, led.StatusCode);
        Assert.Equal("/admin/sign-in/again?to=%2Fadmin%2Freleases", led.Headers.Location!.OriginalString);
        using var kept = await visitor.PostAsync(led.Headers.Location, new FormUrlEncodedContent(fields));
        var page = await kept.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, kept.StatusCode);
        Assert.Contains("<form method=\"post\" action=\"/admin/releases\">", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Words that took &lt;ten&gt; minutes\"", page, StringComparison.Ordinal);
        Assert.Contains(token, page, StringComparison.Ordinal);

        // What is sent again by the same curator is taken.
        using var taken = await curator.PostAsync("/admin/releases", new FormUrlEncodedContent(fields));
        Assert.StartsWith("/admin/releases/", taken.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_holds_what_another_site_sends_or_a_password()
    {
        await using var app = await MuseumApp.StartAsync();
        using var foreign = app.Visitor();
        foreign.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var own = app.Visitor();
        own.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        KeyValuePair<string, string>[] words = [new("text", "Words of somebody else, many of them")];
        KeyValuePair<string, string>[] secret = [new("NewPassword", "teapot orbit cabbage")];

        using var sent = await foreign.PostAsync("/admin/releases", new FormUrlEncodedContent(words));
        Assert.Equal("/admin/sign-in?then=%2Fadmin", sent.Headers.Location!.PathAndQuery);
        Assert.Equal(HttpStatusCode.Forbidden, (await foreign.PostAsync("/admin/sign-in/again?to=/admin/releases", new FormUrlEncodedContent(words))).StatusCode);
        using var held = await own.PostAsync("/admin/sign-in/again?to=/admin/account/password", new FormUrlEncodedContent(secret));
        Assert.Equal(HttpStatusCode.Redirect, held.StatusCode);
        using var away = await own.PostAsync("/admin/sign-in/again?to=//elsewhere.example/", new FormUrlEncodedContent(words));
        Assert.Contains("action=\"/admin\"", await away.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_everywhere_holds_within_a_minute()
    {
        using var answer = await _one.SendFormAsync("/admin/account", "/admin/account/sessions/delete");
        _clock.Now += TimeSpan.FromMinutes(1);

        Assert.Equal(HttpStatusCode.Redirect, (await _two.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await _one.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_sign_in_on_one_node_holds_on_another_that_shares_the_database()
    {
        await using var second = _app.Again();
        using var client = second.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        var (name, value) = await _app.CookieAsync(_account);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/admin");
        request.Headers.Add("Cookie", $"{name}={value}");

        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var database = _app.Database.NewContext();
        Assert.NotEmpty(await database.ProtectionKeys.ToListAsync());
    }

    [Fact]
    public async Task One_session_can_be_ended_and_the_other_goes_on()
    {
        await using var database = _app.Database.NewContext();
        var sessions = await database.Sessions.Where(session => session.AccountId == _account.Id).OrderBy(session => session.CreatedUtc).ThenBy(session => session.Id).Select(session => session.Id).ToListAsync();
        foreach (var id in sessions)
        {
            var page = await _one.GetStringAsync("/admin/account");
            if (page.Contains($"/admin/account/sessions/{id}/delete", StringComparison.Ordinal))
            {
                await _one.SendFormAsync("/admin/account", $"/admin/account/sessions/{id}/delete");
            }
        }

        _clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(HttpStatusCode.OK, (await _one.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await _two.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_session_of_somebody_else_cannot_be_ended()
    {
        using var other = await _app.SignedInAsync(Role.Author);
        await using var database = _app.Database.NewContext();
        var id = (await database.Sessions.FirstAsync(session => session.AccountId == _account.Id)).Id;

        await other.SendFormAsync("/admin/account", $"/admin/account/sessions/{id}/delete");

        Assert.Null((await database.Sessions.AsNoTracking().SingleAsync(session => session.Id == id)).EndedUtc);
    }

    [Fact]
    public async Task A_new_role_holds_within_a_minute_and_the_session_goes_on()
    {
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await _app.AccountAsync(Role.Administrator);
            await scope.ServiceProvider.GetRequiredService<AccountChanges>().SetRoleAsync(_account.Id, Role.Administrator, [], "test");
        }

        _clock.Now += TimeSpan.FromMinutes(1);

        // The second factor, which the session has shown, is known to it still.
        Assert.Equal(HttpStatusCode.OK, (await _one.GetAsync("/admin/accounts")).StatusCode);
    }

    [Fact]
    public async Task A_closed_account_is_out_within_a_minute()
    {
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await _app.AccountAsync(Role.Administrator);
            Assert.True(await scope.ServiceProvider.GetRequiredService<AccountChanges>().CloseAsync(_account.Id, "test"));
        }

        _clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(HttpStatusCode.Redirect, (await _one.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_session_in_use_is_noted_at_most_once_a_minute()
    {
        await _one.GetAsync("/admin");
        await using var database = _app.Database.NewContext();
        var began = _clock.Now.UtcDateTime;
        Assert.DoesNotContain(await SeenAsync(), seen => seen > began);

        _clock.Now += TimeSpan.FromMinutes(2);
        await _one.GetAsync("/admin");
        Assert.Single(await SeenAsync(), seen => seen > began);

        async Task<List<DateTime>> SeenAsync() => await database.Sessions.AsNoTracking().Where(session => session.AccountId == _account.Id).Select(session => session.SeenUtc).ToListAsync();
    }

    [Fact]
    public async Task A_new_password_asks_for_the_old_one_and_ends_the_other_sessions()
    {
        using var wrong = await _one.SendFormAsync("/admin/account/password", "/admin/account/password", ("Current", "not the old one"), ("Password", "another long enough phrase"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var right = await _one.SendFormAsync("/admin/account/password", "/admin/account/password", ("Current", "a long enough pass phrase"), ("Password", "another long enough phrase"));
        Assert.Equal("/admin/account", right.Headers.Location!.OriginalString);

        _clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(HttpStatusCode.OK, (await _one.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await _two.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_session_that_has_not_shown_the_factor_of_its_account_cannot_replace_it()
    {
        using var half = await _app.SignedInAsync(_account, secondFactor: false);
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            await accounts.SetTwoFactorEnabledAsync((await accounts.FindByIdAsync(_account.Id.ToString()))!, true);
        }

        using var removed = await half.SendFormAsync("/admin/account", "/admin/account/authenticator/delete");
        using var asked = await half.SendFormAsync("/admin/account", "/admin/account/passkeys/options");

        Assert.Equal("/admin/denied", removed.Headers.Location!.AbsolutePath);
        Assert.Equal("/admin/denied", asked.Headers.Location!.AbsolutePath);
    }
}
