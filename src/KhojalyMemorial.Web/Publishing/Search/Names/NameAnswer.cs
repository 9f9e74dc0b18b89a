using System.Runtime.InteropServices;

namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>A page of the persons who were found.</summary>
/// <param name="Total">How many persons were found in all.</param>
/// <param name="Before">How many of them stand before this page.</param>
/// <param name="Hits">The page: by tier, within a tier by sort key, then by number.</param>
/// <param name="Next">What to ask for the next page with; null when this is the last.</param>
/// <param name="Tiers">How many were found in each tier, the best first; tiers without anybody are left out.</param>
/// <param name="Facets">
/// How many of those found have each value, ordered by facet and value; empty when not asked for. The values of a facet are counted without what was chosen of that
/// same facet, so that a visitor sees what another choice would give.
/// </param>
public sealed record NameAnswer(
    int Total, int Before, IReadOnlyList<NameHit> Hits, NamePlace? Next, IReadOnlyList<TierCount> Tiers, IReadOnlyList<FacetCount> Facets);

/// <summary>A person who was found.</summary>
/// <param name="Number">The public number.</param>
/// <param name="SortKey">The sort key.</param>
/// <param name="Tier">How near the name is: of several words typed the one that was found worst.</param>
/// <param name="Reason">Why, in a word for the visitor.</param>
/// <param name="Typed">The word that was typed and found worst; null when nothing was typed.</param>
/// <param name="Found">What the reason is about, in lower case as it was read: the spelling in the other script, the older one, the one that sounds alike; null where the reason needs none.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NameHit(int Number, string SortKey, NameTier Tier, NameReason Reason, string? Typed, string? Found);

/// <summary>How many persons were found in a tier.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Count">At least 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TierCount(NameTier Tier, int Count);

/// <summary>How many persons have a value of a facet.</summary>
/// <param name="Facet">The facet's key.</param>
/// <param name="Value">The value's key.</param>
/// <param name="Count">At least 1, or 0 for a value that was chosen and is not found.</param>
public sealed record FacetCount(string Facet, string Value, int Count);
