using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace KhojalyMemorial.Content.Markdown.Html;

/// <summary>
/// A table that the author wrote. Columns are aligned by classes: the site's policy lets no style attribute through. On a phone each row is a list, in
/// which all cells but the first begin with the name of their column.
/// </summary>
internal sealed class TableHtml : MuseumHtmlRenderer<Table>
{
    protected override void Write(MuseumHtml renderer, Table obj)
    {
        renderer.EnsureLine();
        ScrollBox.Open(renderer, label: renderer.Word("Markdown.TableNumbered", renderer.NextTable()));
        renderer.Open("table", ("class", "table table--stack"));
        var rows = obj.OfType<TableRow>().ToLookup(row => row.IsHeader);
        string[] names = [.. rows[true].SelectMany(row => row).Select(cell => PlainText.Of(cell, renderer.Context))];
        Rows(renderer, "thead", obj, [.. rows[true]], names);
        Rows(renderer, "tbody", obj, [.. rows[false]], names);
        renderer.Close("table");
        ScrollBox.Close(renderer);
        renderer.EnsureLine();
    }

    private static void Rows(MuseumHtml html, string part, Table table, IReadOnlyList<TableRow> rows, string[] names)
    {
        if (rows.Count == 0)
        {
            return;
        }

        html.Open(part);
        foreach (var row in rows)
        {
            html.Open("tr");
            for (var i = 0; i < row.Count; i++)
            {
                Cell(html, (TableCell)row[i], row.IsHeader, Alignment(table, i), row.IsHeader || i == 0 || i >= names.Length ? "" : names[i]);
            }

            html.Close("tr");
        }

        html.Close(part);
    }

    private static void Cell(MuseumHtml html, TableCell cell, bool header, string? alignment, string name)
    {
        // A column without a heading has no header cell: an empty one would be announced.
        var element = header && HasWords(cell) ? "th" : "td";
        html.Open(element, ("scope", element == "th" ? "col" : null), ("class", alignment), ("data-label", name.Length > 0 && HasWords(cell) ? name : null));
        var implicitParagraph = html.ImplicitParagraph;
        html.ImplicitParagraph = true;
        html.WriteChildren(cell);
        html.ImplicitParagraph = implicitParagraph;
        html.Close(element);
    }

    private static bool HasWords(TableCell cell) => cell.Descendants<LeafBlock>().Any(block => block.Inline?.FirstChild is not null);

    private static string? Alignment(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Center => "table__cell--center",
            TableColumnAlign.Right => "table__cell--end",
            _ => null,
        };
}
