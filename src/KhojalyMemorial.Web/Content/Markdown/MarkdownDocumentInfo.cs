namespace KhojalyMemorial.Content.Markdown;

/// <summary>What can be known of a text without the museum: what it refers to, what is wrong with it, what it says.</summary>
/// <param name="References">The items that it refers to, once for each time, in their order.</param>
/// <param name="Problems">What is wrong with it.</param>
/// <param name="Headings">Its headings.</param>
/// <param name="Paragraphs">Its paragraphs, those in lists, quotes and warnings included, those in tables not.</param>
/// <param name="Links">The addresses that its links lead to, as far as they are allowed.</param>
/// <param name="WordCount">How many words it has.</param>
/// <param name="PlainText">Its words without marks, for search. Figures of the ledger are not in it.</param>
/// <param name="FirstParagraph">Its first paragraph, without marks; empty when there is none.</param>
public sealed record MarkdownDocumentInfo(
    IReadOnlyList<MarkdownReference> References,
    IReadOnlyList<MarkdownProblem> Problems,
    IReadOnlyList<MarkdownHeading> Headings,
    IReadOnlyList<MarkdownParagraph> Paragraphs,
    IReadOnlyList<MarkdownLink> Links,
    int WordCount,
    string PlainText,
    string FirstParagraph);

/// <summary>A reference from a text to an item, to a value of a fact, or to the short version of a room.</summary>
/// <param name="Kind">The name of the item's kind.</param>
/// <param name="Key">The item's key, as it is written.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Part">The key of the fact's value, where one is named; <c>short</c> for the short version of a room.</param>
/// <param name="Locator">The place in the source, where one is named.</param>
public sealed record MarkdownReference(string Kind, string Key, int Line, string? Part = null, string? Locator = null);

/// <summary>Something wrong with a text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Sentence">What is wrong, as curators read it.</param>
public sealed record MarkdownProblem(int Line, string Sentence);

/// <summary>A heading.</summary>
/// <param name="Level">2 or 3.</param>
/// <param name="Id">Its id in the page.</param>
/// <param name="Text">Its words.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record MarkdownHeading(int Level, string Id, string Text, int Line);

/// <summary>A paragraph.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Text">Its words.</param>
/// <param name="HasCitation">Whether a citation stands in it, or the quote that it belongs to names its source.</param>
/// <param name="HasFact">Whether a figure of the ledger stands in it, which carries its own sources.</param>
/// <param name="Block">The name of the block it stands in, such as <c>warning</c>; null outside blocks.</param>
public sealed record MarkdownParagraph(int Line, string Text, bool HasCitation, bool HasFact, string? Block);

/// <summary>A link that the author wrote out.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record MarkdownLink(string Address, int Line);
