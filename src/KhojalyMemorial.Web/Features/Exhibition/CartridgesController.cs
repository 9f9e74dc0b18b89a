using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Exhibition;

/// <summary>Rooms as packages for the systems of schools.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="editions">Former editions.</param>
/// <param name="address">Makes absolute addresses.</param>
public sealed class CartridgesController(PublishedMuseum museum, OldEditions editions, PublicUrl address) : ExhibitionController(museum, editions)
{
    /// <summary>What follows a room's address for its package.</summary>
    public const string Path = "/cartridge" + CommonCartridge.Extension;

    /// <summary>A room and its pages as links to exactly the texts of an edition, so that they stay as the teacher read them.</summary>
    /// <param name="room">The room's part of the address.</param>
    /// <param name="v">An edition: the room as it was then; the current one when empty.</param>
    /// <returns>A thin Common Cartridge 1.3.</returns>
    [HttpGet(Root + "/{room}" + Path)]
    [VisitorPage(Permalink.Parameter)]
    public IActionResult Room(string room, string? v)
    {
        var destination = Destination.OfRoom(Museum, Language, room);
        return Answer(destination, v, then => then.Find(Kind.Room.Name, destination.Item!.Key) is Published<RoomData, RoomText> item && item.In(Language) is { } text
            ? Package(then, item, text)
            : null, Path);
    }

    private FileContentResult Package(PublishedMuseum then, Published<RoomData, RoomText> room, RoomText text)
    {
        // Addresses are those of today, as everywhere: the edition stands behind them.
        var pages = then.PagesOf(room).Where(page => page.Languages.ContainsKey(Language) && Museum.Find(Kind.Page.Name, page.Key)?.Languages.ContainsKey(Language) == true);
        var links = pages.Select(page => Link(page.In(Language)!.Title, Museum.Find(Kind.Page.Name, page.Key)!, then));
        var key = string.Create(CultureInfo.InvariantCulture, $"{room.Key}-{Language}-{then.Edition}");
        var cartridge = new CommonCartridge(key, Language, text.Title, text.Lede, [Link(text.Title, Museum.Find(Kind.Room.Name, room.Key)!, then), .. links]);
        return File(cartridge.Write(then.PublishedUtc), CommonCartridge.MediaType, key + CommonCartridge.Extension);
    }

    private CartridgeLink Link(string title, PublishedItem item, PublishedMuseum then) => new(title, address.For(Permalink.Of(Addresses.Of(item, Language), then.Edition)));
}
