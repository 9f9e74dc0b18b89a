using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace KhojalyMemorial.Content.Markdown.Marks;

/// <summary><c>[@hrw-1993, p. 12; @memorial-1992]</c>: who says what the sentence before it says.</summary>
internal sealed class CitationInline(IReadOnlyList<SourceReference> sources) : LeafInline
{
    public IReadOnlyList<SourceReference> Sources { get; } = sources;
}

/// <summary><c>{{fact:killed/hrw-1994}}</c>: a value of the ledger, printed where it stands.</summary>
internal sealed class FactInline(string key, string? valueKey) : LeafInline
{
    public string Key { get; } = key;

    public string? ValueKey { get; } = valueKey;
}

/// <summary><c>[[place:khojaly|the town]]</c>: a link to an item of the museum.</summary>
internal sealed class ItemLinkInline(string kind, string key, string? words) : LeafInline
{
    public string Kind { get; } = kind;

    public string Key { get; } = key;

    public string? Words { get; } = words;

    /// <summary>Whether it leads to the short version of a room: <c>[[short:night|the short version]]</c>.</summary>
    public bool ToShortVersion { get; init; }
}

/// <summary><c>[[lang:az|Ana harayı]]</c>: words in another language than the text around them.</summary>
internal sealed class ForeignWordsInline(string language, string words) : LeafInline
{
    public string Language { get; } = language;

    public string Words { get; } = words;
}

/// <summary><c>^[…]</c>: a note without a number; what stands in it are its children.</summary>
internal sealed class SideNoteInline : ContainerInline;

/// <summary>The opening of a mark that could not be read: shown as it was written, and reported.</summary>
internal sealed class UnreadInline(StringSlice opening, string sentence) : LiteralInline(opening)
{
    public string Sentence { get; } = sentence;
}
