using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Releases;

namespace KhojalyMemorial.Areas.Admin.Releases;

/// <summary>The releases.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Drafts">Being put together, or sent back by the checks.</param>
/// <param name="Scheduled">Waiting for their time, the next one first.</param>
/// <param name="Done">Done lately.</param>
public sealed record ReleasesPage(DeskHead Head, IReadOnlyList<Release> Drafts, IReadOnlyList<Release> Scheduled, IReadOnlyList<Release> Done) : DeskPage(Head);

/// <summary>A release, whole, before it goes out.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Release">The release.</param>
/// <param name="Parts">What changes.</param>
/// <param name="Report">What stands at the gate; null for a release that is done.</param>
/// <param name="Typed">What stands in its form: what is kept, or what was typed and could not be taken.</param>
/// <param name="Problem">Why it could not; null for nothing.</param>
/// <param name="Targets">Published items to which a withdrawn address may lead: kind and key, and name.</param>
/// <param name="MayPublish">Whether the one who looks may order it.</param>
/// <param name="OrderedBy">Who ordered it.</param>
public sealed record ReleasePage(
    DeskHead Head,
    Release Release,
    IReadOnlyList<ReleaseRow> Parts,
    GateReport? Report,
    TypedRelease Typed,
    string? Problem,
    IReadOnlyList<KeyValuePair<string, string>> Targets,
    bool MayPublish,
    string? OrderedBy) : DeskPage(Head)
{
    /// <summary>Whether parts and words can still be changed.</summary>
    public bool IsOpen => Release.State is ReleaseState.Draft or ReleaseState.Failed;
}

/// <summary>A part of a release.</summary>
/// <param name="Part">The part.</param>
/// <param name="Title">What the item is called.</param>
/// <param name="Fields">What changes in it, word by word.</param>
public sealed record ReleaseRow(GatePart Part, string Title, IReadOnlyList<ChangedField> Fields);
