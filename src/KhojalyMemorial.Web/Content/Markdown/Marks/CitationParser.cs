using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace KhojalyMemorial.Content.Markdown.Marks;

/// <summary>Reads <c>[@key, locator; @key]</c>.</summary>
internal sealed class CitationParser() : MarkParser("[@", "]")
{
    protected override string Sentence => "A citation is written [@source-key] or [@source-key, p. 12; @other-key].";

    protected override Inline? Read(InlineProcessor processor, string inside, int start)
    {
        var sources = Sources(inside);
        return sources.Any(source => source.Source.Length == 0) ? null : new CitationInline(sources);
    }

    /// <summary>Reads <c>key, locator; @key</c>: the signs may be left out, as in the arguments of a block.</summary>
    public static IReadOnlyList<SourceReference> Sources(string text) =>
        [.. text.Split(';').Select(one => SourceReference.Parse(OneLine(one).TrimStart('@')))];
}
