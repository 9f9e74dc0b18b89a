using KhojalyMemorial.Content.Markdown.Marks;

namespace KhojalyMemorial.Content.Markdown.Html;

/// <summary>A quotation with who says it and where it is to be found.</summary>
internal static class QuoteHtml
{
    public static void Write(MuseumHtml html, DirectiveBlock block)
    {
        html.Open("figure", ("class", "quote"));
        html.Open("blockquote", ("class", "quote__words"), ("lang", html.Lang(block.Arguments.Value("lang"))));
        html.WriteChildren(block);
        html.Close("blockquote");
        Caption(html, block.Arguments.Value("by"), block.Arguments.Value("source"));
        html.Close("figure");
    }

    private static void Caption(MuseumHtml html, string? by, string? source)
    {
        if (by is null && source is null)
        {
            return;
        }

        var sources = source is null ? [] : CitationParser.Sources(source);
        html.Open("figcaption", ("class", "quote__source"));
        if (by is not null)
        {
            html.Text(by);
        }
        else if (html.Context.Source(sources[0]) is { } printed)
        {
            html.Line(printed.Words);
        }
        else
        {
            html.Broken(sources[0].Source);
        }

        if (sources.Count > 0)
        {
            CitationHtml.Write(html, sources);
        }

        html.Close("figcaption");
    }
}
