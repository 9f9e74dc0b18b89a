using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared.Reading;

/// <summary>Prints sources as notes name them.</summary>
public static class SourcePrinter
{
    /// <summary>Who and when.</summary>
    /// <param name="source">The source.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>For example <c>Human Rights Watch, 1993</c>.</returns>
    public static string Short(Published<SourceData, SourceText> source, Language language)
    {
        ArgumentNullException.ThrowIfNull(source);
        var name = source.Data.Author ?? source.Data.IssuedBy ?? source.LabelIn(language).Name;
        return source.Data.Date is { } date ? name + Strings.For(language)["List.Separator"] + DatePrinter.Print(date, language) : name;
    }

    /// <summary>The language of that name where it is the source's title in another language.</summary>
    /// <param name="source">The source.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>BCP 47 code; null where it is a person's or a body's name, or the page's language.</returns>
    public static string? ShortLanguage(Published<SourceData, SourceText> source, Language language)
    {
        ArgumentNullException.ThrowIfNull(source);
        var label = source.LabelIn(language).Language;
        return source.Data.Author is null && source.Data.IssuedBy is null && label != language.Code ? label : null;
    }
}
