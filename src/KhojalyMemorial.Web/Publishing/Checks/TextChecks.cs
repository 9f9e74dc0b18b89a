using System.Text.RegularExpressions;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Markdown;

namespace KhojalyMemorial.Publishing.Checks;

/// <summary>What a curator should look at again in a text in Markdown: nothing of it is wrong in itself.</summary>
public static partial class TextChecks
{
    // Shorter paragraphs lead on to something or point somewhere.
    private const int WordsOfAStatement = 12;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text in the house's Markdown.</param>
    /// <param name="language">Its language.</param>
    /// <param name="tellsFacts">Whether every paragraph of it is expected to cite; otherwise only those with a number.</param>
    /// <param name="words">Words that blame a people.</param>
    /// <returns>Warnings, in the order of the lines.</returns>
    public static IEnumerable<CheckFinding> Of(string text, Language language, bool tellsFacts, WordsThatBlame words)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(words);
        var read = MarkdownReader.Read(text);
        return Uncited(read, language, tellsFacts).Concat(Headings(read, language))
            .Concat(read.Paragraphs.SelectMany(paragraph => Words(paragraph.Text, paragraph.Line, language, words)))
            .OrderBy(finding => finding.Line);
    }

    /// <summary>Finds words that blame a people.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="line">Its line; null for a field of one line.</param>
    /// <param name="language">Its language.</param>
    /// <param name="words">The words.</param>
    /// <returns>A warning for each.</returns>
    public static IEnumerable<CheckFinding> Words(string text, int? line, Language language, WordsThatBlame words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.In(text, language).Select(found => found.Word).Distinct(StringComparer.Ordinal).Select(word => new CheckFinding(CheckLevel.Warning, "Word", language.Code, line, word));
    }

    private static IEnumerable<CheckFinding> Uncited(MarkdownDocumentInfo read, Language language, bool tellsFacts) =>
        from paragraph in read.Paragraphs
        where !paragraph.HasCitation && !paragraph.HasFact && paragraph.Block is null
        where tellsFacts && paragraph.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= WordsOfAStatement || Digits().IsMatch(paragraph.Text)
        select new CheckFinding(CheckLevel.Warning, "Uncited", language.Code, paragraph.Line, Beginning(paragraph.Text));

    // A heading of the third level belongs under one of the second.
    private static IEnumerable<CheckFinding> Headings(MarkdownDocumentInfo read, Language language) =>
        read.Headings is [{ Level: > 2 } first, ..] ? [new CheckFinding(CheckLevel.Warning, "HeadingOrder", language.Code, first.Line, first.Text)] : [];

    private static string Beginning(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "…");

    [GeneratedRegex(@"\d", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
