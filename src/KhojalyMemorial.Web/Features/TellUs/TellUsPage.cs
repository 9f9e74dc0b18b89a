using KhojalyMemorial.Desk.Cases;
using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.TellUs;

/// <summary>The form with which families and readers write to the museum.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Letter">What was typed so far.</param>
public sealed record TellUsPage(PageHead Head, Letter Letter) : VisitorPage(Head)
{
    /// <summary>The person that it is about, where the person is public.</summary>
    public LabelledLink? Person { get; init; }

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyDictionary<string, string> Problems { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The same as links to the fields; first what concerns the form as a whole.</summary>
    public IReadOnlyList<LabelledLink> ProblemList { get; init; } = [];

    /// <summary>Whether files were chosen, which browsers do not keep.</summary>
    public bool LostFiles { get; init; }
}

/// <summary>What a writer is told.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Number">The number of the case.</param>
/// <param name="Due">By when the answer comes.</param>
/// <param name="Files">What became of the files; null where none were sent.</param>
/// <param name="HasContact">Whether there is a way to answer.</param>
public sealed record ReceivedPage(PageHead Head, string Number, string Due, string? Files, bool HasContact) : VisitorPage(Head);
