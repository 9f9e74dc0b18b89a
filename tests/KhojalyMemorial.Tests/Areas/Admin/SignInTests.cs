using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Areas.Admin;

public sealed class SignInTests : IAsyncLifetime
{
    private const string Password = "a long enough pass phrase";
    private MuseumApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await MuseumApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_right_password_leads_to_the_page_that_was_wanted_and_begins_a_session()
    {
        var account = await _app.AccountAsync(Role.Author);
        using var browser = Browser();

        using var answer = await browser.SendFormAsync("/admin/sign-in?then=%2Fadmin%2Faccount", "/admin/sign-in?then=%2Fadmin%2Faccount", ("Email", account.Email!), ("Password", Password));

        Assert.Equal("/admin/account", answer.Headers.Location!.OriginalString);
        var page = await PageAsync(browser, "/admin/account");
        Assert.Contains(account.Email!, page.Body!.TextContent, StringComparison.Ordinal);
        await using var database = _app.Database.NewContext();
        var session = await database.Sessions.SingleAsync(one => one.AccountId == account.Id);
        Assert.Equal("password", session.Method);
        Assert.NotNull((await database.Accounts.SingleAsync(one => one.Id == account.Id)).SignedInUtc);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/admin")]
    [InlineData("/\\elsewhere.example")]
    public async Task No_sign_in_leads_to_another_site(string then)
    {
        var account = await _app.AccountAsync(Role.Author);
        using var browser = Browser();
        var address = "/admin/sign-in?then=" + Uri.EscapeDataString(then);

        using var answer = await browser.SendFormAsync(address, address, ("Email", account.Email!), ("Password", Password));
        using var again = await browser.GetAsync(address);

        Assert.Equal("/admin", answer.Headers.Location!.OriginalString);
        Assert.Equal("/admin", again.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_wrong_password_and_an_account_that_does_not_exist_give_the_same_page()
    {
        var account = await _app.AccountAsync(Role.Author);
        var closed = await _app.AccountAsync(Role.Author);
        await using (var database = _app.Database.NewContext())
        {
            await database.Accounts.Where(one => one.Id == closed.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.ClosedUtc, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        }

        var pages = new List<string>();
        foreach (var (email, password) in new[] { (account.Email!, "something else entirely"), ("nobody@museum.example", "something else entirely"), (closed.Email!, Password), (account.Email!, "") })
        {
            using var browser = Browser();
            using var answer = await browser.SendFormAsync("/admin/sign-in", "/admin/sign-in", ("Email", email), ("Password", password));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var page = await BrowsingContext.New().OpenAsync(response => response.Content(answer.Content.ReadAsStream(), shouldDispose: false));
            Assert.Equal(email, page.QuerySelector("input[name=Email]")!.GetAttribute("value"));
            Assert.True(page.QuerySelector("input[name=Password]")!.GetAttribute("value") is null or "");
            pages.Add(page.QuerySelector("[role=alert]")!.TextContent.Trim());
        }

        Assert.Single(pages.Distinct());
    }

    [Fact]
    public async Task A_hundred_wrong_passwords_are_slowed_alike_for_accounts_that_exist_and_that_do_not()
    {
        var account = await _app.AccountAsync(Role.Author);
        var refused = new List<int>();
        foreach (var email in new[] { account.Email!, "nobody@museum.example" })
        {
            // As many mistakes as the first hundred leave behind; each further attempt is told to come back later.
            var pace = _app.Services.GetRequiredService<SignInPace>();
            foreach (var _ in Enumerable.Range(0, 100))
            {
                pace.Wrong(email, null);
            }

            using var browser = Browser();
            using var answer = await browser.SendFormAsync("/admin/sign-in", "/admin/sign-in", ("Email", email), ("Password", Password));
            refused.Add((int)answer.StatusCode);
        }

        Assert.Equal([429, 429], refused);
        await using var database = _app.Database.NewContext();
        Assert.Empty(database.Sessions);
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_scripts_other_sites_and_visitors_pages()
    {
        var account = await _app.AccountAsync(Role.Author);
        using var browser = Browser();
        var form = await browser.GetAsync("/admin/sign-in");
        using var answer = await browser.SendFormAsync("/admin/sign-in", "/admin/sign-in", ("Email", account.Email!), ("Password", Password));

        var cookies = Cookies(form).Concat(Cookies(answer)).ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("desk=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("samesite=none", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("path=/admin", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task On_https_every_cookie_is_secure()
    {
        await using var app = await MuseumApp.StartAsync(settings: [("Site:PublicAddress", "https://museum.example")]);
        var account = await app.AccountAsync(Role.Author);
        using var browser = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://museum.example") });
        var form = await browser.GetAsync("/admin/sign-in");
        using var answer = await browser.SendFormAsync("/admin/sign-in", "/admin/sign-in", ("Email", account.Email!), ("Password", Password));

        var cookies = Cookies(form).Concat(Cookies(answer)).ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Secure-desk=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.StartsWith("__Secure-desk", cookie, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_publisher_is_led_to_a_second_factor_before_anything_else_opens_and_then_asked_for_it()
    {
        var account = await _app.AccountAsync(Role.Publisher);
        using var browser = Browser();
        using var signedIn = await browser.SendFormAsync("/admin/sign-in", "/admin/sign-in", ("Email", account.Email!), ("Password", Password));
        Assert.StartsWith("/admin/account/second-factor", (await browser.GetAsync("/admin")).Headers.Location!.OriginalString, StringComparison.Ordinal);

        var secret = (await PageAsync(browser, "/admin/account/authenticator")).QuerySelector(".desk-secret")!.TextContent;
        using var wrong = await browser.SendFormAsync("/admin/account/authenticator", "/admin/account/authenticator", ("Code", "abc"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var set = await browser.SendFormAsync("/admin/account/authenticator", "/admin/account/authenticator", ("Code", Totp.Code(secret)));
        var codes = (await ReadAsync(set)).QuerySelector(".desk-codes")!.TextContent.Split('\n');
        Assert.Equal(10, codes.Length);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin")).StatusCode);

        // From now on the password alone opens nothing.
        using var next = Browser();
        using var half = await next.SendFormAsync("/admin/sign-in", "/admin/sign-in", ("Email", account.Email!), ("Password", Password));
        Assert.StartsWith("/admin/sign-in/code", half.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.StartsWith("/admin/sign-in", (await next.GetAsync("/admin/account")).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        using var refused = await next.SendFormAsync("/admin/sign-in/code", "/admin/sign-in/code", ("Code", "000000x"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using var right = await next.SendFormAsync("/admin/sign-in/code", "/admin/sign-in/code", ("Code", Totp.Code(secret)));
        Assert.Equal("/admin", right.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await next.GetAsync("/admin")).StatusCode);

        // A code on paper lets in once.
        foreach (var expected in new[] { HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity })
        {
            using var lost = Browser();
            await lost.SendFormAsync("/admin/sign-in", "/admin/sign-in", ("Email", account.Email!), ("Password", Password));
            using var byPaper = await lost.SendFormAsync("/admin/sign-in/code", "/admin/sign-in/code", ("Code", codes[0].ToLowerInvariant()));
            Assert.Equal(expected, byPaper.StatusCode);
        }
    }

    [Fact]
    public async Task The_second_step_closes_for_a_while_after_ten_wrong_codes_even_for_the_right_one()
    {
        var account = await _app.AccountAsync(Role.Author);
        using var browser = await _app.SignedInAsync(account);
        var secret = (await PageAsync(browser, "/admin/account/authenticator")).QuerySelector(".desk-secret")!.TextContent;
        await browser.SendFormAsync("/admin/account/authenticator", "/admin/account/authenticator", ("Code", Totp.Code(secret)));
        await using (var database = _app.Database.NewContext())
        {
            await database.Accounts.Where(one => one.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.AccessFailedCount, 9).SetProperty(one => one.LockoutEnabled, true));
        }

        using var guessing = Browser();
        await guessing.SendFormAsync("/admin/sign-in", "/admin/sign-in", ("Email", account.Email!), ("Password", Password));
        foreach (var code in new[] { "0000000", Totp.Code(secret) })
        {
            using var answer = await guessing.SendFormAsync("/admin/sign-in/code", "/admin/sign-in/code", ("Code", code));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_first_link_makes_one_administrator_even_for_two_requests_at_once()
    {
        string first, second;
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            first = (await scope.ServiceProvider.GetRequiredService<Invitations>().FirstAsync())!;
            second = (await scope.ServiceProvider.GetRequiredService<Invitations>().FirstAsync())!;
        }

        var answers = await Task.WhenAll(new[] { first, first, second, second }.Select((link, number) => Task.Run(async () =>
        {
            using var browser = Browser();
            using var answer = await browser.SendFormAsync(link, link, ("Name", "First"), ("Email", $"first{number}@museum.example"), ("DeskLanguage", "az"), ("Password", Password));
            return answer.StatusCode;
        })));

        Assert.Single(answers, HttpStatusCode.Redirect);
        await using var database = _app.Database.NewContext();
        var account = await database.Accounts.SingleAsync();
        Assert.Equal((Role.Administrator.Name, "az"), (account.Role, account.DeskLanguage));
        Assert.Equal("account-made", (await database.Audit.OrderByDescending(entry => entry.Number).FirstAsync()).Action);
        Assert.Null(await AuditVerification.FirstBrokenAsync(database));
        using var late = Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await late.GetAsync(second)).StatusCode);
    }

    [Fact]
    public async Task To_open_a_link_does_not_use_it_up_and_what_was_typed_stays_on_an_error()
    {
        string link;
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            link = await scope.ServiceProvider.GetRequiredService<Invitations>().InviteAsync("new@museum.example", Role.Editor, "test");
        }

        using var browser = Browser();
        await browser.GetAsync(link);
        using var tooShort = await browser.SendFormAsync(link, link, ("Name", "Newcomer"), ("DeskLanguage", "ru"), ("Password", "short"));
        var page = await ReadAsync(tooShort);

        Assert.Equal("Newcomer", page.QuerySelector("input[name=Name]")!.GetAttribute("value"));
        Assert.Equal("ru", page.QuerySelector("select option[selected]")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("#field-password-problem"));
        using var right = await browser.SendFormAsync(link, link, ("Name", "Newcomer"), ("DeskLanguage", "ru"), ("Password", Password));
        Assert.Equal("/admin", right.Headers.Location!.OriginalString);
        Assert.Equal("ru", (await PageAsync(browser, "/admin")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Secrets_of_links_are_kept_nowhere()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var link = await scope.ServiceProvider.GetRequiredService<Invitations>().InviteAsync("new@museum.example", Role.Editor, "test");

        await using var database = _app.Database.NewContext();
        var kept = await database.Invitations.SingleAsync(one => one.Email == "new@museum.example");
        Assert.DoesNotContain(link.Split('/')[^1], kept.SecretHash, StringComparison.Ordinal);
        Assert.Equal(64, kept.SecretHash.Length);
    }

    [Fact]
    public async Task The_way_back_takes_every_factor_away_and_ends_every_session()
    {
        var account = await _app.AccountAsync(Role.Administrator);
        using var before = await _app.SignedInAsync(account);
        var secret = (await PageAsync(before, "/admin/account/authenticator")).QuerySelector(".desk-secret")!.TextContent;
        await before.SendFormAsync("/admin/account/authenticator", "/admin/account/authenticator", ("Code", Totp.Code(secret)));
        string link;
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            link = await scope.ServiceProvider.GetRequiredService<Invitations>().ReturnAsync(account, "accounts reset");
        }

        using var browser = Browser();
        using var answer = await browser.SendFormAsync(link, link, ("DeskLanguage", "en"), ("Password", "another long enough phrase"));

        Assert.Equal("/admin", answer.Headers.Location!.OriginalString);
        await using var database = _app.Database.NewContext();
        Assert.False((await database.Accounts.SingleAsync(one => one.Id == account.Id)).TwoFactorEnabled);
        Assert.Empty(database.UserTokens.Where(token => token.UserId == account.Id));
        Assert.Single(database.Sessions.Where(one => one.AccountId == account.Id && one.EndedUtc == null));
        using var old = Browser();
        using var oldPassword = await old.SendFormAsync("/admin/sign-in", "/admin/sign-in", ("Email", account.Email!), ("Password", Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, oldPassword.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var account = await _app.AccountAsync(Role.Author);
        using var curator = await _app.SignedInAsync(account);

        using var answer = await curator.SendFormAsync("/admin/account", "/admin/sign-out");

        Assert.Equal("/admin/sign-in", answer.Headers.Location!.OriginalString);
        await using var database = _app.Database.NewContext();
        Assert.NotNull((await database.Sessions.SingleAsync(one => one.AccountId == account.Id)).EndedUtc);
    }

    [Theory]
    [InlineData("az", "az")]
    [InlineData("ru-RU,ru;q=0.9,en;q=0.5", "ru")]
    [InlineData("de", "en")]
    public async Task The_way_in_speaks_the_language_of_the_browser(string accept, string expected)
    {
        using var browser = Browser();
        browser.DefaultRequestHeaders.Add("Accept-Language", accept);

        Assert.Equal(expected, (await PageAsync(browser, "/admin/sign-in")).DocumentElement.GetAttribute("lang"));
        Assert.Equal("az", (await PageAsync(browser, "/admin/sign-in?language=az")).DocumentElement.GetAttribute("lang"));
    }

    private HttpClient Browser() => _app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private static async Task<IDocument> PageAsync(HttpClient browser, string address) => await ReadAsync(await browser.GetAsync(address));

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(response => response.Content(html));
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];
}
