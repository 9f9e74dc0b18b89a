using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Publishing;

public sealed class SlugsTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private Curator _curator = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _curator = new Curator(_database);
        await _curator.PublishAsync(
            await _curator.WriteAsync(Kind.Room, "night", Some.Room(), (Language.En, Some.RoomText("the-night")), (Language.Az, Some.RoomText("gece"))),
            await _curator.WriteAsync(Kind.Page, "road", Some.Page("night"), (Language.En, Some.PageText("the-road"))));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task An_address_that_an_item_has_is_current()
    {
        var answer = new Slugs(await _curator.MuseumAsync()).Find(Kind.Page, Language.En, "the-road");

        Assert.Equal((SlugMatch.Current, "road"), (answer.Match, answer.Item!.Key));
    }

    [Fact]
    public async Task An_address_that_an_item_had_leads_to_the_item()
    {
        await _curator.PublishAsync(await _curator.WriteAsync(Kind.Page, "road", null, (Language.En, Some.PageText("the-road-to-aghdam"))));

        var answer = new Slugs(await _curator.MuseumAsync()).Find(Kind.Page, Language.En, "the-road");

        Assert.Equal((SlugMatch.Former, "road"), (answer.Match, answer.Item!.Key));
    }

    [Fact]
    public async Task A_page_without_the_language_is_found_by_key_and_by_its_address_in_another_language()
    {
        var slugs = new Slugs(await _curator.MuseumAsync());

        Assert.Equal(SlugMatch.OtherLanguage, slugs.Find(Kind.Page, Language.Ru, "road").Match);
        Assert.Equal(SlugMatch.OtherLanguage, slugs.Find(Kind.Page, Language.Ru, "the-road").Match);
        Assert.Equal(SlugMatch.Former, slugs.Find(Kind.Room, Language.En, "gece").Match);
    }

    [Fact]
    public async Task An_address_that_never_was_is_unknown() =>
        Assert.Equal(SlugMatch.Unknown, new Slugs(await _curator.MuseumAsync()).Find(Kind.Page, Language.En, "nowhere").Match);

    [Fact]
    public async Task Two_pages_cannot_have_the_same_address()
    {
        var result = await _curator.PublishAsync(await _curator.WriteAsync(Kind.Page, "other", Some.Page("night", 2), (Language.En, Some.PageText("the-road"))));

        Assert.Contains("the-road", Assert.Single(result.Problems).Sentence, StringComparison.Ordinal);
    }
}
