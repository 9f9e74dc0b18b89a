using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared;

/// <summary>The rooms as cards, for the home page, the contents of the exhibition and the pages of errors.</summary>
public static class RoomCards
{
    /// <summary>All rooms, in the order of the walk.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="language">The language of the page. A room that lacks it is shown by its name in another, with a mark.</param>
    /// <returns>A card for each.</returns>
    public static IReadOnlyList<RoomCard> Of(PublishedMuseum museum, Language language)
    {
        ArgumentNullException.ThrowIfNull(museum);
        var (texts, addresses) = (Strings.For(language), new Addresses(museum));
        return [.. museum.Rooms.Select((room, at) =>
        {
            var (name, text) = (room.LabelIn(language), room.In(language));
            var pages = museum.PagesOf(room).Count(page => page.Languages.ContainsKey(language));
            return new RoomCard(
                texts.Format("Room.Label", texts.Print(at + 1)), name.Name, addresses.Of(room, language), text?.Lede ?? "", room.Data.Tone,
                pages > 0 ? texts.Count("Room.Pages", pages) : null,
                name.Language == language.Code ? null : name.Language);
        })];
    }
}
