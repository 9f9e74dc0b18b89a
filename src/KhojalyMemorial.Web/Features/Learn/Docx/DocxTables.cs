using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KhojalyMemorial.Content.Markdown;
using Markdig.Syntax;
using Markdown = Markdig.Extensions.Tables;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>Writes tables: those of a text, and facts with their values. Their first row is repeated on each page, and no row is cut.</summary>
/// <param name="sheet">What the writers share.</param>
/// <param name="runs">Writes what stands in a line.</param>
internal sealed class DocxTables(DocxSheet sheet, DocxRuns runs)
{
    // A column is as wide as its longest cell asks, within bounds: a word must fit, and a long text breaks.
    private const int Narrowest = 13;
    private const int Widest = 28;
    private const int Padding = 3;

    // A table of so few signs, such as the plan of a lesson, is not cut at the end of a page.
    private const int KeptWhole = 500;

    /// <summary>A table that the author wrote.</summary>
    public Table Of(Markdown.Table table)
    {
        var rows = table.OfType<Markdown.TableRow>().ToList();
        var columns = rows.Max(row => row.Count);
        return Framed(columns, rows.Select(row => Row(row.IsHeader, Enumerable.Range(0, columns).Select(at => new Cell(
            at < row.Count ? [.. ((Markdown.TableCell)row[at]).Descendants<ParagraphBlock>().SelectMany(text => runs.Of(text.Inline, row.IsHeader))] : [],
            at < table.ColumnDefinitions.Count && table.ColumnDefinitions[at].Alignment == Markdown.TableColumnAlign.Right)))));
    }

    /// <summary>A fact with all its values.</summary>
    public IEnumerable<OpenXmlElement> Of(PrintedFactTable table)
    {
        string[] names = ["Fact.Value", "Fact.Counts", "Fact.GivenBy", "Fact.Date"];
        var rows = table.Rows.Select(row => Row(isHeader: false,
        [
            new([runs.Words(new(row.Figure, row.IsWords ? table.Language : null), bold: true)]), new([runs.Words(new(row.Label, table.Language))]),
            new([.. row.GivenBy.SelectMany((source, at) => at == 0 ? runs.Source(source) : runs.Source(source).Prepend(runs.Own("; ")))]), new([runs.Own(row.Date)]),
        ]));
        return
        [
            new Paragraph([new ParagraphProperties(new ParagraphStyleId { Val = "TableTitle" }), .. runs.Link(table.Href, new(table.Question, table.Language), bold: true)]),
            Framed(names.Length, rows.Prepend(Row(isHeader: true, names.Select(name => new Cell([runs.Own(sheet.Context.Word(name), bold: true)]))))),
        ];
    }

    private Table Framed(int columns, IEnumerable<TableRow> rows)
    {
        List<TableRow> all = [.. rows];
        var asked = Enumerable.Range(0, columns).Select(at => Math.Clamp(all.Max(row => row.Elements<TableCell>().ElementAt(at).InnerText.Length) + Padding, Narrowest, Widest)).ToList();
        var widths = asked.Select(one => Text(sheet.Paper.TextWidth * one / asked.Sum())).ToList();
        foreach (var row in all)
        {
            foreach (var (cell, width) in row.Elements<TableCell>().Zip(widths))
            {
                cell.TableCellProperties = new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa });
            }
        }

        if (all.Sum(row => row.InnerText.Length) <= KeptWhole)
        {
            foreach (var paragraph in all.SkipLast(1).SelectMany(row => row.Descendants<Paragraph>()))
            {
                paragraph.ParagraphProperties!.KeepNext = new();
            }
        }

        return new(
        [
            new TableProperties(
                new TableStyle { Val = "TableGrid" }, new TableWidth { Width = Text(sheet.Paper.TextWidth), Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true }),
            new TableGrid(widths.Select(width => new GridColumn { Width = width })),
            .. all,
        ]);
    }

    private static TableRow Row(bool isHeader, IEnumerable<Cell> cells)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeader)
        {
            properties.Append(new TableHeader());
        }

        var row = new TableRow(properties);
        foreach (var cell in cells)
        {
            var paragraph = new Paragraph(new ParagraphProperties
            {
                ParagraphStyleId = new() { Val = "TableText" },
                KeepNext = isHeader ? new() : null,
                Justification = cell.AtEnd ? new() { Val = JustificationValues.Right } : null,
            });
            paragraph.Append(cell.Runs);
            row.Append(new TableCell(paragraph));
        }

        return row;
    }

    private static string Text(int width) => width.ToString(CultureInfo.InvariantCulture);

    private sealed record Cell(IReadOnlyList<OpenXmlElement> Runs, bool AtEnd = false);
}
