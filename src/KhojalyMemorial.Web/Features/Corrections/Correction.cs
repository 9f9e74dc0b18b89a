using KhojalyMemorial.Features.Facts;
using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.Corrections;

/// <summary>Something that was corrected in public.</summary>
/// <param name="Id">Its anchor; unique for good, so that the feed can build on it.</param>
/// <param name="Kind">What kind of thing was corrected, in words.</param>
/// <param name="Link">Where it stands; null where it has been withdrawn since.</param>
/// <param name="Utc">When the correction was published.</param>
/// <param name="Day">The day, in words.</param>
/// <param name="Reason">Why.</param>
/// <param name="Values">For a figure: what it read before and since.</param>
public sealed record Correction(
    string Id, string Kind, LabelledLink? Link, DateTime Utc, PrintedDate Day, PublicReason? Reason, IReadOnlyList<ValueChange> Values);

/// <summary>The public list of corrections.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Corrections">The corrections, the newest first.</param>
/// <param name="Contact">The mail address for reports; null where the museum has set none.</param>
public sealed record CorrectionsPage(PageHead Head, IReadOnlyList<Correction> Corrections, string? Contact) : VisitorPage(Head);

/// <summary>A correction in the list.</summary>
/// <param name="Language">The language of the page.</param>
/// <param name="Correction">The correction.</param>
public sealed record CorrectionEntry(Content.Language Language, Correction Correction);
