using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared;

/// <summary>The mark on a page that is shown as of a former edition.</summary>
/// <param name="Title">Which edition, of how many.</param>
/// <param name="Unchanged">That its own text is still the same; null where it is not.</param>
/// <param name="Current">To the current text.</param>
public sealed record Superseded(string Title, string? Unchanged, ChromeLink Current)
{
    /// <summary>The mark of a page.</summary>
    /// <param name="then">The edition shown.</param>
    /// <param name="now">The edition that is current.</param>
    /// <param name="item">The item, as it is now.</param>
    /// <param name="texts">The interface's words.</param>
    /// <param name="path">The page's address.</param>
    /// <returns>Null where the edition shown is the current one.</returns>
    public static Superseded? Of(PublishedMuseum then, PublishedMuseum now, PublishedItem item, Texts texts, string path)
    {
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(texts);
        if (then.Edition == now.Edition)
        {
            return null;
        }

        var same = item.Languages[texts.Language].Edition <= then.Edition;
        return new(
            texts.Format("Edition.Superseded", texts.Print(then.Edition), texts.Print(now.Edition)),
            same ? texts["Edition.SameText"] : null,
            new(texts["Edition.ReadCurrent"], path));
    }
}
