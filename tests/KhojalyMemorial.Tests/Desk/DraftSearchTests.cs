using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Desk;

public sealed class DraftSearchTests
{
    private static readonly DraftItem[] Items =
    [
        Item(Kind.Place, "khojaly", new PlaceData { PlaceKind = "town" }, (Language.Az, new PlaceText { Name = "Xocalı" }), (Language.Ru, new PlaceText { Name = "Ходжалы" })),
        Item(Kind.Page, "road", Some.Page("night"), (Language.En, Some.PageText("the-road", "The road to Aghdam", "They went through [[place:khojaly]] at night."))),
        Item(Kind.Source, "hrw-1993", Some.Source("Bloodshed in the Caucasus")),
    ];

    [Theory]
    [InlineData("xocali", "khojaly")]
    [InlineData("XOCALI", "khojaly")]
    [InlineData("Ходж", "khojaly")]
    [InlineData("aghdam road", "road")]
    [InlineData("hrw", "hrw-1993")]
    [InlineData("hrw-1993", "hrw-1993")]
    [InlineData("caucasus", "hrw-1993")]
    public void Names_and_keys_are_found_by_the_beginnings_of_their_words_in_any_script(string query, string key) =>
        Assert.Equal(key, DraftSearch.Find(Items, query, Language.En).First().Item.Key);

    [Fact]
    public void Texts_are_found_with_their_language_and_stand_behind_names()
    {
        var hits = DraftSearch.Find(Items, "khojaly", Language.En).ToList();

        Assert.Equal(["khojaly", "road"], hits.Select(hit => hit.Item.Key));
        Assert.Equal(["en"], hits[1].Languages);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("aghdam nowhere")]
    [InlineData("oad")]
    public void Nothing_is_found_where_a_word_is_missing(string query) => Assert.Empty(DraftSearch.Find(Items, query, Language.En));

    private static DraftItem Item(Kind kind, string key, ItemData data, params (Language Language, ItemText Text)[] texts) => new(
        new ContentItem { Kind = kind.Name, Key = key }, kind,
        texts.Select(text => (text.Language.Code, Record: (object)text.Text)).Append((Revision.Shared, data))
            .ToDictionary(part => part.Item1, part => new DraftPart(Guid.NewGuid(), 1, "{}", part.Item2, "curator", TimeProvider.System.GetUtcNow().UtcDateTime, null, Withdrawn: false)));
}
