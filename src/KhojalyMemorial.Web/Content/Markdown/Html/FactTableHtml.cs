namespace KhojalyMemorial.Content.Markdown.Html;

/// <summary>A fact with all its values, each with who gives it and for which date.</summary>
internal static class FactTableHtml
{
    public static void Write(MuseumHtml html, string key)
    {
        html.EnsureLine();
        if (html.Context.FactTable(key) is not { } table)
        {
            html.Open("p").Broken(key);
            html.Close("p");
            return;
        }

        var caption = $"{html.Context.IdPrefix}table-{html.NextTable()}";
        ScrollBox.Open(html, labelledBy: caption);
        html.Open("table", ("class", "fact-table table--stack"));
        html.Open("caption", ("id", caption), ("lang", html.Lang(table.Language))).Element("a", table.Question, ("href", table.Href)).Close("caption");
        html.Open("thead").Open("tr");
        foreach (var column in (ReadOnlySpan<string>)["Fact.Value", "Fact.Counts", "Fact.GivenBy", "Fact.Date"])
        {
            html.Element("th", html.Word(column), ("scope", "col"));
        }

        html.Close("tr").Close("thead").Open("tbody");
        foreach (var row in table.Rows)
        {
            Row(html, row, html.Lang(table.Language));
        }

        html.Close("tbody").Close("table");
        ScrollBox.Close(html);
    }

    private static void Row(MuseumHtml html, PrintedFactRow row, string? language)
    {
        html.Open("tr").Element("th", row.Figure, ("scope", "row"), ("class", row.IsWords ? "fact-table__figure fact-table__figure--words" : "fact-table__figure"), ("lang", language));
        html.Element("td", row.Label, ("class", "fact-table__label"), ("lang", language));
        html.Open("td", ("class", "fact-table__given-by"));
        for (var i = 0; i < row.GivenBy.Count; i++)
        {
            html.Text(i == 0 ? "" : "; ").Source(row.GivenBy[i]);
        }

        html.Close("td").Element("td", row.Date, ("class", "fact-table__date"), ("data-label", row.Undated ? null : html.Word("Fact.Date"))).Close("tr");
    }
}

/// <summary>The box in which a wide table scrolls; it can be reached, and has a name, for those who scroll by keyboard.</summary>
internal static class ScrollBox
{
    public static void Open(MuseumHtml html, string? label = null, string? labelledBy = null) =>
        html.Open("div", ("class", "table-scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", label), ("aria-labelledby", labelledBy));

    public static void Close(MuseumHtml html) => html.Close("div");
}
