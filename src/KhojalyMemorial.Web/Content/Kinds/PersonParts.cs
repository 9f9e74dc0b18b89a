using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content.Kinds;

/// <summary>A form of a person's name, as somebody wrote or said it.</summary>
public sealed record PersonName
{
    /// <summary>The whole name as it is written there.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";

    /// <summary>BCP 47 code of language and script: <c>az</c>, <c>az-Cyrl</c>, <c>az-Arab</c>, <c>ru</c>, <c>en</c>.</summary>
    [Required, MaxLength(20)]
    public string Language { get; init; } = "";

    /// <summary>The surname; null where the form has none or it cannot be told.</summary>
    [MaxLength(80)]
    public string? Surname { get; init; }

    /// <summary>The given name.</summary>
    [MaxLength(80)]
    public string? Given { get; init; }

    /// <summary>The father's name with its ending, as written.</summary>
    [MaxLength(80)]
    public string? Patronymic { get; init; }

    /// <summary>What kind of form it is; nothing for the usual one.</summary>
    [OneOf("spelling", "maiden", "married", "former", "nickname")]
    public string? Form { get; init; }

    /// <summary>When the form was in use.</summary>
    public EdtfDate? Period { get; init; }

    /// <summary>Where it was read.</summary>
    public IReadOnlyList<SourceReference> Sources { get; init; } = [];
}

/// <summary>What became of a person, in one of the register's words.</summary>
public sealed record PersonStatus
{
    /// <summary>The word.</summary>
    [Required, OneOf("killed", "missing", "captive-released", "captive-fate-unknown", "wounded", "survived")]
    public string Status { get; init; } = "";

    /// <summary>How sure it is.</summary>
    [Required, OneOf("established", "disputed", "not-established")]
    public string Certainty { get; init; } = "";

    /// <summary>The date of which the sources say it.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>Who says it.</summary>
    [Required, MinLength(1)]
    public IReadOnlyList<SourceReference> Sources { get; init; } = [];
}

/// <summary>A relative who stands in the register too.</summary>
public sealed record FamilyLink
{
    /// <summary>The relative's number.</summary>
    [Required, Reference("register-person")]
    public string Person { get; init; } = "";

    /// <summary>What the relative is to the person.</summary>
    [Required, OneOf("mother", "father", "daughter", "son", "sister", "brother", "wife", "husband", "relative")]
    public string Relation { get; init; } = "";

    /// <summary>Who says it.</summary>
    [Required, MinLength(1)]
    public IReadOnlyList<SourceReference> Sources { get; init; } = [];
}

/// <summary>Where a name stands on a memorial.</summary>
public sealed record MemorialPlace
{
    /// <summary>The memorial.</summary>
    [Required, Reference("place")]
    public string Place { get; init; } = "";

    /// <summary>Wall, plate and line.</summary>
    [MaxLength(200)]
    public string? Locator { get; init; }

    /// <summary>Who says it.</summary>
    public IReadOnlyList<SourceReference> Sources { get; init; } = [];
}

/// <summary>A field that is not public.</summary>
public sealed record FieldRestriction
{
    /// <summary>The field.</summary>
    [Required, OneOf(
        PersonField.Name, PersonField.Forms, PersonField.Sex, PersonField.Birth, PersonField.Death, PersonField.Age, PersonField.Home, PersonField.Family,
        PersonField.Status, PersonField.Life, PersonField.Night, PersonField.Memorial, PersonField.Pictures, PersonField.Records)]
    public string Field { get; init; } = "";

    /// <summary>Given to those who ask with reason, or kept private at the family's wish.</summary>
    [Required, OneOf(PersonField.OnRequest, PersonField.Withheld)]
    public string Visibility { get; init; } = "";

    /// <summary>Who asked for it, when, and the document; never shown.</summary>
    [MaxLength(400)]
    public string? Document { get; init; }
}

/// <summary>A consent in writing, and its withdrawal.</summary>
public sealed record Consent
{
    /// <summary>The day on which it was given.</summary>
    [Required]
    public EdtfDate? Date { get; init; }

    /// <summary>Who gave it.</summary>
    [Required, OneOf("self", "guardian")]
    public string Giver { get; init; } = "";

    /// <summary>The fields that it covers.</summary>
    [Required, MinLength(1), OneOf(
        PersonField.Name, PersonField.Forms, PersonField.Sex, PersonField.Birth, PersonField.Death, PersonField.Age, PersonField.Home, PersonField.Family,
        PersonField.Status, PersonField.Life, PersonField.Night, PersonField.Memorial, PersonField.Pictures, PersonField.Records)]
    public IReadOnlyList<string> Scope { get; init; } = [];

    /// <summary>Where the document is kept.</summary>
    [Required, MaxLength(400)]
    public string Document { get; init; } = "";

    /// <summary>The day on which it was withdrawn; it then covers nothing.</summary>
    public EdtfDate? Withdrawn { get; init; }
}
