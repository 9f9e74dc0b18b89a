using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Exhibition;

/// <summary>The walk through the exhibition in one language: each room, then its pages, then the next room.</summary>
public sealed class Walk
{
    private readonly List<PublishedItem> _stops = [];
    private readonly PublishedMuseum _museum;
    private readonly Language _language;
    private readonly Addresses _addresses;

    /// <summary>Lays the walk out. What is not published in the language is not on it.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="language">The language.</param>
    public Walk(PublishedMuseum museum, Language language)
    {
        ArgumentNullException.ThrowIfNull(museum);
        (_museum, _language, _addresses) = (museum, language, new Addresses(museum));
        foreach (var room in museum.Rooms)
        {
            _stops.AddRange(museum.PagesOf(room).Prepend<PublishedItem>(room).Where(item => item.Languages.ContainsKey(language)));
        }
    }

    /// <summary>All stops, in order.</summary>
    public IReadOnlyList<PublishedItem> Stops => _stops;

    /// <summary>The stop before an item.</summary>
    /// <param name="item">A room or a page.</param>
    /// <returns>Null at the beginning, and for what is not on the walk.</returns>
    public PublishedItem? Before(PublishedItem item) => _stops.IndexOf(item) is > 0 and var at ? _stops[at - 1] : null;

    /// <summary>The stop after an item.</summary>
    /// <param name="item">A room or a page.</param>
    /// <returns>Null at the end, and for what is not on the walk.</returns>
    public PublishedItem? After(PublishedItem item) => _stops.IndexOf(item) is >= 0 and var at && at + 1 < _stops.Count ? _stops[at + 1] : null;

    /// <summary>The way back and the way on from an item.</summary>
    /// <param name="item">A room or a page.</param>
    /// <returns>Links that say where they lead.</returns>
    public Pager PagerOf(PublishedItem item)
    {
        var texts = Strings.For(_language);
        var before = Before(item);

        // Before the first page of a room stands the room itself, which is not the previous one.
        var own = item is Published<PageData, PageText> page && before is not null && before == (PublishedItem?)_museum.Room(page);
        return new(texts["Page.WayOn"], Link(before, "Page.Previous", own ? "Page.Previous" : "Room.Previous"), Link(After(item), "Page.Next", "Room.Next"));
    }

    /// <summary>The place of an item: <c>Room 3 of 6 · The night · Page 2 of 5</c>.</summary>
    /// <param name="room">The room.</param>
    /// <param name="page">The page; null on the room itself.</param>
    /// <returns>The bar.</returns>
    public RoomBar BarOf(Published<RoomData, RoomText> room, Published<PageData, PageText>? page = null)
    {
        ArgumentNullException.ThrowIfNull(room);
        var texts = Strings.For(_language);
        var pages = _museum.PagesOf(room).Where(one => one.Languages.ContainsKey(_language)).ToList();
        return new(
            texts["Room.Bar"],
            texts.Format("Room.Number", texts.Print(Number(room)), texts.Print(_museum.Rooms.Count)),
            room.LabelIn(_language).Name,
            page is null ? null : _addresses.Of(room, _language),
            page is null ? null : texts.Format("Page.Number", texts.Print(pages.IndexOf(page) + 1), texts.Print(pages.Count)),
            [.. _museum.Rooms.Select(one => new ChromeLink(
                $"{texts.Format("Room.Label", texts.Print(Number(one)))}: {one.LabelIn(_language).Name}", _addresses.Of(one, _language), one == room))]);
    }

    private int Number(Published<RoomData, RoomText> room) => _museum.Rooms.TakeWhile(one => one != room).Count() + 1;

    private ChromeLink? Link(PublishedItem? item, string page, string room) => item is null ? null
        : new(Strings.For(_language).Format(item.Kind == Kind.Room ? room : page, item.LabelIn(_language).Name), _addresses.Of(item, _language));
}
