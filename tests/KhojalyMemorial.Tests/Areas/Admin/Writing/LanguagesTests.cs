using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Areas.Admin.Writing;

public sealed class LanguagesTests : IAsyncLifetime
{
    private MuseumApp _app = null!;
    private HttpClient _editor = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await MuseumApp.StartAsync();
        _editor = await _app.SignedInAsync(Role.Editor);
        var curator = new Curator(_app.Database);
        await curator.WriteAsync(Kind.Page, "told", Some.Page("night", 99), (Language.En, Some.PageText("told", "Told", "One sentence.")), (Language.Az, Some.PageText("deyilib", "Deyilib", "Bir cümlə.")));
        await curator.WriteAsync(Kind.Page, "told", null, (Language.En, Some.PageText("told", "Told", "One long sentence.")));
        await curator.WriteAsync(Kind.Page, "told", null, (Language.En, Some.PageText("told", "Told anew", "One long sentence.")));
    }

    public async ValueTask DisposeAsync()
    {
        _editor.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Tabs_say_what_is_behind_and_what_is_missing()
    {
        var page = await ReadAsync("/admin/items/page/told/en");

        var tabs = page.QuerySelectorAll(".desk-tabs__tab").ToDictionary(tab => tab.GetAttribute("href")!, tab => tab.TextContent);
        Assert.Contains("Behind by 2 versions", tabs["/admin/items/page/told/az"], StringComparison.Ordinal);
        Assert.Contains("Missing", tabs["/admin/items/page/told/ru"], StringComparison.Ordinal);
        Assert.Contains("/admin/items/page/told/shared", tabs.Keys);
        Assert.Equal("/admin/items/page/told/en", page.QuerySelector(".desk-tabs__tab[aria-current=page]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_small_correction_brings_no_translation_up_to_date_and_puts_none_behind()
    {
        await SaveAsync("az", "Bir cümlə!", small: true);
        Assert.Contains("Behind by 2 versions", await TabAsync("az"), StringComparison.Ordinal);
        Assert.Contains("another language has changed since", await FindingsAsync("az"), StringComparison.Ordinal);
        Assert.Contains("Small correction", (await ReadAsync("/admin/items/page/told/az/history")).QuerySelector(".desk-history")!.TextContent, StringComparison.Ordinal);

        await SaveAsync("az", "Bir uzun cümlə.", small: false);
        Assert.DoesNotContain("Behind", await TabAsync("az"), StringComparison.Ordinal);
        Assert.DoesNotContain("another language has changed since", await FindingsAsync("az"), StringComparison.Ordinal);
        await SaveAsync("en", "One long sentence!", small: true);
        Assert.DoesNotContain("Behind", await TabAsync("az"), StringComparison.Ordinal);
        Assert.DoesNotContain("Behind", await TabAsync("en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_text_of_a_language_is_no_small_correction()
    {
        await SaveAsync("ru", "Одно предложение.", small: true);

        Assert.False(await _app.AskAsync(database => database.Revisions.Where(one => one.Language == "ru").OrderByDescending(one => one.SavedUtc).Select(one => one.IsSmall).FirstAsync()));
    }

    [Fact]
    public async Task The_mark_of_a_small_correction_stays_on_an_error()
    {
        using var answer = await SaveAsync("az", "Bir cümlə.\n\n# Çox böyük", small: true);
        var html = await answer.Content.ReadAsStringAsync();
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(html));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull(page.QuerySelector("input[name=small][checked]"));
        Assert.Null((await ReadAsync("/admin/items/page/told/az")).QuerySelector("input[name=small][checked]"));
    }

    [Fact]
    public async Task The_original_stands_beside_the_translation_with_what_changed_since()
    {
        var page = await ReadAsync("/admin/items/page/told/az/translate?from=en");

        Assert.Equal("/admin/items/page/told/en/preview", page.QuerySelector(".desk-original iframe")!.GetAttribute("src"));
        Assert.Contains("long", page.QuerySelectorAll(".desk-original ins").Select(one => one.TextContent.Trim()));
        Assert.Contains("anew", page.QuerySelectorAll(".desk-original ins").Select(one => one.TextContent.Trim()));
        Assert.Equal("/admin/items/page/told/az", page.QuerySelector("form.desk-writing__fields")!.GetAttribute("action"));
        Assert.Contains("Bir cümlə.", page.QuerySelector("textarea[name='f.body']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_that_is_only_begun_has_nothing_to_compare()
    {
        var page = await ReadAsync("/admin/items/page/told/ru/translate?from=en");

        Assert.NotNull(page.QuerySelector(".desk-original iframe"));
        Assert.Empty(page.QuerySelectorAll(".desk-original ins"));
    }

    [Theory]
    [InlineData("az/translate?from=ru", "az")]
    [InlineData("az/translate?from=az", "az")]
    [InlineData("az/translate", "az")]
    [InlineData("shared/translate?from=en", "shared")]
    public async Task Without_an_original_there_is_the_form_alone(string path, string language) =>
        Assert.Equal($"/admin/items/page/told/{language}", (await _editor.GetAsync($"/admin/items/page/told/{path}")).Headers.Location!.OriginalString);

    [Fact]
    public async Task An_editor_sets_the_mark_for_native_readers_and_takes_it_away()
    {
        await _editor.SendFormAsync("/admin/items?kind=room", "/admin/items/page/told/az/native-review", ("needed", "true"));
        Assert.Contains("Told anew", await MarkedAsync());
        Assert.Contains("Behind by 2 versions", (await ReadAsync("/admin/items/page/told/az")).QuerySelector(".desk-tabs__tab[aria-current]")!.TextContent, StringComparison.Ordinal);

        await _editor.SendFormAsync("/admin/items?kind=room", "/admin/items/page/told/az/native-review", ("needed", "false"));
        Assert.DoesNotContain("Told anew", await MarkedAsync());
    }

    [Fact]
    public async Task An_author_does_not()
    {
        using var author = await _app.SignedInAsync(Role.Author);

        var answer = await author.SendFormAsync("/admin/items?kind=room", "/admin/items/page/told/az/native-review", ("needed", "true"));

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("/admin/items/page/told/az", answer.Headers.Location?.OriginalString.Split('?')[0] ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_markdown_field_has_its_tools_and_the_form_its_preview()
    {
        var page = await ReadAsync("/admin/items/page/told/en");

        var tools = page.QuerySelector("[data-module=desk-marks]")!;
        Assert.NotNull(page.GetElementById(tools.GetAttribute("data-field")!));
        Assert.NotNull(tools.QuerySelector("button[data-pick=source]"));
        Assert.Equal("/admin/items/page/told/en/preview", page.QuerySelector(".desk-preview iframe")!.GetAttribute("src"));
        Assert.Contains("{{fact:", (await ReadAsync("/admin/marks")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string[]> MarkedAsync() =>
        [.. (await ReadAsync("/admin/items?kind=page&review=true")).QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim())];

    private async Task<HttpResponseMessage> SaveAsync(string language, string body, bool small)
    {
        var form = $"/admin/items/page/told/{language}";
        var basedOn = (await ReadAsync(form)).QuerySelector("input[name=basedOn]")!.GetAttribute("value")!;
        (string, string)[] fields = [("basedOn", basedOn), ("f.slug", "told-" + language), ("f.title", "Told"), ("f.lede", "A page for tests."), ("f.body", body)];
        return await _editor.SendFormAsync(form, form, small ? [.. fields, ("small", "yes")] : fields);
    }

    private async Task<string> FindingsAsync(string language) =>
        string.Join('\n', (await ReadAsync($"/admin/items/page/told/{language}")).QuerySelectorAll(".desk-findings").Select(list => list.TextContent));

    private async Task<string> TabAsync(string language) =>
        (await ReadAsync("/admin/items/page/told/en")).QuerySelector($".desk-tabs__tab[href='/admin/items/page/told/{language}']")!.TextContent;

    private async Task<IDocument> ReadAsync(string path)
    {
        var html = await _editor.GetStringAsync(path);
        return await BrowsingContext.New().OpenAsync(answer => answer.Content(html));
    }
}
