using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Reports;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Areas.Admin.Reports;

/// <summary>All reports.</summary>
/// <param name="Head">Title, language and who is signed in.</param>
public sealed record ReportsPage(DeskHead Head) : DeskPage(Head)
{
    /// <summary>Pictures that lack words.</summary>
    public required IReadOnlyList<MissingWords> Pictures { get; init; }

    /// <summary>Texts that nobody has changed for a year.</summary>
    public required IReadOnlyList<(PublishedItem Item, DateTime ChangedUtc)> Stale { get; init; }

    /// <summary>Links within the site that lead nowhere.</summary>
    public required IReadOnlyList<OwnLink> OwnLinks { get; init; }

    /// <summary>Outside addresses that did not answer.</summary>
    public required IReadOnlyList<BrokenLink> Links { get; init; }

    /// <summary>Words searched without result.</summary>
    public required IReadOnlyList<(string Word, int Days)> Words { get; init; }

    /// <summary>What is scheduled.</summary>
    public required IReadOnlyList<Release> Schedule { get; init; }
}
