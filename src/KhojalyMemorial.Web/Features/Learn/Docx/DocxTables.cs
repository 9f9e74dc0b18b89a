using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Markdown;
using Markdig.Syntax;
using Markdown = Markdig.Extensions.Tables;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>Writes tables: those of a text, and facts with their values. Their first row is repeated on each page.</summary>
/// <param name="runs">Writes what stands in a line.</param>
internal sealed class DocxTables(DocxRuns runs)
{
    /// <summary>A table that the author wrote.</summary>
    public IEnumerable<OpenXmlElement> Of(Markdown.Table table)
    {
        var rows = table.OfType<Markdown.TableRow>().ToList();
        var widest = rows.Max(row => row.Count);
        return Framed(widest, rows.Select(row => Row(row.IsHeader, Enumerable.Range(0, widest).Select(at =>
            at < row.Count ? ((Markdown.TableCell)row[at]).Descendants<ParagraphBlock>().SelectMany(text => runs.Of(text.Inline, row.IsHeader)) : []))));
    }

    /// <summary>A fact with all its values.</summary>
    public IEnumerable<OpenXmlElement> Of(PrintedFactTable table, Language language, MarkdownContext context)
    {
        var (own, told) = (language.Culture.Name, DocxRuns.Culture(table.Language, language));
        IEnumerable<OpenXmlElement> Words(string words, string culture, bool bold = false) => [DocxRuns.Text(words, culture, bold)];
        string[] names = [context.Word("Fact.Value"), context.Word("Fact.Counts"), context.Word("Fact.GivenBy"), context.Word("Fact.Date")];
        var rows = table.Rows.Select(row => Row(isHeader: false,
        [
            Words(row.Figure, row.IsWords ? told : own, bold: true), Words(row.Label, told),
            row.GivenBy.SelectMany((source, at) => source.Words.Select((words, place) => (OpenXmlElement)DocxRuns.Text((place > 0 ? ", " : at > 0 ? "; " : "") + words.Text, DocxRuns.Culture(words.Language, language)))),
            Words(row.Date, own),
        ]));
        return Framed(names.Length, rows.Prepend(Row(isHeader: true, names.Select(name => Words(name, own, bold: true)))))
            .Prepend(new Paragraph(new ParagraphProperties(new KeepNext()), runs.Link(table.Href, DocxRuns.Text(table.Question, told, bold: true))));
    }

    private static IEnumerable<OpenXmlElement> Framed(int columns, IEnumerable<TableRow> rows)
    {
        var table = new Table(
            new TableProperties(new TableStyle { Val = "TableGrid" }, new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, DocxStyles.Borders()),
            new TableGrid(Enumerable.Range(0, columns).Select(_ => new GridColumn { Width = (9638 / columns).ToString(System.Globalization.CultureInfo.InvariantCulture) })));
        table.Append(rows);
        return [table, new Paragraph()];
    }

    private static TableRow Row(bool isHeader, IEnumerable<IEnumerable<OpenXmlElement>> cells)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeader)
        {
            properties.Append(new TableHeader());
        }

        var row = new TableRow(properties);
        foreach (var cell in cells)
        {
            var paragraph = new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Before = "20", After = "20" }));
            paragraph.Append(cell);
            row.Append(new TableCell(paragraph));
        }

        return row;
    }
}
