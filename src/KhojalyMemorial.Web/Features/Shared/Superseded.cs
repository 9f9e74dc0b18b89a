using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared;

/// <summary>What a page of a former edition says about itself.</summary>
/// <param name="Notice">Which edition is shown, of how many.</param>
/// <param name="Current">The link to the current text.</param>
public sealed record Superseded(string Notice, LabelledLink Current)
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
}
