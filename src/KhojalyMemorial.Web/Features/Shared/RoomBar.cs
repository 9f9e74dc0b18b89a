namespace KhojalyMemorial.Features.Shared;

/// <summary>A page of the exhibition: the layout shows its place below the header.</summary>
public interface IInExhibition
{
    /// <summary>Its place.</summary>
    RoomBar RoomBar { get; }
}

/// <summary>Where a page stands in the exhibition: <c>Room 3 of 6 · The night · Page 2 of 5</c>.</summary>
/// <param name="Label">What the bar is, for those who do not see it.</param>
/// <param name="Room">The room's number: <c>Room 3 of 6</c>.</param>
/// <param name="Title">The room's title.</param>
/// <param name="Href">The room's address; null on the room itself.</param>
/// <param name="Page">The page's number: <c>Page 2 of 5</c>; null on the room itself.</param>
/// <param name="Segments">All rooms, in order, each with its number and title as words.</param>
public sealed record RoomBar(string Label, string Room, string Title, string? Href, string? Page, IReadOnlyList<ChromeLink> Segments);

/// <summary>A room in a list of rooms.</summary>
/// <param name="Number">Its number: <c>Room 3</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Href">Its address.</param>
/// <param name="Lede">What it shows.</param>
/// <param name="Tone">Its tone.</param>
/// <param name="Pages">How many pages it has, in words; null where that is not said.</param>
/// <param name="InLanguage">BCP 47 code of the title where it is not the page's language; null where it is.</param>
public sealed record RoomCard(string Number, string Title, string Href, string Lede, string Tone, string? Pages = null, string? InLanguage = null);

/// <summary>The way back and the way on, at the end of every page of the exhibition.</summary>
/// <param name="Label">What the two links are.</param>
/// <param name="Previous">The way back: <c>Previous: The encirclement</c>; null at the beginning.</param>
/// <param name="Next">The way on: <c>Next: The morning</c>; null at the end.</param>
public sealed record Pager(string Label, ChromeLink? Previous, ChromeLink? Next);
