using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.Timeline;

/// <summary>The timeline, or the part of it that was chosen.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Periods">The periods to choose from.</param>
/// <param name="Places">The places to choose from.</param>
/// <param name="Groups">The entries by period.</param>
public sealed record TimelinePage(PageHead Head, IReadOnlyList<Choice> Periods, IReadOnlyList<Choice> Places, IReadOnlyList<TimelineGroup> Groups) : VisitorPage(Head)
{
    /// <summary>How many entries are shown, in words.</summary>
    public required string Count { get; init; }

    /// <summary>Whether a part was chosen.</summary>
    public bool IsFiltered { get; init; }
}

/// <summary>An option of a field.</summary>
/// <param name="Value">What the address carries; empty for all.</param>
/// <param name="Name">The option in words.</param>
/// <param name="Chosen">Whether it is chosen.</param>
public sealed record Choice(string Value, string Name, bool Chosen)
{
    /// <summary>BCP 47 code of the name where it is not in the page's language.</summary>
    public string? InLanguage { get; init; }
}

/// <summary>The entries of one period.</summary>
/// <param name="Key">The period.</param>
/// <param name="Name">The period in words.</param>
/// <param name="Entries">Its entries, in order.</param>
public sealed record TimelineGroup(string Key, string Name, IReadOnlyList<TimelineEntry> Entries);

/// <summary>An event.</summary>
/// <param name="Key">Its anchor.</param>
/// <param name="When">Date and time of day.</param>
/// <param name="Name">What happened, in a few words.</param>
/// <param name="Summary">What happened, in a sentence or two, in the same language.</param>
/// <param name="Links">The place and the figures that it rests on.</param>
/// <param name="Sources">Who says it.</param>
public sealed record TimelineEntry(string Key, PrintedDate When, ItemName Name, string Summary, IReadOnlyList<LabelledLink> Links, SourceLine Sources)
{
    /// <summary>The page from which it is shared and embedded, called by what it shares; null where it is not described in the page's language.</summary>
    public LabelledLink? Share { get; init; }
}
