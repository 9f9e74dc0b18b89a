using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Embedding;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Exhibition;

/// <summary>The contents of the exhibition, its rooms, and their short versions.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="editions">Former editions.</param>
/// <param name="rooms">Puts the pages together.</param>
public sealed class RoomsController(PublishedMuseum museum, OldEditions editions, RoomPages rooms) : ExhibitionController(museum, editions)
{
    /// <summary>The contents of all rooms.</summary>
    /// <param name="v">An edition: the contents as they were then.</param>
    /// <returns>The page.</returns>
    [HttpGet(Root)]
    [VisitorPage(Permalink.Parameter)]
    public IActionResult Index(string? v) => AsOf(v, then =>
    {
        var head = HeadOf("/exhibition", Texts["Exhibition.Title"], Texts["Exhibition.Description"]) with { Section = "exhibition", Breadcrumb = Way(Entrance) };
        return View("Exhibition", rooms.Contents(then, Dated(head, then)));
    });

    /// <summary>A room: its introduction and its contents.</summary>
    /// <param name="room">The room's part of the address.</param>
    /// <param name="v">An edition: the room as it was then.</param>
    /// <returns>The page.</returns>
    [HttpGet(Root + "/{room}")]
    [VisitorPage(Permalink.Parameter)]
    public IActionResult Show(string room, string? v)
    {
        var destination = Destination.OfRoom(Museum, Language, room);
        return Answer(destination, v, then => Then(destination, then) is ({ } item, { } text)
            ? View("Room", rooms.Room(Museum, then, item, text, HeadOf(item, text, then) with { Share = IsDated ? null : SharedItem.Of(Museum, item, Language) }))
            : null);
    }

    /// <summary>A room told shortly and in plain language.</summary>
    /// <param name="room">The room's part of the address.</param>
    /// <param name="v">An edition: the short version as it was then.</param>
    /// <returns>The page.</returns>
    [HttpGet(Root + "/{room}/short")]
    [VisitorPage(Permalink.Parameter)]
    public IActionResult Short(string room, string? v)
    {
        var destination = Destination.OfRoom(Museum, Language, room);
        return Answer(destination, v, then => Then(destination, then) is ({ } item, { Short.Length: > 0 } text)
            ? View("Short", rooms.Short(Museum, then, item, text, ShortHeadOf(item, text, then)))
            : null, Publishing.Addresses.ShortPath);
    }

    private (Published<RoomData, RoomText>? Item, RoomText? Text) Then(Destination destination, PublishedMuseum then)
    {
        var item = (Published<RoomData, RoomText>)destination.Item!;
        return (item, (then.Find(Kind.Room.Name, item.Key) as Published<RoomData, RoomText>)?.In(Language));
    }

    private PageHead HeadOf(Published<RoomData, RoomText> item, RoomText text, PublishedMuseum then)
    {
        var head = HeadOf(item, then, text.Title, text.Lede);
        return head with { Tone = item.Data.Tone, Section = "exhibition", Breadcrumb = Way(Entrance, new Crumb(text.Title, head.Path)) };
    }

    private PageHead ShortHeadOf(Published<RoomData, RoomText> item, RoomText text, PublishedMuseum then)
    {
        var head = HeadOf(item, text, then);
        var path = head.Path + Publishing.Addresses.ShortPath;
        return head with
        {
            Title = Texts.Format("Site.TitlePattern", text.Title, Texts["Room.Short"]),
            Path = path,
            Alternates = [.. head.Alternates.Where(one => item.In(one.Language)?.Short is { Length: > 0 }).Select(one => one with { Path = ShortOf(one.Path) })],
            Breadcrumb = [.. head.Breadcrumb, new Crumb(Texts["Room.Short"], path)],
        };
    }

    private static string ShortOf(string address) =>
        address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? address.Insert(query, Publishing.Addresses.ShortPath) : address + Publishing.Addresses.ShortPath;
}
