using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared.Reading;

/// <summary>What a page calls those who wrote, issued or made something: as its language says it where the text does, else as the record has it.</summary>
public static class NamedBy
{
    /// <summary>Who wrote a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>The name with its language; null when not recorded.</returns>
    public static OwnName? Writer(this Published<SourceData, SourceText> source, Language language)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Said(source.In(language)?.Author, language) ?? source.Data.Writer;
    }

    /// <summary>Who issued a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>The name with its language; null when not recorded.</returns>
    public static OwnName? Issuer(this Published<SourceData, SourceText> source, Language language)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Said(source.In(language)?.IssuedBy, language) ?? source.Data.Issuer;
    }

    /// <summary>Who made a work.</summary>
    /// <param name="work">The work.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>The name with its language; null when not recorded.</returns>
    public static OwnName? Maker(this Published<WorkData, WorkText> work, Language language)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Said(work.In(language)?.Maker, language) ?? work.Data.MadeBy;
    }

    private static OwnName? Said(string? name, Language language) => string.IsNullOrEmpty(name) ? null : new(name, language.Code);
}
