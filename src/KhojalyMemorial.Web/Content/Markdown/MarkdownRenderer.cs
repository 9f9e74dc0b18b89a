using System.Globalization;
using KhojalyMemorial.Content.Markdown.Html;

namespace KhojalyMemorial.Content.Markdown;

/// <summary>Makes HTML of texts.</summary>
public static class MarkdownRenderer
{
    /// <summary>Renders a text. Never fails: what is wrong with it or leads nowhere is shown as words.</summary>
    /// <param name="text">The text in the house's Markdown.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="context">What the text needs to know of the museum.</param>
    /// <returns>The HTML and what is in it.</returns>
    public static RenderedText ToHtml(string text, Language language, MarkdownContext context)
    {
        var document = MuseumMarkdown.Parse(text).Document;
        var headings = HeadingIds.Assign(document, context.IdPrefix, context);
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var html = new MuseumHtml(writer, language, context);
        foreach (var block in document)
        {
            html.Write(block);
            SideNotes.Write(html);
        }

        var plain = PlainText.Of(document, context);
        return new(writer.ToString(), headings, html.Notes.All, PlainText.CountWords(plain), plain);
    }
}
