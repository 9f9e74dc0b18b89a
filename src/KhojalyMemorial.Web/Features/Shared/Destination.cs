using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared;

/// <summary>What an address with words of a language leads to.</summary>
/// <param name="Item">The item that it means; null where there is none.</param>
/// <param name="Moved">The item's present address, where the address asked for is a former one; then 301.</param>
/// <param name="WasWithdrawn">Whether something stood there that was withdrawn; then 410.</param>
public sealed record Destination(PublishedItem? Item, string? Moved = null, bool WasWithdrawn = false)
{
    private static readonly Destination Nowhere = new((PublishedItem?)null);

    /// <summary>Where the address of a room leads.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="language">The language of the address.</param>
    /// <param name="room">The room's part of the address.</param>
    /// <returns>The room, or where it went.</returns>
    public static Destination OfRoom(PublishedMuseum museum, Language language, string room) => Of(museum, language, Slugs.Of(museum).Find(Kind.Room, language, room));

    /// <summary>Where the address of a lesson leads.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="language">The language of the address.</param>
    /// <param name="lesson">The lesson's part of the address.</param>
    /// <returns>The lesson, or where it went.</returns>
    public static Destination OfLesson(PublishedMuseum museum, Language language, string lesson) => Of(museum, language, Slugs.Of(museum).Find(Kind.Lesson, language, lesson));

    /// <summary>Where the address of a page leads. The room's part may be a former one too: then all pages below it have moved with it.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="language">The language of the address.</param>
    /// <param name="room">The room's part of the address.</param>
    /// <param name="page">The page's part.</param>
    /// <returns>The page, or where it went.</returns>
    public static Destination OfPage(PublishedMuseum museum, Language language, string room, string page)
    {
        ArgumentNullException.ThrowIfNull(museum);
        var found = Slugs.Of(museum).Find(Kind.Page, language, page);
        if (found.Match is not (SlugMatch.Current or SlugMatch.Former))
        {
            return Of(museum, language, found);
        }

        var item = (Published<PageData, PageText>)found.Item!;
        var below = Slugs.Of(museum).Find(Kind.Room, language, room);
        if (museum.Room(item) is not { } home || below.Match == SlugMatch.Unknown)
        {
            return Nowhere;
        }

        return found.Match == SlugMatch.Current && below.Item == home && IsAddressOf(home, language, room)
            ? new(item)
            : new(item, new Addresses(museum).Of(item, language));
    }

    private static bool IsAddressOf(Published<RoomData, RoomText> room, Language language, string part) => (room.In(language)?.Slug ?? room.Key) == part;

    private static Destination Of(PublishedMuseum museum, Language language, SlugAnswer found) => found.Match switch
    {
        SlugMatch.Current or SlugMatch.OtherLanguage => new(found.Item),
        SlugMatch.Former => new(found.Item, new Addresses(museum).Of(found.Item!, language)),
        SlugMatch.Gone => new(null, WasWithdrawn: true),
        _ => Nowhere,
    };
}
