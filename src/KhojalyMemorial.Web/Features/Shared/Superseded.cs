using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared;

/// <summary>What a page of a former edition says about itself.</summary>
/// <param name="Notice">Which edition is shown, of how many.</param>
/// <param name="Current">The link to the current text.</param>
/// <param name="Unchanged">That the page's own text is still the same; null where it is not.</param>
public sealed record Superseded(string Notice, LabelledLink Current, string? Unchanged = null)
{
    /// <summary>The notice of a page.</summary>
    /// <param name="shown">The edition shown.</param>
    /// <param name="current">The link to the current text.</param>
    /// <param name="texts">The interface texts.</param>
    /// <returns>Null where the newest edition is shown.</returns>
    public static Superseded? Of(PublishedMuseum shown, LabelledLink current, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(texts);
        return shown.Edition == shown.NewestEdition ? null
            : new(texts.Format("Edition.Superseded", texts.Print(shown.Edition), texts.Print(shown.NewestEdition)), current);
    }

    /// <summary>The notice of a page that is a text.</summary>
    /// <param name="shown">The edition shown.</param>
    /// <param name="item">The item as it is now.</param>
    /// <param name="path">Its address.</param>
    /// <param name="texts">The interface texts.</param>
    /// <returns>Null where the newest edition is shown.</returns>
    public static Superseded? Of(PublishedMuseum shown, PublishedItem item, string path, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(texts);
        return Of(shown, new LabelledLink(path, texts["Edition.ReadCurrent"]), texts) is not { } notice ? null
            : item.Languages[texts.Language].Edition <= shown.Edition ? notice with { Unchanged = texts["Edition.SameText"] }
            : notice;
    }
}
