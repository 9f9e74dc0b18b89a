using KhojalyMemorial.Content;

namespace KhojalyMemorial.Publishing;

/// <summary>An item as visitors read it.</summary>
/// <param name="Id">The item's id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Key">Its key.</param>
/// <param name="Since">Edition and time from which its data stands as it is.</param>
public abstract record PublishedItem(Guid Id, Kind Kind, string Key, PublishedSince Since)
{
    /// <summary>What all languages share.</summary>
    public abstract ItemData SharedData { get; }

    /// <summary>The languages in which the item is published, in the site's order.</summary>
    public required IReadOnlyDictionary<Language, PublishedSince> Languages { get; init; }

    /// <summary>When anything of it last changed.</summary>
    public DateTime ChangedUtc => Languages.Values.Append(Since).Max(since => since.PublishedUtc);

    /// <summary>The text in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Null when the item is not published in it: never another language instead.</returns>
    public abstract ItemText? TextIn(Language language);

    /// <summary>What lists call the item: its name in the language, else its own name, else the English one, else any, always with the language it is in.</summary>
    /// <param name="language">The language of the page.</param>
    /// <returns>The name and its BCP 47 code.</returns>
    public OwnName LabelIn(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (TextIn(language)?.Label is { Length: > 0 } label)
        {
            return new(label, language.Code);
        }

        if (SharedData.OwnName is { } own)
        {
            return own;
        }

        var other = Languages.ContainsKey(Language.En) ? Language.En : Languages.Keys.FirstOrDefault();
        return other is null ? new(Key, "und") : new(TextIn(other)?.Label ?? Key, other.Code);
    }
}

/// <summary>From which edition, and when, something stands as it is.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="PublishedUtc">When it was published.</param>
/// <param name="Revision">The revision's number.</param>
public sealed record PublishedSince(int Edition, DateTime PublishedUtc, int Revision);

/// <summary>An item of a known kind as visitors read it.</summary>
/// <typeparam name="TData">The kind's data.</typeparam>
/// <typeparam name="TText">The kind's text.</typeparam>
/// <param name="Id">The item's id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Key">Its key.</param>
/// <param name="Since">Edition and time from which its data stands as it is.</param>
/// <param name="Data">What all languages share.</param>
/// <param name="Texts">The texts, by language.</param>
public sealed record Published<TData, TText>(Guid Id, Kind Kind, string Key, PublishedSince Since, TData Data, IReadOnlyDictionary<Language, TText> Texts)
    : PublishedItem(Id, Kind, Key, Since)
    where TData : ItemData
    where TText : ItemText
{
    /// <inheritdoc/>
    public override ItemData SharedData => Data;

    /// <inheritdoc/>
    public override ItemText? TextIn(Language language) => In(language);

    /// <summary>The text in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Null when the item is not published in it.</returns>
    public TText? In(Language language) => Texts.GetValueOrDefault(language);
}
