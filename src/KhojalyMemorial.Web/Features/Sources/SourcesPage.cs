using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.Sources;

/// <summary>The list of sources.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Kinds">All kinds, for choosing one.</param>
/// <param name="Lines">The sources that are shown.</param>
public sealed record SourcesPage(PageHead Head, Facets Kinds, IReadOnlyList<SourceItem> Lines) : VisitorPage(Head);

/// <summary>A source in the list.</summary>
/// <param name="Name">Its title in the page's language, else its own.</param>
/// <param name="Path">Its record.</param>
/// <param name="By">Who wrote or issued it; null when neither is recorded.</param>
/// <param name="Issued">When it was issued.</param>
/// <param name="Kind">Its kind, in words.</param>
/// <param name="Partisan">Says that it takes a side; null where it does not.</param>
public sealed record SourceItem(ItemName Name, string Path, ItemName? By, PrintedDate Issued, string Kind, string? Partisan);
