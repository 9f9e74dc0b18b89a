using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content.Kinds;

/// <summary>A form of a name, with its language and, where known, the time and source of its use.</summary>
public sealed record NameForm
{
    /// <summary>The name as written.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";

    /// <summary>BCP 47 code of the name's language and script.</summary>
    [Required, MaxLength(20)]
    public string Language { get; init; } = "";

    /// <summary>How it is spoken, in the International Phonetic Alphabet.</summary>
    [MaxLength(120)]
    public string? Pronunciation { get; init; }

    /// <summary>Who uses the form, or how it came about; nothing for a form of today.</summary>
    [OneOf("spelling", "alphabet", "former", "soviet-period", "armenian-side", "armenian-administration", "encyclopaedia", "accounts",
        "after-russian", "after-azerbaijani")]
    public IReadOnlyList<string> Use { get; init; } = [];

    /// <summary>The time in which it is used.</summary>
    public EdtfDate? Period { get; init; }

    /// <summary>Where the form was read.</summary>
    public SourceReference? Source { get; init; }
}

/// <summary>A settlement, site, river or memorial.</summary>
public sealed record PlaceData : ItemData
{
    /// <summary>The kind of place.</summary>
    [Required, MaxLength(60)]
    public string PlaceKind { get; init; } = "";

    /// <summary>Degrees north, WGS 84; null where no coordinate was read.</summary>
    [Range(-90, 90)]
    public decimal? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    [Range(-180, 180)]
    public decimal? Longitude { get; init; }

    /// <summary>The forms of the name, today's official form first.</summary>
    public IReadOnlyList<NameForm> Names { get; init; } = [];

    /// <summary>Nobody of the museum has read the sources that are believed to say it.</summary>
    public bool Unverified { get; init; }

    /// <summary>Who says it.</summary>
    public IReadOnlyList<SourceReference> Sources { get; init; } = [];
}

/// <summary>A place in one language.</summary>
public sealed record PlaceText : ItemText
{
    /// <summary>The name in this language.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";

    /// <summary>What the place is.</summary>
    [MaxLength(4000)]
    public string? Description { get; init; }

    /// <inheritdoc/>
    public override string? Label => Name;
}
