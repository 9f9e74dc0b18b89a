using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared.Reading;

/// <summary>Prints sources as notes name them.</summary>
public static partial class SourcePrinter
{
    private static readonly ConditionalWeakTable<PublishedMuseum, IReadOnlySet<string>> Namesakes = [];

    /// <summary>Who and when.</summary>
    /// <param name="source">The source.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>For example <c>Human Rights Watch, 1993</c>.</returns>
    public static string Short(Published<SourceData, SourceText> source, Language language) =>
        string.Join(Strings.For(language)["List.Separator"], NameAndDate(source, language).Select(words => words.Text));

    /// <summary>Who and when, and where other sources have the same author and date, or there is no date, which one.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="source">The source.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>The parts of a line, each with its language where that is not the page's.</returns>
    public static IReadOnlyList<PrintedWords> Words(PublishedMuseum museum, Published<SourceData, SourceText> source, Language language)
    {
        var words = NameAndDate(source, language);
        return Title(museum, source, language) is { } title ? [.. words, title] : words;
    }

    /// <summary>The title of a source that its author and date do not tell from others.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="source">The source.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>The title; null where author and date suffice, or the title stands for the author.</returns>
    public static PrintedWords? Title(PublishedMuseum museum, Published<SourceData, SourceText> source, Language language)
    {
        ArgumentNullException.ThrowIfNull(museum);
        ArgumentNullException.ThrowIfNull(source);
        var title = source.LabelIn(language);
        return source.Data.ShortName != source.Data.Title && Namesakes.GetValue(museum, Find).Contains(source.Key) ? new(title.Name, Other(title.Language, language)) { IsTitle = true } : null;
    }

    /// <summary>A place in a source, as the language of the page writes it.</summary>
    /// <param name="locator">The place as it is recorded.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>For example <c>p. 12</c>, in Russian <c>с. 12</c>.</returns>
    public static string Locator(string locator, Language language) =>
        Pages().Replace(locator, match => Strings.For(language)[match.Groups["many"].Success ? "Source.Pages" : "Source.Page"] + "\u00a0");

    private static PrintedWords[] NameAndDate(Published<SourceData, SourceText> source, Language language)
    {
        ArgumentNullException.ThrowIfNull(source);
        var name = source.Writer(language) ?? source.Issuer(language) ?? source.LabelIn(language);
        var words = new PrintedWords(name.Name, Other(name.Language, language));
        var date = source.Data.Date is null ? "" : DatePrinter.Print(source.Data.Date, language);
        // A description that stands for a name may hold the date already.
        return date.Length > 0 && !Plain(name.Name).TrimEnd(')').EndsWith(Plain(date), StringComparison.Ordinal) ? [words, new(date)] : [words];
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    private static string? Other(string code, Language language) => code == language.Code || code == "und" ? null : code;

    private static IReadOnlySet<string> Find(PublishedMuseum museum) => museum.Sources.Values
        .GroupBy(source => (source.Data.ShortName, source.Data.Date))
        .SelectMany(group => group.Key.Date is null || group.Count() > 1 ? group.Select(source => source.Key) : [])
        .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^p(?<many>p)?\.[ \u00a0]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pages();
}
