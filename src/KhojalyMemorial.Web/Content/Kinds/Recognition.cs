using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content.Kinds;

/// <summary>An act, statement or listing by which a body is said to have recognised the events.</summary>
public sealed record RecognitionData : ItemData
{
    /// <summary>The real nature of the act; levels are never added together.</summary>
    [Required, OneOf("plenary", "committee", "statement", "sub-national", "international", "listing", "none-found")]
    public string Level { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-2 code; null for international bodies.</summary>
    [MaxLength(2)]
    public string? Country { get; init; }

    /// <summary>ISO 3166-2 code of a state within the country.</summary>
    [MaxLength(6)]
    public string? State { get; init; }

    /// <summary>When the act was adopted or issued.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>No date is known; said openly.</summary>
    public bool Undated { get; init; }

    /// <summary>Number or title of the document.</summary>
    [MaxLength(400)]
    public string? Document { get; init; }

    /// <summary>No document was found, or nobody of the museum has read it.</summary>
    public bool Unverified { get; init; }

    /// <summary>Who reports it.</summary>
    [Required, MinLength(1)]
    public IReadOnlyList<SourceReference> Sources { get; init; } = [];
}

/// <summary>A recognition in one language.</summary>
public sealed record RecognitionText : ItemText
{
    /// <summary>The country, state or organisation.</summary>
    [Required, MaxLength(200)]
    public string Jurisdiction { get; init; } = "";

    /// <summary>The body that acted.</summary>
    [Required, MaxLength(400)]
    public string Body { get; init; } = "";

    /// <summary>The kind of act, in words.</summary>
    [Required, MaxLength(200)]
    public string Act { get; init; } = "";

    /// <summary>What the act says, paraphrased.</summary>
    [MaxLength(2000)]
    public string? Wording { get; init; }

    /// <summary>What a reader should know, other dates included.</summary>
    [MaxLength(4000)]
    public string? Note { get; init; }

    /// <inheritdoc/>
    public override string? Label => $"{Jurisdiction}: {Body}";
}
