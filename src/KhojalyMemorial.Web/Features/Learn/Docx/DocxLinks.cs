using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>The links of a part of the document. Addresses stand apart from the text, each once and under a number of its own.</summary>
/// <param name="part">The part.</param>
/// <param name="links">Where links lead.</param>
internal sealed class DocxLinks(OpenXmlPart part, TakenLinks links)
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>Words that lead somewhere.</summary>
    /// <param name="href">The address on the page.</param>
    /// <param name="words">The words; a list, because an element passes for a sequence of what is in it.</param>
    /// <returns>A link; the words alone where it leads nowhere.</returns>
    public IReadOnlyList<OpenXmlElement> Of(string href, IReadOnlyList<OpenXmlElement> words)
    {
        if (links.Of(href) is not { } target || !Uri.TryCreate(target, UriKind.Absolute, out var address))
        {
            // What leads nowhere must not look as if it did.
            foreach (var run in words.Select(one => (one as Run)?.RunProperties).OfType<RunProperties>().Where(run => run.RunStyle?.Val?.Value == DocxRuns.LinkStyle))
            {
                run.RunStyle = null;
            }

            return words;
        }

        if (!_known.TryGetValue(target, out var id))
        {
            id = "link" + (_known.Count + 1).ToString(CultureInfo.InvariantCulture);
            part.AddHyperlinkRelationship(address, isExternal: true, id);
            _known.Add(target, id);
        }

        var link = new Hyperlink { Id = id, History = true };
        link.Append(words);
        return [link];
    }

    /// <summary>An address in words, which no dictionary knows: a link, or where it leads nowhere, to be read.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The address.</returns>
    public IReadOnlyList<OpenXmlElement> Address(string address) => Of(address, [new Run(
        new RunProperties { RunStyle = new() { Val = DocxRuns.LinkStyle }, NoProof = new(), Languages = new() { Val = "zxx" } }, new Text(address))]);

    /// <summary>Words of an author that lead somewhere; where they cannot, the address is printed behind them.</summary>
    public IReadOnlyList<OpenXmlElement> Written(string href, string culture, IReadOnlyList<OpenXmlElement> words) =>
        links.Of(href) is null && TakenLinks.Printed(href) is { } printed && !string.Concat(words.Select(one => one.InnerText)).Contains(printed, StringComparison.Ordinal)
            ? [.. Of(href, words), DocxRuns.Text($" ({printed})", culture)]
            : Of(href, words);
}
