using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Learn;

/// <summary>A source in full, for paper and for computers without a network: who, what, where, when, under which address.</summary>
/// <param name="Author">Who wrote it; null where that is not recorded.</param>
/// <param name="Title">The title.</param>
/// <param name="Original">Its own title, where the one above is a translation of it.</param>
/// <param name="IssuedBy">Who issued it; null where that is not recorded, or is the author.</param>
/// <param name="Date">When, or that no date is known.</param>
/// <param name="Path">The museum's record of it.</param>
public sealed record FullSource(PrintedWords? Author, PrintedWords Title, PrintedWords? Original, PrintedWords? IssuedBy, string Date, string Path)
{
    /// <summary>Its address on another site; null when not recorded.</summary>
    public string? Url { get; init; }

    /// <summary>Where it is kept; null when not recorded.</summary>
    public string? Archive { get; init; }

    /// <summary>Reads a source.</summary>
    /// <param name="museum">The edition.</param>
    /// <param name="source">The source.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>The source.</returns>
    public static FullSource Of(PublishedMuseum museum, Published<SourceData, SourceText> source, Language language)
    {
        ArgumentNullException.ThrowIfNull(source);
        var links = new ItemLinks(museum, language);
        var (data, name) = (source.Data, links.NameOf(source));
        var described = data.TitleLanguage is { } titled && titled != data.Language;
        return new(
            Words(source.Writer(language), links), new(name.Text, name.InLanguage),
            name.Text == data.Title || described ? null : Words(data.OwnName, links),
            source.Issuer(language) is { } issuer && issuer.Name != source.Writer(language)?.Name ? Words(issuer, links) : null,
            PrintedDate.Of(data.Date, language).Text, links.PathOf(source))
        {
            Url = data.Url,
            Archive = data.Archive,
        };
    }

    /// <summary>The line before the address, in parts; no stop stands at its end.</summary>
    /// <param name="locator">The place in the source; null for the whole of it.</param>
    /// <returns>Words and whether they are the title.</returns>
    public IEnumerable<(PrintedWords Words, bool IsTitle)> Line(string? locator)
    {
        if (Author is { } author)
        {
            yield return (author with { Text = Stopped(author.Text) + " " }, false);
        }

        yield return (IssuedBy is not null && Original is null ? Title with { Text = Stopped(Title.Text) } : Title, true);
        if (Original is { } own)
        {
            yield return (new(" ["), false);
            yield return (own, false);
            yield return (new(IssuedBy is null ? "]" : "]."), false);
        }

        if (IssuedBy is { } issuer)
        {
            yield return (issuer with { Text = $" {issuer.Text}" }, false);
        }

        yield return (new(string.Join(", ", new[] { "", Date, locator, Archive }.OfType<string>())), false);
    }

    private static PrintedWords? Words(OwnName? name, ItemLinks links) => links.Of(name) is { } printed ? new(printed.Text, printed.InLanguage) : null;

    private static string Stopped(string text) => text.TrimEnd() is [.., '.' or '?' or '!' or '…'] ? text : text + ".";
}
