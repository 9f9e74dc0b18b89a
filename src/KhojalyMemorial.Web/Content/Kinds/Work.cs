using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content.Kinds;

/// <summary>A film, book, piece of music, exhibition or work of art.</summary>
public sealed record WorkData : ItemData
{
    /// <summary>The kind of work.</summary>
    [Required, OneOf("film", "book", "music", "exhibition", "artwork", "compilation")]
    public string WorkKind { get; init; } = "";

    /// <summary>The original title.</summary>
    [Required, MaxLength(400)]
    public string Title { get; init; } = "";

    /// <summary>BCP 47 code of the title, where it is not in the language of the work: a description, a translation.</summary>
    [MaxLength(20)]
    public string? TitleLanguage { get; init; }

    /// <summary>Author, director, composer or other maker.</summary>
    [MaxLength(400)]
    public string? Maker { get; init; }

    /// <summary>BCP 47 code in which the maker is written, where it is not the language of the work.</summary>
    [MaxLength(20)]
    public string? NameLanguage { get; init; }

    /// <summary>The year in which it appeared.</summary>
    public EdtfDate? Year { get; init; }

    /// <summary>BCP 47 code; <c>zxx</c> when it has no words.</summary>
    [MaxLength(40)]
    public string? Language { get; init; }

    /// <summary>Nobody of the museum has seen or read a source that describes it.</summary>
    public bool Unverified { get; init; }

    /// <summary>Who describes it.</summary>
    [Required, MinLength(1)]
    public IReadOnlyList<SourceReference> Sources { get; init; } = [];

    /// <summary>Its maker, with the language in which the name is written; null when not recorded.</summary>
    public OwnName? MadeBy => Maker is null ? null : new(Maker, WrittenIn.Of(Maker, NameLanguage, Language));

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, OwnName>> TranslatedNames => MadeBy is { } maker ? [new("maker", maker)] : [];

    /// <inheritdoc/>
    public override OwnName OwnName => new(Title, TitleLanguage ?? Language ?? "und");
}

/// <summary>A work in one language.</summary>
public sealed record WorkText : ItemText
{
    /// <summary>The title in this language.</summary>
    [MaxLength(400)]
    public string? Title { get; init; }

    /// <summary>The maker as this language says it, where the record has an office, a society or a description in another.</summary>
    [MaxLength(400)]
    public string? Maker { get; init; }

    /// <summary>What the work is.</summary>
    [MaxLength(4000)]
    public string? Note { get; init; }

    /// <inheritdoc/>
    public override string? Label => Title;

    /// <inheritdoc/>
    public override IEnumerable<string> Problems(ItemData data)
    {
        if (Maker is not null && ((WorkData)data).Maker is null)
        {
            yield return "A text can only translate a maker that the work has.";
        }
    }
}
