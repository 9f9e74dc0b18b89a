using KhojalyMemorial.Accounts;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Reports;
using KhojalyMemorial.Publishing.Search;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Desk;

public sealed class ReportsTests
{
    [Fact]
    public async Task A_search_without_result_leaves_its_single_words_and_no_digits()
    {
        await using var app = await MuseumApp.StartAsync();
        using var visitor = app.Visitor();
        await visitor.GetAsync("/en/search?q=xylophonist%200501234567");
        await visitor.GetAsync("/en/search?q=khojaly");

        await app.Services.GetRequiredService<SearchMissKeeper>().KeepAsync();

        await using var database = app.Database.NewContext();
        Assert.Equal("xylophonist", Assert.Single(await database.SearchMisses.ToListAsync()).Word);
    }

    [Fact]
    public async Task Curators_see_a_word_only_from_the_third_day()
    {
        await using var app = await MuseumApp.StartAsync();
        await using (var database = app.Database.NewContext())
        {
            var today = DateOnly.FromDateTime(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
            database.SearchMisses.AddRange(Enumerable.Range(0, 3).Select(day => new SearchMiss { Day = today.AddDays(-day), Word = "often" }));
            database.SearchMisses.AddRange(Enumerable.Range(0, 2).Select(day => new SearchMiss { Day = today.AddDays(-day), Word = "seldom" }));
            await database.SaveChangesAsync();
        }

        using var editor = await app.SignedInAsync(Role.Editor);
        var page = await editor.GetStringAsync("/admin/reports");

        Assert.Contains("often", page, StringComparison.Ordinal);
        Assert.DoesNotContain("seldom", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("example.org", true)]
    [InlineData("www.example.org", true)]
    [InlineData("badexample.org", false)]
    [InlineData("example.org.evil.example", false)]
    public void Only_hosts_of_the_settings_are_asked(string host, bool covered) =>
        Assert.Equal(covered, LinkChecker.Covers(["example.org"], host));

    [Fact]
    public async Task Outside_addresses_are_found_in_data_and_texts()
    {
        await using var app = await MuseumApp.StartAsync();

        var links = OutsideLinks.Of(app.Museum);

        Assert.All(app.Museum.Sources.Values.Where(source => source.Data.Url is not null), source => Assert.Contains(source, links[new Uri(source.Data.Url!).AbsoluteUri]));
    }

    [Fact]
    public void What_was_taken_is_not_taken_twice()
    {
        var misses = new SearchMisses(TimeProvider.System);
        misses.Note(SearchQuery.Parse("word"));

        Assert.Single(misses.Take());
        Assert.Empty(misses.Take());
    }
}
