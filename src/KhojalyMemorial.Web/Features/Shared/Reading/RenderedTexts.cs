using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared.Reading;

/// <summary>The texts of one edition as HTML. A text is rendered when it is first asked for and kept as long as its edition.</summary>
public sealed class RenderedTexts
{
    private static readonly ConditionalWeakTable<PublishedMuseum, RenderedTexts> Editions = [];
    private readonly ConcurrentDictionary<(Language Language, string Prefix, int FirstNote, string Text), RenderedText> _rendered = new();
    private readonly PublishedMuseum _museum;

    private RenderedTexts(PublishedMuseum museum) => _museum = museum;

    /// <summary>The texts of an edition.</summary>
    /// <param name="museum">The edition.</param>
    /// <returns>Its texts.</returns>
    public static RenderedTexts Of(PublishedMuseum museum) => Editions.GetValue(museum, static one => new(one));

    /// <summary>A text as HTML.</summary>
    /// <param name="text">The text in the house's Markdown, as the edition has it.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="prefix">What ids begin with, where a page shows several texts.</param>
    /// <param name="firstNote">The number of the first note, where the notes of several texts are counted through.</param>
    /// <returns>The HTML and what is in it.</returns>
    public RenderedText Render(string text, Language language, string prefix = "", int firstNote = 1) => _rendered.GetOrAdd(
        (language, prefix, firstNote, text), static (one, museum) => MarkdownRenderer.ToHtml(one.Text, one.Language, new MuseumMarkdownContext(museum, one.Language, one.Prefix, one.FirstNote)), _museum);
}
