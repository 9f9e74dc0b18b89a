using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserApp))]

namespace KhojalyMemorial.BrowserTests.Support;

/// <summary>The site on a real port and one browser, shared by all tests: they only read.</summary>
public sealed class BrowserApp : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public MuseumApp Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await MuseumApp.StartOnPortAsync();
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Chromium.Patience);
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Find(), Args = Chromium.Arguments });
    }

    /// <summary>Opens a window of its own, on the shared site or on one that a test has started for itself because it writes.</summary>
    public async Task<BrowserWindow> OpenAsync(Look look, bool javaScript = true, MuseumApp? site = null)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = (site ?? Site).Address.ToString(),
            ViewportSize = new() { Width = look.Width, Height = 900 },
            ColorScheme = look.Scheme,
            ForcedColors = look.Forced,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = javaScript,
        });
        return new BrowserWindow(context, await context.NewPageAsync());
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

/// <summary>How a visitor looks at the site.</summary>
/// <param name="Width">Width of the window in CSS pixels.</param>
/// <param name="Dark">Whether the visitor's system is dark.</param>
/// <param name="ForcedColours">Whether the system forces its own colours.</param>
public sealed record Look(int Width, bool Dark = false, bool ForcedColours = false)
{
    /// <summary>The visitor's colour scheme.</summary>
    public ColorScheme Scheme => Dark ? ColorScheme.Dark : ColorScheme.Light;

    /// <summary>Whether the system forces its colours.</summary>
    public ForcedColors Forced => ForcedColours ? ForcedColors.Active : ForcedColors.None;

    /// <inheritdoc/>
    public override string ToString() => $"{Width}-{(ForcedColours ? "forced" : Dark ? "dark" : "light")}";
}

/// <summary>A window with nothing kept from another.</summary>
public sealed class BrowserWindow(IBrowserContext context, IPage page) : IAsyncDisposable
{
    public IPage Page { get; } = page;

    public IBrowserContext Context { get; } = context;

    /// <summary>Looks at the open page in another way, as when a visitor turns a phone or switches the system to dark.</summary>
    public async Task ChangeAsync(Look look)
    {
        await Page.SetViewportSizeAsync(look.Width, 900);
        await Page.EmulateMediaAsync(new() { ColorScheme = look.Scheme, ForcedColors = look.Forced, ReducedMotion = ReducedMotion.Reduce });
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}

/// <summary>Pages whose scripts have started: before that a key or a click does what it does without them.</summary>
internal static class StartedPages
{
    /// <summary>Opens a page and waits until its scripts have started.</summary>
    public static async Task<IResponse?> OpenAsync(this IPage page, string path)
    {
        var answer = await page.GotoAsync(path);
        await page.StartedAsync();
        return answer;
    }

    /// <summary>Waits until the scripts of the page have started.</summary>
    public static Task StartedAsync(this IPage page) => page.Locator("body[data-started]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
}
