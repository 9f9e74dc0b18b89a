using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content.Kinds;

/// <summary>A person named in the story: not an entry of the register of names.</summary>
public sealed record PublicPersonData : ItemData
{
    /// <summary>Birth.</summary>
    public EdtfDate? Birth { get; init; }

    /// <summary>Death.</summary>
    public EdtfDate? Death { get; init; }

    /// <summary>The forms of the name.</summary>
    public IReadOnlyList<NameForm> Names { get; init; } = [];

    /// <summary>The person is accused of something: stays unpublished until legal status and its date are there (editorial policy 2.2).</summary>
    public bool Accused { get; init; }

    /// <summary>The date of the legal status.</summary>
    public EdtfDate? StatusDate { get; init; }

    /// <summary>Nobody of the museum has read the sources that are believed to say it.</summary>
    public bool Unverified { get; init; }

    /// <summary>Who says it.</summary>
    [Required, MinLength(1)]
    public IReadOnlyList<SourceReference> Sources { get; init; } = [];
}

/// <summary>A person of the story in one language.</summary>
public sealed record PublicPersonText : ItemText
{
    /// <summary>The name in this language.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";

    /// <summary>What the person was in the story.</summary>
    [Required, MaxLength(400)]
    public string Role { get; init; } = "";

    /// <summary>What is known.</summary>
    [MaxLength(4000)]
    public string? Description { get; init; }

    /// <summary>The legal status of one who is accused: court, charge or published investigation.</summary>
    [MaxLength(1000)]
    public string? LegalStatus { get; init; }

    /// <summary>What a reader should know, where sources differ.</summary>
    [MaxLength(4000)]
    public string? Note { get; init; }

    /// <inheritdoc/>
    public override string? Label => Name;
}
