using System.Text;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Features.Learn;

/// <summary>Writes what a sheet adds to the author's texts in the house's Markdown, so that page and document have one tree.</summary>
internal static class SheetMarkdown
{
    // Signs that may begin a mark inside a line, or a list or heading at its beginning.
    private const string Signs = "\\`*_[]{}<>^|#@";

    public static string Join(params ReadOnlySpan<string> texts)
    {
        var all = new List<string>();
        foreach (var text in texts)
        {
            if (text.Length > 0)
            {
                all.Add(text);
            }
        }

        return string.Join("\n\n", all);
    }

    /// <summary>Words as they are, on one line, whatever signs stand in them.</summary>
    public static string Escaped(string words)
    {
        var text = new StringBuilder(words.Length + 8);
        foreach (var sign in words.ReplaceLineEndings(" "))
        {
            _ = Signs.Contains(sign, StringComparison.Ordinal) ? text.Append('\\').Append(sign) : text.Append(sign);
        }

        return text.ToString();
    }

    /// <summary>The subject of a document as a block: table, list, picture or card; nothing for a source, which the text cites.</summary>
    public static string Subject(LessonOfEdition lesson, LessonDocument document) => document.Kind switch
    {
        "fact" => $"::: facts {document.Fact}\n:::",
        "place" => $"::: map {string.Join(' ', document.Places)}\n:::",
        "picture" => $"::: picture {document.Picture}\n:::",
        "work" => $"::: film {document.Work}\n:::",
        "timeline" => Events(lesson, document.Events),
        _ => "",
    };

    private static string Events(LessonOfEdition lesson, IReadOnlyList<string> keys) => string.Join('\n',
        from one in lesson.Museum.Timeline
        where keys.Contains(one.Key, StringComparer.Ordinal)
        let text = one.In(lesson.Language)
        where text is not null
        select $"- **{Escaped(DatePrinter.Print(one.Data.Date!, one.Data.Time, lesson.Language))}**: [[{Kind.TimelineEvent}:{one.Key}]]. {Escaped(text.Summary)}"
            + $" [{string.Join("; ", one.Data.Sources.Select(source => "@" + source))}]");
}
