using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Home;

/// <summary>The rooms on the home page.</summary>
/// <param name="Title">The heading above them.</param>
/// <param name="Text">What is said of them, as HTML; null where nothing is.</param>
/// <param name="Cards">The rooms.</param>
public sealed record HomeRooms(string Title, string? Text, IReadOnlyList<RoomCard> Cards)
{
    /// <summary>The rooms with the text of the home page, whose first heading stands above them.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="body">The text of the home page.</param>
    /// <returns>The rooms.</returns>
    public static HomeRooms Of(PublishedMuseum museum, Language language, string body)
    {
        var rendered = RenderedTexts.Of(museum);
        var (heading, rest) = Opening.Heading(body);
        return new(
            heading is null ? Strings.For(language)["Home.Rooms"] : rendered.Render(heading, language).PlainText,
            string.IsNullOrWhiteSpace(rest) ? null : rendered.Render(rest, language).Html,
            RoomCards.Of(museum, language));
    }
}
