using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.Facts;

/// <summary>The changes of a figure.</summary>
/// <param name="Language">The language of the page.</param>
/// <param name="List">The changes, the newest first.</param>
public sealed record FactChanges(Language Language, IReadOnlyList<FactChange> List);

/// <summary>One change of a figure.</summary>
/// <param name="Edition">The edition that brought it, in words.</param>
/// <param name="Date">When.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsCorrection">Whether it corrects what stood there.</param>
/// <param name="Values">The values that read differently since; none where only wording, dates or sources changed.</param>
public sealed record FactChange(string Edition, PrintedDate Date, PublicReason? Reason, bool IsCorrection, IReadOnlyList<ValueChange> Values);

/// <summary>A value before and after.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Was">How it read; null where it is new.</param>
/// <param name="Now">How it reads; null where it was taken out.</param>
public sealed record ValueChange(string Label, string? Was, string? Now);
