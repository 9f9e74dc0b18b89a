using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Areas.Admin.Find;

public sealed class FindTests(SharedMuseum museum)
{
    [Fact]
    public async Task The_page_of_results_leads_to_forms()
    {
        using var curator = await museum.App.SignedInAsync(Role.Author);

        Assert.Contains("href=\"/admin/items/source/hrw-1993\"", await curator.GetStringAsync("/admin/find?q=hrw-1993"), StringComparison.Ordinal);
        Assert.DoesNotContain("/admin/items/source/hrw-1993", await curator.GetStringAsync("/admin/find?q="), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_field_in_the_header_gets_the_same_as_json()
    {
        var options = await OptionsAsync("/admin/find?q=xocal%C4%B1");

        Assert.Contains(options, option => option.GetProperty("href").GetString() == "/admin/items/place/khojaly");
        Assert.All(options, option => Assert.NotEmpty(option.GetProperty("label").GetString()!));
        Assert.Equal(options.Count, options.Select(option => (option.GetProperty("label").GetString(), option.GetProperty("details").GetString())).Distinct().Count());
    }

    [Fact]
    public async Task Every_picker_offers_what_fits_and_something_before_anything_is_typed()
    {
        foreach (var kind in new[] { "source", "fact", "term", "person", "place", "page", "work" })
        {
            Assert.NotEmpty(await OptionsAsync($"/admin/pick/{kind}?q=&language=az"));
        }

        Assert.Equal("hrw-1993", (await OptionsAsync("/admin/pick/source?q=hrw-1993"))[0].GetProperty("key").GetString());
        Assert.Empty(await OptionsAsync("/admin/pick/source?q=qqqqqq"));
    }

    [Fact]
    public async Task A_figure_is_offered_with_each_of_its_values_in_the_language_of_the_text()
    {
        var options = await OptionsAsync("/admin/pick/fact?q=killed&language=ru");

        var killed = options.Where(option => option.GetProperty("key").GetString() == "killed").ToList();
        var values = museum.App.Museum.Facts["killed"].Data.Values;
        Assert.Equal(values.Select(value => value.Key), killed.Select(option => option.GetProperty("value").GetString()).OfType<string>());
        Assert.Equal("ru", killed[0].GetProperty("lang").GetString());
    }

    [Fact]
    public async Task There_is_no_picker_for_nothing()
    {
        using var curator = await museum.App.SignedInAsync(Role.Author);

        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync("/admin/pick/nothing")).StatusCode);
    }

    private async Task<List<JsonElement>> OptionsAsync(string path)
    {
        using var curator = await museum.App.SignedInAsync(Role.Author);
        curator.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        var answer = await curator.GetFromJsonAsync<JsonElement>(path);
        return [.. answer.GetProperty("options").EnumerateArray()];
    }
}
