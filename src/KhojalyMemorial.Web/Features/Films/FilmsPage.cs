using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.Films;

/// <summary>Films, books and other works, by kind.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Groups">The kinds, with their works.</param>
public sealed record FilmsPage(PageHead Head, IReadOnlyList<WorkGroup> Groups) : VisitorPage(Head);

/// <summary>The works of one kind.</summary>
/// <param name="Key">The kind.</param>
/// <param name="Name">The kind in words.</param>
/// <param name="Works">The works.</param>
public sealed record WorkGroup(string Key, string Name, IReadOnlyList<WorkItem> Works);

/// <summary>A work.</summary>
/// <param name="Key">Its anchor.</param>
/// <param name="Name">Its title in the page's language, else its own.</param>
/// <param name="Year">The year in which it appeared.</param>
/// <param name="Sources">Who describes it.</param>
public sealed record WorkItem(string Key, ItemName Name, PrintedDate Year, SourceLine Sources)
{
    /// <summary>Its own title, where the name is a translation.</summary>
    public OwnName? Original { get; init; }

    /// <summary>Author, director or other maker.</summary>
    public ItemName? Maker { get; init; }

    /// <summary>Its language, in words.</summary>
    public string? Language { get; init; }

    /// <summary>What it is.</summary>
    public string? Note { get; init; }

    /// <summary>Says that nobody of the museum has seen it; else null.</summary>
    public string? Unverified { get; init; }
}
