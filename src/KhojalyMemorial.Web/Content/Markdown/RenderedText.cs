namespace KhojalyMemorial.Content.Markdown;

/// <summary>A text as visitors read it.</summary>
/// <param name="Html">Safe HTML.</param>
/// <param name="Headings">Its headings, for a list of contents.</param>
/// <param name="Notes">Its notes, in their order; they stand in the HTML already.</param>
/// <param name="WordCount">How many words it has.</param>
/// <param name="PlainText">Its words without marks, figures of the ledger and labels of items included.</param>
public sealed record RenderedText(
    string Html,
    IReadOnlyList<MarkdownHeading> Headings,
    IReadOnlyList<RenderedNote> Notes,
    int WordCount,
    string PlainText);

/// <summary>A note in the margin.</summary>
/// <param name="Number">Its number; null for a note without one.</param>
/// <param name="Html">Safe HTML: one paragraph.</param>
/// <param name="Sources">What it cites; nothing for a note without a number.</param>
public sealed record RenderedNote(int? Number, string Html, IReadOnlyList<SourceReference> Sources);
