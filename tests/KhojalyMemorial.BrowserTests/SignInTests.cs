using KhojalyMemorial.Accounts;
using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KhojalyMemorial.BrowserTests;

/// <summary>The way into the desk, as curators walk it.</summary>
public sealed class SignInTests(BrowserApp app) : IAsyncLifetime
{
    private const string Password = "teapot orbit cabbage";
    private MuseumApp _site = null!;

    public async ValueTask InitializeAsync() => _site = await MuseumApp.StartOnPortAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task The_first_administrator_arrives_with_a_passkey_and_comes_back_with_it(int width)
    {
        await using var window = await app.OpenAsync(new(width), site: _site);
        var page = window.Page;
        await AddAuthenticatorAsync(window);
        await page.GotoAsync(await FirstLinkAsync());
        await page.GetByLabel("Name").FillAsync("Sevda");
        await page.GetByLabel("E-mail address").FillAsync("sevda@museum.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/admin");

        // A passkey asks for finger, face or PIN and is both factors: nothing else has to be set up.
        await page.GotoAsync("/admin/accounts");
        Assert.Equal("Accounts", await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).TextContentAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).First.ClickAsync();
        await page.WaitForURLAsync("**/admin/sign-in");
        await page.GotoAsync("/admin/settings");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/admin/settings");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task The_first_administrator_arrives_with_a_password_and_sets_codes_up_without_any_script(int width)
    {
        await using var window = await app.OpenAsync(new(width), javaScript: false, site: _site);
        var page = window.Page;
        await page.GotoAsync(await FirstLinkAsync());
        await page.GetByLabel("Name").FillAsync("Sevda");
        await page.GetByLabel("E-mail address").FillAsync("sevda@museum.example");
        await page.GetByLabel("New password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on with the password" }).ClickAsync();
        await page.WaitForURLAsync("**/admin/account/second-factor?then=%2Fadmin");

        await page.GetByRole(AriaRole.Link, new() { Name = "Set up codes" }).ClickAsync();
        var secret = (await page.Locator(".desk-secret").TextContentAsync())!;
        await page.GetByLabel("The six figures").FillAsync(Totp.Code(secret));
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up codes" }).ClickAsync();
        Assert.Equal(10, (await page.Locator(".desk-codes").TextContentAsync())!.Split('\n').Length);
        await page.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();
        await page.WaitForURLAsync("**/admin");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByLabel("E-mail address").FillAsync("sevda@museum.example");
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.GetByLabel("Code of your telephone").FillAsync(Totp.Code(secret));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/admin");
    }

    [Fact]
    public async Task A_curator_adds_names_and_removes_a_passkey()
    {
        var account = await _site.AccountAsync(Role.Editor);
        await using var window = await SignedInAsync(account, new(1280));
        var page = window.Page;
        await AddAuthenticatorAsync(window);
        await page.GotoAsync("/admin/account");
        await page.GetByLabel("Name of the passkey").First.FillAsync("Laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.Locator(".desk-codes").WaitForAsync();

        await page.GotoAsync("/admin/account");
        Assert.Equal("Laptop", await page.Locator("#passkey-0").InputValueAsync());
        await page.Locator("#passkey-0").FillAsync("Desk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        await page.Locator(".desk-notice").WaitForAsync();
        Assert.Equal("Desk", await page.Locator("#passkey-0").InputValueAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove", Exact = true }).ClickAsync();
        await page.GetByText("The passkey is removed.").WaitForAsync();
        Assert.Equal(0, await page.Locator("#passkey-0").CountAsync());
    }

    [Theory]
    [InlineData(320, false)]
    [InlineData(1280, true)]
    public async Task The_pages_of_accounts_pass_axe_and_never_scroll_sideways(int width, bool dark)
    {
        var administrator = await _site.AccountAsync(Role.Administrator);
        await using var outside = await app.OpenAsync(new(width, dark), site: _site);
        await using var inside = await SignedInAsync(administrator, new(width, dark));
        string link;
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            link = await scope.ServiceProvider.GetRequiredService<Invitations>().InviteAsync("guest@museum.example", Role.Author, "test");
        }

        string[] ways = ["/admin/sign-in", link, "/admin/welcome/nothing", "/admin/denied"];
        string[] pages = ["/admin/account", "/admin/account/password", "/admin/account/authenticator", "/admin/accounts", $"/admin/accounts/{administrator.Id}", "/admin/settings"];
        foreach (var (page, address) in ways.Select(way => (outside.Page, way)).Concat(pages.Select(one => (inside.Page, one))))
        {
            await page.GotoAsync(address);
            Assert.Empty(await Axe.ViolationsAsync(page, forcedColours: false));
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{address} scrolls sideways at {width} px.");
            await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%' }");
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{address} scrolls sideways at {width} px with text of 200 %.");
        }
    }

    private async Task<string> FirstLinkAsync()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Invitations>().FirstAsync())!;
    }

    private async Task<BrowserWindow> SignedInAsync(Account account, Look look)
    {
        var window = await app.OpenAsync(look, site: _site);
        var (name, value) = await _site.CookieAsync(account);
        await window.Context.AddCookiesAsync([new Cookie { Name = name, Value = value, Domain = "localhost", Path = "/admin" }]);
        return window;
    }

    // A finger on a sensor, as Chromium plays it.
    private static async Task AddAuthenticatorAsync(BrowserWindow window)
    {
        var tools = await window.Context.NewCDPSessionAsync(window.Page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
