using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Features.Exhibition.Citing;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.JsonLd;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Exhibition;

/// <summary>Puts the pages of the rooms together.</summary>
/// <param name="address">Makes absolute addresses.</param>
/// <param name="site">Gives the museum's mail address.</param>
/// <param name="clock">The time.</param>
public sealed class ReadingPages(PublicUrl address, SiteOptions site, TimeProvider clock)
{
    /// <summary>The page as something to be cited.</summary>
    /// <param name="found">The page as an edition has it.</param>
    /// <param name="path">Its address.</param>
    /// <param name="language">Its language.</param>
    /// <returns>What a citation needs.</returns>
    public CitedPage Cited(PageOfEdition found, string path, Language language)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new(
            found.Item.Key, found.Text.Title, Strings.For(language)["Site.Name"], language, Baku.DayOf(found.Then.Languages[language].PublishedUtc),
            found.Museum.Edition, address.For(Permalink.Of(path, found.Museum.Edition)), Baku.Today(clock));
    }

    /// <summary>The page as visitors see it.</summary>
    /// <param name="now">The museum now, through which the ways lead.</param>
    /// <param name="found">The page as an edition has it.</param>
    /// <param name="head">Title and address.</param>
    /// <returns>The page.</returns>
    public ReadingPage Page(PublishedMuseum now, PageOfEdition found, PageHead head)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(head);
        var (language, texts, path) = (head.Language, Strings.For(head.Language), head.Path);
        var (walk, room) = (new Walk(now, language), now.Room(found.Item)!);
        var (opening, rest) = Opening.Warning(found.Text.Body);
        var text = RenderedTexts.Of(found.Museum).Render(rest, language);
        var cited = Cited(found, path, language);
        var history = History.Of(now, found.Item, language, path);
        var shortVersion = new Addresses(now).OfShort(room, language);
        var pager = walk.PagerOf(found.Item);
        return new(
            head with
            {
                Citation = head.NoIndex ? [] : Coins.DublinCore(cited),
                JsonLd = [ArticleLd.Of(head, cited.Published, history.First, SourcesOf(found, text), address)],
            },
            walk.BarOf(room, found.Item))
        {
            Kicker = found.Then.Data.Date is { } date ? DatePrinter.Print(date, language) : null,
            Facts = Facts(history, cited, text.WordCount, texts),
            Superseded = Superseded.Of(found.Museum, found.Item, path, texts),
            OwnWarning = opening is null ? null : RenderedTexts.Of(found.Museum).Render(opening, language, "warning-").Html,
            Warning = Warning.Of(found.Then.Data, found.Text.Body, texts, Ways(pager.Next, shortVersion, texts)),
            Text = text,
            Contents = HeadingList.Of(text, texts),
            Help = found.Then.Data.Help,
            Short = shortVersion,
            Cite = CiteBox.Of(cited, path, found.Museum.Edition == now.Edition ? "" : Permalink.Of("", found.Museum.Edition)),
            History = history,
            Report = ErrorReports.Address(site, texts, cited.Url),
            Pager = pager,
        };
    }

    private static List<string> Facts(History history, CitedPage cited, int words, Texts texts)
    {
        List<string> facts = [texts.Format("Page.Published", Baku.Print(history.First, texts.Language))];
        if (cited.Published != history.First)
        {
            facts.Add(texts.Format("Page.Updated", Baku.Print(cited.Published, texts.Language)));
        }

        return [.. facts, texts.Count("Page.ReadingTime", ReadingTime.Minutes(words))];
    }

    private static List<ChromeLink> Ways(ChromeLink? next, string? shortVersion, Texts texts)
    {
        List<ChromeLink> ways = next is null ? [] : [next];
        return shortVersion is null ? ways : [.. ways, new(texts["Room.ReadShort"], shortVersion)];
    }

    private static IEnumerable<Published<SourceData, SourceText>> SourcesOf(PageOfEdition found, RenderedText text) =>
        text.Notes.SelectMany(note => note.Sources).Select(one => one.Source).Distinct(StringComparer.Ordinal)
            .Select(key => found.Museum.Sources.GetValueOrDefault(key)).OfType<Published<SourceData, SourceText>>();
}
