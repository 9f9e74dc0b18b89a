using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Terms;

/// <summary>Puts the words of the glossary under their letters, in the order of the language's own alphabet.</summary>
/// <param name="museum">The museum.</param>
/// <param name="language">The language of the page.</param>
public sealed class Glossary(PublishedMuseum museum, Language language)
{
    private readonly ItemLinks _links = new(museum, language);
    private readonly Texts _texts = Strings.For(language);

    /// <summary>The words.</summary>
    /// <returns>By letter.</returns>
    public IReadOnlyList<LetterGroup> Groups()
    {
        var order = Collation.Of(language);
        var terms = museum.Terms.Values.Where(term => term.Languages.Count > 0).Select(Item)
            .OrderBy(term => Letter(term.Name.Text, language), order).ThenBy(term => Bare(term.Name.Text), order);
        return [.. terms.GroupBy(term => Letter(term.Name.Text, language), StringComparer.Ordinal)
            .Select((group, at) => new LetterGroup(
                string.Create(CultureInfo.InvariantCulture, $"letter-{at + 1}"), group.Key, group.Key.Contains('–', StringComparison.Ordinal) ? group.Key : _texts.Format("Filter.Letter", group.Key), [.. group]))];
    }

    /// <summary>The letter under which a word stands.</summary>
    /// <param name="name">The word.</param>
    /// <param name="language">The language: in Azerbaijani the capital of <c>i</c> is <c>İ</c>.</param>
    /// <returns>Its first letter as a capital; <c>0–9</c> for a digit, which in Russian would pass for З, and <c>A–Z</c> for a Latin word among Russian ones.</returns>
    public static string Letter(string name, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var first = StringInfo.GetNextTextElement(Bare(name)).ToUpper(language.Culture);
        return char.IsAsciiDigit(first[0]) ? "0–9" : language == Language.Ru && char.IsAsciiLetter(first[0]) ? "A–Z" : first;
    }

    // «Ана харайы» stands under А: quotation marks and the like come before its first letter.
    private static string Bare(string name)
    {
        var at = 0;
        while (at < name.Length && !char.IsLetterOrDigit(name, at))
        {
            at++;
        }

        return at < name.Length ? name[at..] : name;
    }

    private TermItem Item(Published<TermData, TermText> term) => new(
        term.Key,
        _links.NameOf(term),
        term.In(_links.ReadIn(term))!.Definition,
        new SourceLine(language, _links.Sources(term.Data.Sources)))
    {
        Pronunciation = term.Data.Pronunciation,
        WordLanguage = _links.Foreign(term.Data.Language) is { } code ? LanguageNames.Of(code, language) : null,
    };
}
