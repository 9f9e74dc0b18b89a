using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Home;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.JsonLd;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Register;

namespace KhojalyMemorial.Features.Exhibition;

/// <summary>Puts together the contents of the exhibition, the rooms and their short versions.</summary>
/// <param name="address">Makes absolute addresses.</param>
/// <param name="register">Knows which lights lead to a person.</param>
public sealed class RoomPages(PublicUrl address, NamesRegister register)
{
    /// <summary>The contents of all rooms.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="head">Title and address.</param>
    /// <returns>The page.</returns>
    public ExhibitionPage Contents(PublishedMuseum museum, PageHead head)
    {
        ArgumentNullException.ThrowIfNull(museum);
        ArgumentNullException.ThrowIfNull(head);
        var cards = RoomCards.Of(museum, head.Language);
        List<RoomContents> rooms = [.. museum.Rooms.Select((room, at) => new RoomContents(cards[at], PagesOf(museum, room, head.Language)))];
        var parts = cards.Where(card => card.InLanguage is null).Select(card => (card.Title, card.Href));
        return new(
            head with { JsonLd = [WebPageLd.Of("CollectionPage", head, parts, address)] }, rooms,
            rooms.Count == 0 ? null : new(Strings.For(head.Language)["Exhibition.Start"], rooms[0].Room.Href),
            Superseded.Of(museum, new LabelledLink(head.Path, Strings.For(head.Language)["Edition.ReadCurrent"]), Strings.For(head.Language)));
    }

    /// <summary>A room.</summary>
    /// <param name="now">The museum now, through which the ways lead.</param>
    /// <param name="then">The museum as of the edition shown.</param>
    /// <param name="room">The room as it is now.</param>
    /// <param name="text">Its text as of that edition.</param>
    /// <param name="head">Title and address.</param>
    /// <returns>The page.</returns>
    public RoomPage Room(PublishedMuseum now, PublishedMuseum then, Published<RoomData, RoomText> room, RoomText text, PageHead head)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(head);
        var (language, walk) = (head.Language, new Walk(now, head.Language));
        var pages = PagesOf(now, room, language);
        var parts = pages.Where(page => page.InLanguage is null).Select(page => (page.Title, page.Href));
        return new(head with { JsonLd = [WebPageLd.Of("CollectionPage", head, parts, address)] }, walk.BarOf(room))
        {
            Text = text.Body.Length > 0 ? RenderedTexts.Of(then).Render(text.Body, language) : null,
            Lights = room.Data.Lights ? HomeLights.Of(then, language, then.Edition == now.NewestEdition ? register.Current.Lights : []) : null,
            Superseded = Superseded.Of(then, room, head.Path, Strings.For(language)),
            Short = text.Short is { Length: > 0 } ? head.Path + Addresses.ShortPath : null,
            Pages = pages,
            Permalink = address.For(Permalink.Of(head.Path, then.Edition)),
            Cartridge = Permalink.Of(head.Path + CartridgesController.Path, then.Edition),
            Pager = walk.PagerOf(room),
        };
    }

    /// <summary>The short version of a room.</summary>
    /// <param name="now">The museum now, through which the ways lead.</param>
    /// <param name="then">The museum as of the edition shown.</param>
    /// <param name="room">The room as it is now.</param>
    /// <param name="text">Its text as of that edition.</param>
    /// <param name="head">Title and address.</param>
    /// <returns>The page.</returns>
    public ShortPage Short(PublishedMuseum now, PublishedMuseum then, Published<RoomData, RoomText> room, RoomText text, PageHead head)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(head);
        var walk = new Walk(now, head.Language);
        var path = new Addresses(now).Of(room, head.Language);
        return new(head with { JsonLd = [WebPageLd.Of("WebPage", head, [], address)] }, walk.BarOf(room) with { Href = path })
        {
            Title = text.Title,
            Text = RenderedTexts.Of(then).Render(text.Short ?? "", head.Language),
            Superseded = Superseded.Of(then, room, head.Path, Strings.For(head.Language)),
            Full = new(Strings.For(head.Language)["Room.ReadFull"], path),
            Pager = walk.PagerOf(room),
        };
    }

    private static List<PageEntry> PagesOf(PublishedMuseum museum, Published<RoomData, RoomText> room, Language language)
    {
        // A page that is not there in this language is linked where it can be read.
        var links = new ItemLinks(museum, language);
        return [.. museum.PagesOf(room).Select((page, at) =>
        {
            var name = links.NameOf(page);
            return new PageEntry(Strings.For(language).Print(at + 1), name.Text, page.In(language)?.Lede, links.PathOf(page), name.InLanguage);
        })];
    }
}
