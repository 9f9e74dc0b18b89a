using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Merge;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Areas.Admin.History;

/// <summary>The revisions of an item in one language.</summary>
/// <param name="Head">Title, language and who is signed in.</param>
/// <param name="At">The item.</param>
/// <param name="Lines">The revisions, the newest first.</param>
/// <param name="Names">The names of curators.</param>
/// <param name="Published">The revision that visitors read; null where they read none.</param>
/// <param name="MayWrite">Whether the curator may restore.</param>
public sealed record HistoryPage(
    DeskHead Head, DraftAddress At, IReadOnlyList<RevisionLine> Lines, CuratorNames Names, Guid? Published, bool MayWrite) : DeskPage(Head);

/// <summary>What changed from one revision to another.</summary>
/// <param name="Head">Title, language and who is signed in.</param>
/// <param name="At">The item.</param>
/// <param name="Before">The older one; null before the first.</param>
/// <param name="After">The newer one.</param>
/// <param name="Names">The names of curators.</param>
/// <param name="Changes">The fields that differ.</param>
public sealed record ComparePage(
    DeskHead Head, DraftAddress At, Revision? Before, Revision After, CuratorNames Names, IReadOnlyList<FieldChange> Changes) : DeskPage(Head)
{
    /// <summary>Whether the curator may restore.</summary>
    public bool MayWrite { get; init; }
}
