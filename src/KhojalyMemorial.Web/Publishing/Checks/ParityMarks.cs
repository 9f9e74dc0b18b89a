using System.Globalization;
using System.Text.RegularExpressions;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Content.Markdown.Marks;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KhojalyMemorial.Publishing.Checks;

/// <summary>A text of one language that is compared with those of others.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsMarkdown">Whether it has the marks of the house.</param>
internal sealed record ParityText(string Text, bool IsMarkdown);

/// <summary>Reads out of a text what must be the same in every language.</summary>
internal static partial class ParityMarks
{
    // Who speaks is told in words, and whether words are foreign depends on the page.
    private static readonly string[] OfOneLanguage = ["by", "lang"];

    /// <summary>The marks, numbers and months of a text, as often as they stand in it.</summary>
    public static IReadOnlyList<string> Of(ParityText text, Language language)
    {
        if (!text.IsMarkdown)
        {
            return ["text", .. StandingNumbers.Of(text.Text, language)];
        }

        var document = MuseumMarkdown.Parse(text.Text).Document;
        return ["text", .. document.Descendants().SelectMany(Marks), .. StandingNumbers.Of(PlainText.Of(document, context: null), language)];
    }

    private static IEnumerable<string> Marks(MarkdownObject part) => part switch
    {
        CitationInline citation => citation.Sources.Select(Cited),
        FactInline { ValueKey: { } value } fact => [$"{{{{fact:{fact.Key}/{value}}}}}"],
        FactInline fact => [$"{{{{fact:{fact.Key}}}}}"],
        ItemLinkInline link => [$"[[{link.Kind}:{link.Key}]]"],
        DirectiveBlock block => [string.Join(' ', block.Arguments.Words.Concat(Named(block.Arguments)).Prepend("::: " + block.Name))],
        HeadingBlock heading => [new string('#', heading.Level)],
        LinkInline { Url: { } address } => [$"({Anywhere(address)})"],
        _ => [],
    };

    // A page of a source is "p. 12" in one language and "s. 12" in another.
    private static string Cited(SourceReference source) =>
        string.Join(' ', Digits().Matches(source.Locator ?? "").Select(match => match.Value).Prepend("@" + source.Source));

    private static IEnumerable<string> Named(DirectiveArguments arguments) => arguments.Named
        .Where(pair => !OfOneLanguage.Contains(pair.Key, StringComparer.Ordinal))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => pair.Key == "source" ? string.Join("; ", CitationParser.Sources(pair.Value).Select(Cited)) : $"{pair.Key}={pair.Value}");

    // The same page has another address in each language.
    private static string Anywhere(string address) => Language.All.FirstOrDefault(language => address.StartsWith($"/{language}/", StringComparison.Ordinal)) is { } found
        ? "/*" + address[(found.Code.Length + 1)..]
        : address;

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
