using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace KhojalyMemorial.Content.Markdown.Marks;

/// <summary>Reads <c>[[kind:key]]</c>, <c>[[kind:key|words]]</c>, <c>[[short:key|words]]</c> and <c>[[lang:az|words]]</c>.</summary>
internal sealed class ItemLinkParser() : MarkParser("[[", "]]")
{
    protected override string Sentence =>
        "A link to an item is written [[kind:key]] or [[kind:key|words]], to the short version of a room [[short:key|words]], foreign words [[lang:az|words]].";

    protected override Inline? Read(InlineProcessor processor, string inside, int start)
    {
        var text = OneLine(inside);
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        // In a table an author may write the bar as \|, as other Markdown asks.
        var target = (bar < 0 ? text : text[..bar].TrimEnd('\\')).Trim();
        var words = bar < 0 ? null : text[(bar + 1)..].Trim();
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == target.Length - 1 || words is "")
        {
            return null;
        }

        var (kind, key) = (target[..colon], target[(colon + 1)..]);
        return (kind, words) switch
        {
            ("lang" or "short", null) => null,
            ("lang", _) => new ForeignWordsInline(key, words),
            ("short", _) => new ItemLinkInline(Kind.Room.Name, key, words) { ToShortVersion = true },
            _ => new ItemLinkInline(kind, key, words),
        };
    }
}
