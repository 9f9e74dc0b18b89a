using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content.Kinds;

/// <summary>A person in the register of names: gathers what records say. Not a person of the story, to whom it may point. The key is the permanent public number.</summary>
public sealed record PersonData : ItemData
{
    /// <summary>An invented person for tests; marked wherever it is shown, and kept from visitors of the museum.</summary>
    public bool Artificial { get; init; }

    /// <summary>Whether the person lives: <c>living</c> and <c>unknown</c> are shown only as far as consent is recorded.</summary>
    [Required, OneOf("dead", "missing", "living", "unknown")]
    public string State { get; init; } = "";

    /// <summary>All forms of the name, the preferred one first.</summary>
    [Required, MinLength(1)]
    public IReadOnlyList<PersonName> Names { get; init; } = [];

    /// <summary>The sex, where a source says it.</summary>
    [OneOf("female", "male")]
    public string? Sex { get; init; }

    /// <summary>Birth.</summary>
    public EdtfDate? Birth { get; init; }

    /// <summary>Who says when the person was born.</summary>
    public IReadOnlyList<SourceReference> BirthSources { get; init; } = [];

    /// <summary>Death.</summary>
    public EdtfDate? Death { get; init; }

    /// <summary>Who says when the person died.</summary>
    public IReadOnlyList<SourceReference> DeathSources { get; init; } = [];

    /// <summary>The lowest age in years on 26 February 1992 that a source gives; null where it follows from the birth or is not known.</summary>
    [Range(0, 130)]
    public int? AgeFrom { get; init; }

    /// <summary>The highest age in years on 26 February 1992 that a source gives.</summary>
    [Range(0, 130)]
    public int? AgeTo { get; init; }

    /// <summary>What became of the person, each with how sure it is and who says it.</summary>
    [Required, MinLength(1)]
    public IReadOnlyList<PersonStatus> Statuses { get; init; } = [];

    /// <summary>Where the person lived in February 1992.</summary>
    [Reference("place")]
    public string? Home { get; init; }

    /// <summary>Who says where the person lived.</summary>
    public IReadOnlyList<SourceReference> HomeSources { get; init; } = [];

    /// <summary>Family, as far as it stands in the register.</summary>
    public IReadOnlyList<FamilyLink> Family { get; init; } = [];

    /// <summary>The sources that count the person among the 613; without one the person has no light.</summary>
    public IReadOnlyList<SourceReference> CountedAmongKilled { get; init; } = [];

    /// <summary>Where the name stands on memorials.</summary>
    public IReadOnlyList<MemorialPlace> Memorials { get; init; } = [];

    /// <summary>Pictures.</summary>
    [Reference("media")]
    public IReadOnlyList<string> Pictures { get; init; } = [];

    /// <summary>Pages of the exhibition that tell of the person.</summary>
    [Reference("page")]
    public IReadOnlyList<string> Pages { get; init; } = [];

    /// <summary>The same person in the story: the two stay two things that point to each other.</summary>
    [Reference("person")]
    public string? PublicPerson { get; init; }

    /// <summary>Fields that are not public; all others are, as far as consent allows.</summary>
    public IReadOnlyList<FieldRestriction> Restrictions { get; init; } = [];

    /// <summary>The consents that were given; never shown.</summary>
    public IReadOnlyList<Consent> Consents { get; init; } = [];

    /// <summary>Whether only consent makes anything of the person public.</summary>
    public bool NeedsConsent => State is not ("dead" or "missing");

    /// <inheritdoc/>
    public override OwnName? OwnName => Names.Count > 0 ? new(Names[0].Name, Names[0].Language) : null;

    /// <inheritdoc/>
    public override IEnumerable<string> Problems() => PersonRules.Of(this);
}

/// <summary>A person in the register in one language.</summary>
public sealed record PersonText : ItemText
{
    /// <summary>The name as pages of this language print it.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";

    /// <summary>The words behind the number in the address; stored, never computed anew.</summary>
    [Required, MaxLength(120)]
    public string Slug { get; init; } = "";

    /// <summary>Life before, with a citation after each statement.</summary>
    [Markdown, MaxLength(20_000)]
    public string? Life { get; init; }

    /// <summary>What is known of 25 and 26 February 1992, with a citation after each statement.</summary>
    [Markdown, MaxLength(20_000)]
    public string? Night { get; init; }

    /// <summary>What a reader should know, where sources differ.</summary>
    [Markdown, MaxLength(4000)]
    public string? Note { get; init; }

    /// <inheritdoc/>
    public override string? Label => Name;
}
