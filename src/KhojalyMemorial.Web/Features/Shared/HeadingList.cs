using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Features.Shared;

/// <summary>The headings of a text as a list of contents.</summary>
/// <param name="Title">What the list is called.</param>
/// <param name="Headings">The headings; empty where there are too few to be worth a list.</param>
public sealed record HeadingList(string Title, IReadOnlyList<MarkdownHeading> Headings)
{
    private const int WorthListing = 3;

    /// <summary>The list of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="texts">The interface's words.</param>
    /// <returns>The list.</returns>
    public static HeadingList Of(RenderedText text, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(texts);
        return new(texts["Page.Contents"], text.Headings.Count >= WorthListing ? text.Headings : []);
    }
}
