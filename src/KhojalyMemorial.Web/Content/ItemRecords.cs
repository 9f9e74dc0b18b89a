namespace KhojalyMemorial.Content;

/// <summary>What all languages share of an item: dates, coordinates, numbers, keys of other items, order.</summary>
public abstract record ItemData
{
    /// <summary>The name that the item carries in whatever language, such as a source's title; null for kinds that are named in each language.</summary>
    public virtual OwnName? OwnName => null;

    /// <summary>Names that stand once for all languages and that a text may give in its own: by the member, as JSON calls it, of data and text alike.</summary>
    public virtual IEnumerable<KeyValuePair<string, OwnName>> TranslatedNames => [];

    /// <summary>What the kind's own rules find wrong beyond its annotations, in sentences.</summary>
    /// <returns>Nothing when all is well.</returns>
    public virtual IEnumerable<string> Problems() => [];
}

/// <summary>What an item says in one language.</summary>
public abstract record ItemText
{
    /// <summary>The mark <c>needs native review</c> while no native curator has read the text; shown to curators only.</summary>
    [OneOf("needs native review")]
    public string? Review { get; init; }

    /// <summary>The last part of the address where the kind has one per language; null where items are addressed by key.</summary>
    public virtual string? AddressSlug => null;

    /// <summary>What links and lists call the item in this language; null when the text has no name of its own and the data's stands for it.</summary>
    public abstract string? Label { get; }

    /// <summary>What the kind's own rules find wrong with this text beside its data, in sentences.</summary>
    /// <param name="data">The data that the text belongs to.</param>
    /// <returns>Nothing when all is well.</returns>
    public virtual IEnumerable<string> Problems(ItemData data) => [];
}

/// <summary>A name with the language that it is in.</summary>
/// <param name="Name">The name.</param>
/// <param name="Language">BCP 47 code.</param>
public sealed record OwnName(string Name, string Language);
