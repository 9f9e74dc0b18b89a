using System.Text.RegularExpressions;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing.Portable;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Content.Seed;

/// <summary>The form of the pages: long enough to tell something, short enough to be read, each in its own words.</summary>
public sealed partial class PageTests(SharedMuseum shared)
{
    private const int FewestPages = 28;
    private const int ShortestSentence = 3;

    private static IEnumerable<SeedText> Bodies => SeedTexts.Markdown.Where(text => text.Item.Data is PageData);

    [Fact]
    public void There_are_six_rooms_and_at_least_28_pages_each_in_three_languages()
    {
        var (rooms, pages) = (Of<RoomData>(), Of<PageData>());

        Assert.Equal(6, rooms.Count);
        Assert.True(pages.Count >= FewestPages, $"There are {pages.Count} pages.");
        Assert.All(rooms.Concat(pages), item => Assert.Equal(Language.All.Count, item.Texts.Count));
    }

    [Fact]
    public void A_page_has_250_to_700_words() => SeedTexts.AssertNone(
        from text in Bodies
        let words = WordsOf(text)
        where words is < 250 or > 700
        select $"{text.At()} has {words} words");

    [Fact]
    public void A_short_version_has_120_to_180_words() => SeedTexts.AssertNone(
        from item in Of<RoomData>()
        from language in Language.All
        let text = SeedTexts.All.FirstOrDefault(one => one.Item == item && one.Language == language && one.Member == "short")
        let words = text is null ? 0 : WordsOf(text)
        where words is < 120 or > 180
        select $"room {item.Key} ({language}): the short version has {words} words");

    [Fact]
    public void A_lede_stands_alone_in_one_to_three_sentences_without_marks() => SeedTexts.AssertNone(
        from text in SeedTexts.All
        where text.Member == "lede" && text.Item.Data is (PageData or RoomData)
        let sentences = Sentences(text.Text).Count()
        where sentences is < 1 or > 3 || text.Text.Length < 60 || text.Text.IndexOfAny(['[', '{', '*']) >= 0
        select $"{text.At()}: {text.Text}");

    [Fact]
    public void Every_page_links_places_persons_or_terms() => SeedTexts.AssertNone(
        from text in Bodies
        where text.Info.References.All(reference => reference.Kind is not ("place" or "person" or "term"))
        select $"{text.At()} links no place, person or term");

    [Fact]
    public void A_place_or_person_that_a_page_names_is_linked_there_at_least_once() => SeedTexts.AssertNone(
        from text in Bodies
        let prose = Marked().Replace(text.Text, " ")
        let names = SeedTexts.Items.Where(item => item.Data is (PlaceData or PublicPersonData) && item.Publishes(text.Language))
            .Select(item => (Item: item, Name: item.Texts[text.Language].Label!)).ToList()
        from one in names
        where text.Info.References.All(reference => (reference.Kind, reference.Key) != (one.Item.Kind.Name, one.Item.Key))
        let longer = names.Select(other => other.Name).Where(other => other.Length > one.Name.Length && other.Contains(one.Name, StringComparison.Ordinal))
        let rest = longer.Aggregate(prose, (left, name) => left.Replace(name, " ", StringComparison.Ordinal))
        where Regex.IsMatch(rest, $@"\b{Regex.Escape(one.Name)}(?=[\s,.;:)])", RegexOptions.None, TimeSpan.FromSeconds(1))
        select $"{text.At()} names {one.Item.Kind} {one.Item.Key} ({one.Name}) and does not link it");

    [Fact]
    public void No_two_pages_share_a_sentence() => SeedTexts.AssertNone(
        from text in SeedTexts.Markdown

        // A list says the same of everybody who stands on it, and what is said of a person stands with the person.
        where !text.At().StartsWith("register/", StringComparison.Ordinal)
        let headings = text.Info.Headings.Select(heading => heading.Text).ToHashSet(StringComparer.Ordinal)
        from line in text.As(shared.App.Museum).Split('\n')
        where !headings.Contains(line)
        from sentence in Sentences(line)
        let words = string.Join(' ', Word().Matches(sentence.ToLower(text.Language.Culture)).Select(match => match.Value))
        where words.Count(character => character == ' ') >= ShortestSentence - 1
        group text by (text.Language, words) into same
        where same.Select(text => text.At()).Distinct(StringComparer.Ordinal).Count() > 1
        select $"{string.Join(", ", same.Select(text => text.At()))}: {same.Key.words}");

    private static List<PortableItem> Of<TData>() => [.. SeedTexts.Items.Where(item => item.Data is TData)];

    private int WordsOf(SeedText text) => text.As(shared.App.Museum).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private static IEnumerable<string> Sentences(string text) => End().Split(text).Where(sentence => sentence.Length > 0);

    // What is marked or quoted already, headings, the lines of blocks and tables, and names in which a place is only a part.
    [GeneratedRegex(@"\[\[[^\]]*\]\]|\[@[^\]]*\]|\[[^\]]*\]\([^)]*\)|^#.*$|^::: warning$[^:]*^:::$|^:::.*$|^\|.*$|«[^»]*»|“[^”]*”|\bBaku Military Court|\bBakı Hərbi Məhkəmə\w*|\b\w+ (?:district|rayonu\w*)",
        RegexOptions.Multiline, 1000)]
    private static partial Regex Marked();

    [GeneratedRegex(@"(?<=[.!?…][»”]?)\s+", RegexOptions.None, 1000)]
    private static partial Regex End();

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
