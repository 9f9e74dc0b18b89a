namespace KhojalyMemorial.Desk.Cases;

/// <summary>A decision on a case: proposed by one curator, agreed to by another.</summary>
public sealed class CaseDecision
{
    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The case.</summary>
    public Guid CaseId { get; init; }

    /// <summary>The round of the case.</summary>
    public int Round { get; init; }

    /// <summary>A word of <see cref="Verdict"/>.</summary>
    public required string Verdict { get; init; }

    /// <summary>What is erased, as kind and key with a slash between; null for what the writer sent alone.</summary>
    public string? Target { get; init; }

    /// <summary>The reason for the letter, in Azerbaijani.</summary>
    public string? ReasonAz { get; set; }

    /// <summary>The reason for the letter, in English.</summary>
    public string? ReasonEn { get; set; }

    /// <summary>The reason for the letter, in Russian.</summary>
    public string? ReasonRu { get; set; }

    /// <summary>Who proposed it.</summary>
    public Guid ProposedById { get; init; }

    /// <summary>When.</summary>
    public DateTime ProposedUtc { get; init; }

    /// <summary>Who agreed or sent it back; null while it waits.</summary>
    public Guid? SecondById { get; set; }

    /// <summary>When.</summary>
    public DateTime? SecondUtc { get; set; }

    /// <summary>Whether the second one agreed; null while it waits.</summary>
    public bool? Agreed { get; set; }

    /// <summary>The edition that an erasure made; null for none.</summary>
    public int? Edition { get; set; }

    /// <summary>The reason in a language.</summary>
    /// <param name="language">Language code.</param>
    /// <returns>Null where none was written.</returns>
    public string? Reason(string language) => language switch { "az" => ReasonAz, "ru" => ReasonRu, _ => ReasonEn };
}

/// <summary>What was decided.</summary>
public static class Verdict
{
    /// <summary>Done as asked.</summary>
    public const string Accepted = "accepted";

    /// <summary>Done in part.</summary>
    public const string Partly = "partly";

    /// <summary>Not done.</summary>
    public const string Refused = "refused";

    /// <summary>Personal data is erased for good.</summary>
    public const string Erase = "erase";

    /// <summary>All verdicts, in the order of the form.</summary>
    public static readonly IReadOnlyList<string> All = [Accepted, Partly, Refused, Erase];
}
