using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Features.Exhibition.Citing;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Exhibition;

/// <summary>A page of a room.</summary>
/// <param name="Head">Title and address.</param>
/// <param name="RoomBar">Its place in the exhibition.</param>
public sealed record ReadingPage(PageHead Head, RoomBar RoomBar) : VisitorPage(Head), IInExhibition, ICitedText
{
    /// <summary>The time that the page tells of, for people; null where it has none.</summary>
    public string? Kicker { get; init; }

    /// <summary>When it was published and changed, and how long it takes to read.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>The mark of a former edition; null on the current text.</summary>
    public Superseded? Superseded { get; init; }

    /// <summary>What the text says before everything else, as HTML; null where it says nothing.</summary>
    public string? OwnWarning { get; init; }

    /// <summary>What a reader may want to know before reading; null where the text says it itself.</summary>
    public Warning? Warning { get; init; }

    /// <summary>The text.</summary>
    public required RenderedText Text { get; init; }

    /// <summary>The headings as a list of contents.</summary>
    public required HeadingList Contents { get; init; }

    /// <summary>Whether the page shows where to pause and where to turn.</summary>
    public bool Help { get; init; }

    /// <summary>The short version of the room; null where there is none.</summary>
    public string? Short { get; init; }

    /// <summary>How the page is cited.</summary>
    public required CiteBox Cite { get; init; }

    /// <summary>What became of the text.</summary>
    public required History History { get; init; }

    /// <summary>Where an error on the page is reported.</summary>
    public required string Report { get; init; }

    /// <summary>The way back and the way on.</summary>
    public required Pager Pager { get; init; }
}

/// <summary>A page of a room as an edition has it.</summary>
/// <param name="Item">The page as it is now.</param>
/// <param name="Then">The page as of the edition.</param>
/// <param name="Text">Its text as of the edition.</param>
/// <param name="Museum">The museum as of the edition.</param>
public sealed record PageOfEdition(Published<PageData, PageText> Item, Published<PageData, PageText> Then, PageText Text, PublishedMuseum Museum);
