using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Home;

/// <summary>What the home page says on the two days of the year on which the dead are remembered.</summary>
/// <param name="Title">The days.</param>
/// <param name="Text">What they are.</param>
/// <param name="Night">To the room of the night; null while it is not published.</param>
public sealed record Remembrance(string Title, string Text, ChromeLink? Night)
{
    private const string Room = "night";

    /// <summary>The words of a day.</summary>
    /// <param name="today">The day in Baku.</param>
    /// <param name="museum">The museum.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>Null on all days but 25 and 26 February.</returns>
    public static Remembrance? On(DateOnly today, PublishedMuseum museum, Language language)
    {
        ArgumentNullException.ThrowIfNull(museum);
        if (today is not { Month: 2, Day: 25 or 26 })
        {
            return null;
        }

        var texts = Strings.For(language);
        return new(
            texts["Remembrance.Title"], texts["Remembrance.Text"],
            museum.Find(Kind.Room.Name, Room) is { } room && room.Languages.ContainsKey(language)
                ? new(texts["Remembrance.Link"], new Addresses(museum).Of(room, language))
                : null);
    }
}
