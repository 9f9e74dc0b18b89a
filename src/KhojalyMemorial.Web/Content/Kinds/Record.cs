using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content.Kinds;

/// <summary>What one source says of a person, as it is written there. Persons gather records; the two are never counted together.</summary>
public sealed record RecordData : ItemData
{
    /// <summary>An invented record for tests.</summary>
    public bool Artificial { get; init; }

    /// <summary>The person of the register whom it is about; null while that is not decided.</summary>
    [Reference("register-person")]
    public string? Person { get; init; }

    /// <summary>The source, with the place in it.</summary>
    [Required]
    public SourceReference? Source { get; init; }

    /// <summary>The name exactly as it stands there, in its script.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";

    /// <summary>BCP 47 code of the language and script of the name.</summary>
    [Required, MaxLength(20)]
    public string Language { get; init; } = "";

    /// <summary>The entry as it stands there, word for word; null where only its content was noted.</summary>
    [MaxLength(4000)]
    public string? Transcription { get; init; }

    /// <summary>What the source says became of the person, in the register's words.</summary>
    [OneOf("killed", "missing", "captive-released", "captive-fate-unknown", "wounded", "survived")]
    public string? Status { get; init; }

    /// <summary>The sex, where the source says it.</summary>
    [OneOf("female", "male")]
    public string? Sex { get; init; }

    /// <summary>Birth as the source has it.</summary>
    public EdtfDate? Birth { get; init; }

    /// <summary>Death as the source has it.</summary>
    public EdtfDate? Death { get; init; }

    /// <summary>The age as the source prints it.</summary>
    [MaxLength(80)]
    public string? Age { get; init; }

    /// <summary>The home as the source prints it.</summary>
    [MaxLength(200)]
    public string? Home { get; init; }

    /// <summary>The picture of the page.</summary>
    [Reference("media")]
    public string? Picture { get; init; }

    /// <summary>Set where the whole record is not public.</summary>
    [OneOf(PersonField.OnRequest, PersonField.Withheld)]
    public string? Visibility { get; init; }

    /// <inheritdoc/>
    public override OwnName OwnName => new(Name, Language);
}

/// <summary>What the museum says of a record in one language.</summary>
public sealed record RecordText : ItemText
{
    /// <summary>What a reader should know: what could not be read, what differs.</summary>
    [Required, MaxLength(2000)]
    public string Note { get; init; } = "";

    /// <inheritdoc/>
    public override string? Label => null;
}
