namespace KhojalyMemorial.Desk.Cases;

/// <summary>How a step went.</summary>
public enum CaseAnswer
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>The case is in another state by now.</summary>
    NotNow,

    /// <summary>Two different curators decide, and after an appeal two others.</summary>
    SamePerson,

    /// <summary>Something is missing or too long.</summary>
    Incomplete,

    /// <summary>Something else of the museum refers to what shall be erased.</summary>
    InUse,
}

/// <summary>A decision as it is typed.</summary>
/// <param name="Verdict">A word of <see cref="Cases.Verdict"/>.</param>
/// <param name="Target">What is erased, as kind and key; empty for what the writer sent alone.</param>
/// <param name="Az">The reason in Azerbaijani.</param>
/// <param name="En">The reason in English.</param>
/// <param name="Ru">The reason in Russian.</param>
public sealed record CaseDraft(string? Verdict, string? Target, string? Az, string? En, string? Ru)
{
    /// <summary>Whether nothing is missing: the reason must be there in the language of the answer.</summary>
    /// <param name="language">The language of the case.</param>
    /// <returns>False for an unknown verdict, for no reason, and for a text that is too long.</returns>
    public bool IsComplete(string language) =>
        Cases.Verdict.All.Contains(Verdict ?? "", StringComparer.Ordinal)
        && !string.IsNullOrWhiteSpace(language switch { "az" => Az, "ru" => Ru, _ => En })
        && new[] { Az, En, Ru }.All(one => one is null || one.Length <= CaseDesk.Longest);

    /// <summary>The decision, for the second curator.</summary>
    /// <param name="one">The case.</param>
    /// <param name="by">Who proposes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The decision.</returns>
    public CaseDecision ToDecision(FamilyCase one, Guid by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new()
        {
            CaseId = one.Id, Round = one.Round, Verdict = Verdict!, Target = Verdict == Cases.Verdict.Erase && !string.IsNullOrWhiteSpace(Target) ? Target.Trim() : null,
            ReasonAz = Trim(Az), ReasonEn = Trim(En), ReasonRu = Trim(Ru), ProposedById = by, ProposedUtc = now,
        };
    }

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
