using KhojalyMemorial.Content.Markdown.Marks;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KhojalyMemorial.Content.Markdown;

/// <summary>Finds what is wrong with a text by itself.</summary>
internal static class MarkdownProblems
{
    public static IEnumerable<MarkdownProblem> In(ParsedText parsed)
    {
        if (parsed.TooDeep)
        {
            yield return new(1, "The text is nested too deeply to be read: quotes in quotes, or brackets in brackets.");
        }

        foreach (var part in parsed.Document.Descendants())
        {
            foreach (var sentence in Sentences(part))
            {
                yield return new(part.Line + 1, sentence);
            }
        }
    }

    private static IEnumerable<string> Sentences(MarkdownObject part) => part switch
    {
        DirectiveBlock block => DirectiveProblems.Of(block),
        HeadingBlock { Level: not (2 or 3) } => ["Headings in a text are ## or ###; the page's own heading is its title."],
        LinkReferenceDefinition => ["Links are written where they stand: [words](address)."],
        UnreadInline unread => [unread.Sentence],
        CitationInline citation => citation.Sources.SelectMany(source => Key(source.Source)),
        FactInline fact => Key(fact.Key).Concat(fact.ValueKey is null ? [] : Key(fact.ValueKey)),
        ItemLinkInline link => Kind.Find(link.Kind) is null ? [$"There is no kind \"{link.Kind}\"."] : Key(link.Key),
        ForeignWordsInline foreign when !LanguageTag.IsValid(foreign.Language) => [$"\"{foreign.Language}\" is not a language code."],
        LinkInline { IsImage: true } => ["Pictures are shown by a picture block: ::: picture key."],
        LinkInline link when !LinkAddress.IsAllowed(link.Url) => [Refused(link.Url)],
        AutolinkInline { IsEmail: false } link when !LinkAddress.IsAllowed(link.Url) => [Refused(link.Url)],
        _ => [],
    };

    private static IEnumerable<string> Key(string key) => ContentKey.IsValid(key) ? [] : [$"\"{key}\" cannot be a key."];

    private static string Refused(string? address) =>
        $"A link cannot lead to \"{address}\": only to http, https and mailto addresses, or to an address of this site that begins with /.";
}
