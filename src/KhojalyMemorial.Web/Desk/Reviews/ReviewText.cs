using System.Collections;
using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Publishing.Checks;

namespace KhojalyMemorial.Desk.Reviews;

/// <summary>A piece of a record that a reader can remark on: a field, or a paragraph of a text.</summary>
/// <param name="Number">Counts from 1 through the whole record.</param>
/// <param name="Field">The field, as JSON names it.</param>
/// <param name="Text">What stands there.</param>
/// <param name="IsMarkdown">Whether it is to be rendered.</param>
public sealed record ReviewParagraph(int Number, string Field, string Text, bool IsMarkdown)
{
    private const int LongestQuote = 80;

    /// <summary>The first words, by which a remark finds its paragraph in a later revision.</summary>
    public string Quote => Text.Length <= LongestQuote ? Text : Text[..LongestQuote];
}

/// <summary>Takes a record apart for readers.</summary>
public static class ReviewText
{
    /// <summary>The fields of a record that say something, texts in Markdown paragraph by paragraph.</summary>
    /// <param name="record">An item's data or text.</param>
    /// <returns>The pieces in order.</returns>
    public static IReadOnlyList<ReviewParagraph> Of(object record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [.. Fields(record).SelectMany(field => field.IsMarkdown ? Paragraphs(field.Text).Select(text => field with { Text = text }) : [field])
            .Select((paragraph, at) => paragraph with { Number = at + 1 })];
    }

    /// <summary>The fields of a record whole.</summary>
    /// <param name="record">An item's data or text.</param>
    /// <returns>Field and text, in order.</returns>
    public static IEnumerable<ReviewParagraph> Fields(object record) => RecordWalk.Members(record)
        .SelectMany(member => Printed(member.Path, member.Value, member.Property.IsDefined(typeof(MarkdownAttribute), inherit: false)));

    private static IEnumerable<ReviewParagraph> Printed(string path, object? value, bool isMarkdown) => value switch
    {
        null or "" or false => [],
        string text => [new(0, path, text, isMarkdown)],
        IReadOnlyDictionary<string, string> words => words.OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => new ReviewParagraph(0, $"{path}.{word.Key}", word.Value, IsMarkdown: false)),
        IEnumerable<string> several => Joined(path, several),
        IEnumerable<SourceReference> sources => Joined(path, sources.Select(source => source.ToString())),
        IEnumerable => [], // records of their own, which the walk visits one by one
        IFormattable number => [new(0, path, number.ToString(null, CultureInfo.InvariantCulture), IsMarkdown: false)],
        _ when value.GetType().Namespace == typeof(Content.Kinds.PageData).Namespace => [],
        _ => [new(0, path, value.ToString() ?? "", IsMarkdown: false)],
    };

    private static IEnumerable<ReviewParagraph> Joined(string path, IEnumerable<string> several) =>
        string.Join("; ", several) is { Length: > 0 } text ? [new(0, path, text, IsMarkdown: false)] : [];

    private static IEnumerable<string> Paragraphs(string text)
    {
        var lines = text.Split('\n');
        var starts = MuseumMarkdown.Parse(text).Document.Select(block => block.Line).Where(line => line < lines.Length).Distinct().Order().ToList();
        for (var at = 0; at < starts.Count; at++)
        {
            var end = at + 1 < starts.Count ? starts[at + 1] : lines.Length;
            if (string.Join('\n', lines[starts[at]..end]).Trim() is { Length: > 0 } paragraph)
            {
                yield return paragraph;
            }
        }
    }
}
