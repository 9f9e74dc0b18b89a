using KhojalyMemorial.Publishing.Checks;

namespace KhojalyMemorial.Publishing;

/// <summary>What is to become the next edition.</summary>
/// <param name="Actor">Account id, or the name of a command.</param>
/// <param name="Publish">Revisions that visitors shall read.</param>
public sealed record PublishOrder(string Actor, IReadOnlyList<PublishPart> Publish)
{
    /// <summary>What visitors shall no longer read.</summary>
    public IReadOnlyList<WithdrawPart> Withdraw { get; init; } = [];

    /// <summary>A remark on the edition, for curators.</summary>
    public string? Note { get; init; }

    /// <summary>Lets invented persons of the register through, which is for tests: no command and no page of the desk sets it.</summary>
    public bool AllowsArtificial { get; init; }

    /// <summary>Whether the change corrects what stood there: it appears in the public list of corrections.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>Why it is changed, by language code, for the public.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>A revision to publish.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Language">Language code, or <see cref="Revision.Shared"/>.</param>
/// <param name="RevisionId">The revision.</param>
public sealed record PublishPart(Guid ItemId, string Language, Guid RevisionId)
{
    /// <summary>Who approved it; null where the one who publishes does.</summary>
    public string? ApprovedBy { get; init; }
}

/// <summary>Something to withdraw.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Language">Language code, or <see cref="Revision.Shared"/> for the whole item.</param>
public sealed record WithdrawPart(Guid ItemId, string Language)
{
    /// <summary>The item to which the address leads from now on, as kind and key with a slash between; null for an address that answers 410.</summary>
    public string? MovedTo { get; init; }
}

/// <summary>What came of an order.</summary>
/// <param name="Edition">The new edition; null when the order was refused or changes nothing.</param>
/// <param name="Problems">Why it was refused.</param>
public sealed record PublishResult(int? Edition, IReadOnlyList<ContentProblem> Problems);
