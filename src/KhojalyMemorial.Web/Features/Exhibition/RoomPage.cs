using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.Exhibition;

/// <summary>The contents of the exhibition.</summary>
/// <param name="Head">Title and address.</param>
/// <param name="Rooms">The rooms with their pages.</param>
/// <param name="Start">Into the first room; null while there is none.</param>
/// <param name="Superseded">The mark of a former edition; null on the current contents.</param>
public sealed record ExhibitionPage(PageHead Head, IReadOnlyList<RoomContents> Rooms, ChromeLink? Start, Superseded? Superseded) : VisitorPage(Head);

/// <summary>A room with its pages.</summary>
/// <param name="Room">The room.</param>
/// <param name="Pages">Its pages.</param>
public sealed record RoomContents(RoomCard Room, IReadOnlyList<PageEntry> Pages);

/// <summary>A page in a list of contents.</summary>
/// <param name="Number">Its number in its room.</param>
/// <param name="Title">Its title.</param>
/// <param name="Lede">What it tells; null where it lacks the language.</param>
/// <param name="Href">Its address.</param>
/// <param name="InLanguage">BCP 47 code of the title where it is not the page's language; null where it is.</param>
public sealed record PageEntry(string Number, string Title, string? Lede, string Href, string? InLanguage);

/// <summary>A room.</summary>
/// <param name="Head">Title and address.</param>
/// <param name="RoomBar">Its place in the exhibition.</param>
public sealed record RoomPage(PageHead Head, RoomBar RoomBar) : VisitorPage(Head), IInExhibition
{
    /// <summary>The introduction; null where there is none.</summary>
    public RenderedText? Text { get; init; }

    /// <summary>A light for each person killed; null in rooms that show none.</summary>
    public LightsPicture? Lights { get; init; }

    /// <summary>The mark of a former edition; null on the current text.</summary>
    public Superseded? Superseded { get; init; }

    /// <summary>The short version; null where there is none.</summary>
    public string? Short { get; init; }

    /// <summary>The pages of the room.</summary>
    public required IReadOnlyList<PageEntry> Pages { get; init; }

    /// <summary>The permanent address of exactly this text, absolute.</summary>
    public required string Permalink { get; init; }

    /// <summary>The room as a package for the system of a school.</summary>
    public required string Cartridge { get; init; }

    /// <summary>The way back and the way on.</summary>
    public required Pager Pager { get; init; }
}

/// <summary>The short version of a room.</summary>
/// <param name="Head">Title and address.</param>
/// <param name="RoomBar">Its place in the exhibition.</param>
public sealed record ShortPage(PageHead Head, RoomBar RoomBar) : VisitorPage(Head), IInExhibition
{
    /// <summary>The room's title.</summary>
    public required string Title { get; init; }

    /// <summary>The text.</summary>
    public required RenderedText Text { get; init; }

    /// <summary>The mark of a former edition; null on the current text.</summary>
    public Superseded? Superseded { get; init; }

    /// <summary>To the whole text.</summary>
    public required ChromeLink Full { get; init; }

    /// <summary>The way back and the way on.</summary>
    public required Pager Pager { get; init; }
}
