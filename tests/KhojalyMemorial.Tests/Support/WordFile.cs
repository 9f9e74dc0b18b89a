using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KhojalyMemorial.Tests.Support;

/// <summary>A document of Word, read back.</summary>
public sealed class WordFile : IDisposable
{
    private readonly MemoryStream _bytes;
    private readonly WordprocessingDocument _file;

    public WordFile(byte[] bytes)
    {
        _bytes = new(bytes, writable: false);
        _file = WordprocessingDocument.Open(_bytes, isEditable: false);
    }

    public MainDocumentPart Main => _file.MainDocumentPart!;

    public Body Body => Main.Document.Body!;

    /// <summary>What the standard finds wrong, one line each.</summary>
    public IEnumerable<string> Problems => new OpenXmlValidator(FileFormatVersions.Office2019).Validate(_file).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");

    /// <summary>The headings with their styles, in order.</summary>
    public IEnumerable<(string? Style, string Text)> Headings => Body.Elements<Paragraph>()
        .Where(paragraph => StyleOf(paragraph)?.StartsWith("Heading", StringComparison.Ordinal) == true).Select(paragraph => (StyleOf(paragraph), paragraph.InnerText));

    /// <summary>The footnotes, without the two that draw the rule above them.</summary>
    public IReadOnlyList<Footnote> Notes => [.. Main.FootnotesPart!.Footnotes.Elements<Footnote>().Where(note => note.Id! > 0)];

    /// <summary>The numbers of the footnotes, where they stand in the text.</summary>
    public IReadOnlyList<long> Marks => [.. Body.Descendants<FootnoteReference>().Select(mark => mark.Id!.Value)];

    /// <summary>Where links lead, in the text and in the footnotes.</summary>
    public IReadOnlyList<string> Links => [.. Main.HyperlinkRelationships.Concat(Main.FootnotesPart!.HyperlinkRelationships).Select(link => link.Uri.OriginalString)];

    /// <summary>The languages of all runs that say one.</summary>
    public IEnumerable<string> Languages => new OpenXmlElement[] { Body, Main.FootnotesPart!.Footnotes }
        .SelectMany(one => one.Descendants<DocumentFormat.OpenXml.Wordprocessing.Languages>()).Select(one => one.Val!.Value!).Distinct(StringComparer.Ordinal);

    public DocumentFormat.OpenXml.Packaging.CoreFilePropertiesPart Properties => _file.CoreFilePropertiesPart!;

    public static string? StyleOf(Paragraph paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        return paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
    }

    /// <summary>The list that a paragraph begins an item of.</summary>
    public static int? ListOf(Paragraph paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        return paragraph.ParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value;
    }

    public void Dispose()
    {
        _file.Dispose();
        _bytes.Dispose();
    }
}
