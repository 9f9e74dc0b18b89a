using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Tests.Features.Lti;
using KhojalyMemorial.Tests.Support;
using Microsoft.Playwright;

namespace KhojalyMemorial.BrowserTests;

/// <summary>The museum in the frame of a course on another site, in a real browser with its rules for cookies, frames and forms.</summary>
public sealed class LtiTests(BrowserApp shared) : IAsyncLifetime
{
    private Course _course = null!;

    public async ValueTask InitializeAsync() => _course = await Course.StartAsync();

    public ValueTask DisposeAsync() => _course.DisposeAsync();

    [Fact]
    public async Task A_page_opens_in_the_frame_of_a_course_and_its_links_stay_there()
    {
        await using var window = await shared.OpenAsync(new(1440), site: _course.Site);
        var problems = Problems(window.Page);
        var path = KindsOfPage.Address("page", "en", _course.Site);
        await window.Page.GotoAsync(_course.AddressOf(path));
        var frame = await FrameAsync(window.Page, "/lti/page/en/");
        Assert.Equal("/lti/page" + path, new Uri(frame.Url).AbsolutePath);
        await frame.Locator(".pager a").First.ClickAsync();
        await frame.WaitForURLAsync(address => new Uri(address).AbsolutePath.StartsWith("/lti/page/en/exhibition/", StringComparison.Ordinal) && new Uri(address).AbsolutePath != "/lti/page" + path);
        await frame.Locator("h1").WaitForAsync();

        Assert.Empty(problems);
        Assert.Empty(await window.Context.CookiesAsync());
    }

    [Fact]
    public async Task Without_cookies_the_course_keeps_the_login()
    {
        await using var window = await shared.OpenAsync(new(1440), site: _course.Site);
        var problems = Problems(window.Page);
        await WithoutCookiesAsync(window.Page);
        await window.Page.GotoAsync(_course.AddressOf("/en/timeline", storage: true));
        await FrameAsync(window.Page, "/lti/page/en/timeline");

        Assert.Equal(["lti.capabilities", "lti.put_data", "lti.capabilities", "lti.get_data"], await window.Page.EvaluateAsync<string[]>("() => asked"));
        Assert.Empty(problems);
    }

    [Fact]
    public async Task Without_cookies_and_without_storage_the_page_is_offered_in_a_window_of_its_own()
    {
        await using var window = await shared.OpenAsync(new(1440), site: _course.Site);
        await WithoutCookiesAsync(window.Page);
        await window.Page.GotoAsync(_course.AddressOf("/en/timeline"));
        var frame = await FrameAsync(window.Page, "/lti/launch");
        var opened = await window.Context.RunAndWaitForPageAsync(() => frame.GetByRole(AriaRole.Link, new() { Name = "Open in a window of its own" }).ClickAsync());
        await opened.WaitForLoadStateAsync();

        Assert.Equal("/en/timeline", new Uri(opened.Url).AbsolutePath);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_teacher_chooses_pages_by_the_keyboard_and_the_course_receives_them(bool javaScript)
    {
        await using var window = await shared.OpenAsync(new(1440), site: _course.Site);
        var problems = Problems(window.Page);
        await window.Page.GotoAsync(_course.AddressOf("/lti/deep-link", choice: true));
        var frame = await FrameAsync(window.Page, "/lti/launch");
        if (!javaScript)
        {
            await window.Page.RouteAsync("**/js/modules/lti-*", route => route.AbortAsync());
        }

        await frame.GetByLabel("Timeline", new() { Exact = true }).FocusAsync();
        await window.Page.Keyboard.PressAsync("Space");
        await frame.GetByRole(AriaRole.Button, new() { Name = "Add to the course" }).FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        if (!javaScript)
        {
            await frame.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        }

        await frame.Locator("#jwt").WaitForAsync();
        Assert.Equal(_course.Platform.Issuer + "/return", frame.Url);
        Assert.Equal(3, (await frame.Locator("#jwt").InnerTextAsync()).Split('.').Length);
        Assert.True(!javaScript || problems.Count == 0, string.Join('\n', problems)); // Without the modules each of them is missed.
    }

    [Theory]
    [InlineData("/lti/page/en/timeline", false)]
    [InlineData("/en/timeline", true)]
    [InlineData("/admin/sign-in", true)]
    public async Task Only_registered_courses_may_frame_and_only_what_lies_under_lti(string path, bool inCourse)
    {
        await using var stranger = await TestPlatform.StartAsync((app, _) => Course.MapStranger(app, _course.Site));
        await using var window = await shared.OpenAsync(new(1440), site: _course.Site);
        var problems = Problems(window.Page);
        await window.Page.GotoAsync($"{(inCourse ? _course.Platform : stranger).Issuer}/stranger?page={path}");
        await window.Page.WaitForTimeoutAsync(500);

        Assert.Contains(problems, problem => problem.Contains("frame-ancestors", StringComparison.Ordinal) || problem.Contains("refused to connect", StringComparison.Ordinal) || problem.Contains("Framing", StringComparison.Ordinal));
        Assert.Equal(0, await window.Page.FrameLocator("iframe").Locator("h1").CountAsync());
    }

    public static TheoryData<int, bool, string> Looks =>
        [.. from width in new[] { 320, 1440 } from dark in new[] { false, true } from language in new[] { "az", "en", "ru" } select (width, dark, language)];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_pages_of_the_frame_are_accessible_and_fit(int width, bool dark, string language)
    {
        await using var window = await shared.OpenAsync(new(width, dark), site: _course.Site);
        var page = window.Page;
        await page.SetExtraHTTPHeadersAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["Accept-Language"] = language });
        await page.GotoAsync(_course.AddressOf("/lti/deep-link", choice: true));
        var framed = await FrameAsync(page, "/lti/launch");

        // The frame's own page, seen as a window: what a form brought cannot be asked for by address.
        var html = await framed.ContentAsync();
        await page.RouteAsync("**/lti/shown", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = html }));
        foreach (var path in new[] { "/lti/shown", "/lti/login", $"/lti/window?page=/{language}/remember/light", "/lti/register?link=x" })
        {
            await page.GotoAsync(new Uri(_course.Site.Address, path).AbsoluteUri);
            await page.StartedAsync();
            Assert.Empty(await Axe.ViolationsAsync(page, forcedColours: false));
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), path);
            Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        }
    }

    private static List<string> Problems(IPage page)
    {
        var problems = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                problems.Add(message.Text);
            }
        };
        page.PageError += (_, problem) => problems.Add(problem);
        return problems;
    }

    // As a browser does that keeps no cookies of third parties, not even partitioned ones.
    private static async Task WithoutCookiesAsync(IPage page) => await page.RouteAsync("**/lti/launch", async route =>
    {
        await page.Context.ClearCookiesAsync();
        await route.ContinueAsync();
    });

    private static async Task<IFrame> FrameAsync(IPage page, string path)
    {
        var frame = page.Frame("tool")!;
        await frame.WaitForURLAsync(address => new Uri(address).AbsolutePath.StartsWith(path, StringComparison.Ordinal));
        await frame.Locator("h1").WaitForAsync();
        return frame;
    }
}
