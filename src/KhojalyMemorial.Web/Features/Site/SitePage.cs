using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Site;

/// <summary>A page about the site or the museum.</summary>
/// <param name="Head">Title and address.</param>
/// <param name="Lede">Its first sentences; null where it has none.</param>
/// <param name="Changed">When its text was last changed, in words.</param>
/// <param name="Text">The text.</param>
/// <param name="Contents">Its headings.</param>
/// <param name="Superseded">The mark of a former edition; null on the current text.</param>
/// <param name="Contact">The museum's mail address; null where none is set.</param>
public sealed record SitePage(
    PageHead Head, string? Lede, string Changed, RenderedText Text, HeadingList Contents, Superseded? Superseded, string? Contact) : VisitorPage(Head)
{
    /// <summary>Puts the page together.</summary>
    /// <param name="then">The museum as of the edition shown.</param>
    /// <param name="item">The page as it is now.</param>
    /// <param name="text">Its text as of that edition.</param>
    /// <param name="head">Title and address.</param>
    /// <param name="site">Gives the museum's mail address.</param>
    /// <returns>The page.</returns>
    public static SitePage Of(
        PublishedMuseum then, Published<SitePageData, SitePageText> item, SitePageText text, PageHead head, SiteOptions site)
    {
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(site);
        var (language, texts) = (head.Language, Strings.For(head.Language));
        var rendered = RenderedTexts.Of(then).Render(text.Body, language);
        return new(
            head, text.Lede,
            texts.Format("Page.Updated", Baku.Print(then.SitePages[item.Key].Languages[language].PublishedUtc, language)),
            rendered, HeadingList.Of(rendered, texts),
            Superseded.Of(then, item, head.Path, texts),
            site.ContactAddress is { Length: > 0 } mail ? mail : null);
    }
}
