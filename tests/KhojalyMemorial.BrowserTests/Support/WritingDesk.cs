using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;
using Microsoft.Playwright;

namespace KhojalyMemorial.BrowserTests.Support;

/// <summary>A site of its own for tests that write at the desk, with windows that are signed in.</summary>
public sealed class WritingDesk : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public MuseumApp Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await MuseumApp.StartOnPortAsync();
        await new Curator(Site.Database).WriteAsync(Kind.Room, "specimen-room", Some.Room(90));
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Chromium.Patience);
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Find(), Args = Chromium.Arguments });
    }

    /// <summary>Makes a page to write on, and says its address.</summary>
    public async Task<string> NewPageAsync()
    {
        var key = Some.Key("road");
        await new Curator(Site.Database).WriteAsync(
            Kind.Page, key, Some.Page("specimen-room"), (Language.En, Some.PageText(key, "Specimen road", "First.\n\nSecond.\n\nThird.")));
        return $"/admin/items/page/{key}/en";
    }

    /// <summary>Makes a room, which can be published by itself, and says its address.</summary>
    public async Task<string> NewRoomAsync()
    {
        var key = Some.Key("hall");
        await new Curator(Site.Database).WriteAsync(Kind.Room, key, Some.Room(95), (Language.En, Some.RoomText(key, "Specimen hall")));
        return $"/admin/items/room/{key}/en";
    }

    /// <summary>Opens a window in which a new editor, or a given account, is signed in.</summary>
    public async Task<BrowserWindow> OpenAsync(Account? account = null, int width = 1280, bool javaScript = true)
    {
        account ??= await Site.AccountAsync(Role.Editor);
        var context = await _browser!.NewContextAsync(new() { BaseURL = Site.Address.ToString(), ViewportSize = new() { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce, JavaScriptEnabled = javaScript });
        await SignInAsync(context, account);
        return new BrowserWindow(context, await context.NewPageAsync());
    }

    public async Task SignInAsync(IBrowserContext context, Account account)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (name, value) = await Site.CookieAsync(account);
        await context.AddCookiesAsync([new() { Name = name, Value = value, Domain = "localhost", Path = "/admin", HttpOnly = true }]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Site.DisposeAsync();
    }
}
