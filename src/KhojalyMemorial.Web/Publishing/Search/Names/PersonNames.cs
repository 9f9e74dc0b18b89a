namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>What the index of the register takes of a person. Only what anybody may see belongs in it: the index shows and counts whatever it is given.</summary>
/// <param name="Number">The person's public number, which is also the id in addresses; one person has one.</param>
/// <param name="SortKey">Where the person stands in lists: <see cref="NameOrder.KeyOf"/> of the preferred form.</param>
/// <param name="Names">All forms of the name that are published, the preferred one among them.</param>
/// <param name="Facets">By what persons are counted and filtered; several values of one facet are allowed.</param>
public sealed record PersonNames(int Number, string SortKey, IReadOnlyList<WrittenName> Names, IReadOnlyList<FacetValue> Facets)
{
    /// <summary>A person who stands in lists by the first form.</summary>
    /// <param name="number">The public number.</param>
    /// <param name="names">The forms, the preferred one first.</param>
    /// <param name="facets">The facets.</param>
    /// <returns>The person.</returns>
    public static PersonNames Of(int number, IReadOnlyList<WrittenName> names, IReadOnlyList<FacetValue> facets)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new(number, NameOrder.KeyOf(names.Count > 0 ? names[0].Text : ""), names, facets);
    }
}

/// <summary>A form of a name, as a source or the family writes it.</summary>
/// <param name="Text">The words in any order: <c>Həsənov Əli Vəli oğlu</c>, <c>Али Вели оглы Гасанов</c>.</param>
/// <param name="Script">ISO 15924: <c>Latn</c>, <c>Cyrl</c>; other scripts are found as they are written.</param>
/// <param name="Language">
/// BCP 47: <c>az</c>, <c>az-Cyrl</c>, <c>ru</c>, <c>en</c>, <c>az-x-1991</c> …. Says whether Cyrillic letters are Azerbaijani (г is q) or Russian; a private part with a
/// year (<c>-x-1991</c>, <c>-x-1930</c>) makes it an older spelling.
/// </param>
public sealed record WrittenName(string Text, string Script, string Language);

/// <summary>A value of a facet, such as status: killed.</summary>
/// <param name="Facet">The facet's key.</param>
/// <param name="Value">The value's key.</param>
public sealed record FacetValue(string Facet, string Value)
{
    /// <summary>The facet that the index makes itself: the first letter in the order of the alphabet, <c>#</c> for whatever is no letter of it.</summary>
    public const string Letter = "letter";
}
