using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.Places;

/// <summary>The places of the story.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Places">The places, in the order of the alphabet.</param>
public sealed record PlacesPage(PageHead Head, IReadOnlyList<PlaceItem> Places) : VisitorPage(Head);

/// <summary>A place in the list.</summary>
/// <param name="Name">The name.</param>
/// <param name="Path">The place's page.</param>
/// <param name="Kind">The kind of place, in words.</param>
public sealed record PlaceItem(ItemName Name, string Path, string Kind);

/// <summary>A place of the story.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Kind">The kind of place, in words.</param>
/// <param name="Sources">Who says it.</param>
public sealed record PlacePage(PageHead Head, string Kind, IReadOnlyList<SourceLink> Sources) : VisitorPage(Head)
{
    /// <summary>The form of the name whose pronunciation is known; null where none is.</summary>
    public NameForm? Spoken { get; init; }

    /// <summary>Latitude and longitude in degrees; null where none was read.</summary>
    public string? Coordinates { get; init; }

    /// <summary>What the place is.</summary>
    public string? Description { get; init; }

    /// <summary>Whether nobody of the museum has read the sources.</summary>
    public bool Unverified { get; init; }

    /// <summary>The forms of the name; null where none is recorded.</summary>
    public NameTable? Names { get; init; }

    /// <summary>What happened there, in order.</summary>
    public IReadOnlyList<PlaceEvent> Events { get; init; } = [];

    /// <summary>Where the place is mentioned.</summary>
    public IReadOnlyList<Mention> MentionedOn { get; init; } = [];
}

/// <summary>An event at the place.</summary>
/// <param name="When">Date and time of day.</param>
/// <param name="Link">The event on the timeline.</param>
public sealed record PlaceEvent(PrintedDate When, LabelledLink Link);
