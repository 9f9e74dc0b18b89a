using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Register;

namespace KhojalyMemorial.Features.Home;

/// <summary>The home page.</summary>
/// <param name="Head">Title and address.</param>
/// <param name="Rooms">The rooms, with what is said of them.</param>
/// <param name="Enter">Into the exhibition; null while no room is published.</param>
/// <param name="Names">To the names, or to what is said of their register; null while there is neither.</param>
/// <param name="Visit">To the page for visitors of the building; null while there is none.</param>
/// <param name="Lights">One light for each person killed; null where the figure is not published.</param>
/// <param name="Remembrance">What is said on the days of remembrance; null on all others.</param>
/// <param name="Superseded">The mark of a former edition; null on the current page.</param>
public sealed record HomePage(
    PageHead Head, HomeRooms Rooms, ChromeLink? Enter, ChromeLink? Names, ChromeLink? Visit, LightsPicture? Lights, Remembrance? Remembrance, Superseded? Superseded)
    : VisitorPage(Head)
{
    /// <summary>Puts the page together.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="head">Title and address.</param>
    /// <param name="text">The text of the page in its language.</param>
    /// <param name="today">The day in Baku.</param>
    /// <param name="lit">The lights that lead to a person.</param>
    /// <returns>The page.</returns>
    public static HomePage Of(PublishedMuseum museum, PageHead head, SitePageText? text, DateOnly today, IReadOnlyList<RegisterLight> lit)
    {
        ArgumentNullException.ThrowIfNull(museum);
        ArgumentNullException.ThrowIfNull(head);
        var (language, texts) = (head.Language, Strings.For(head.Language));
        ChromeLink? SiteLink(string key, string words) =>
            museum.SitePages.GetValueOrDefault(key)?.In(language) is null ? null : new(texts[words], $"/{language}/{key}");
        return new(
            head,
            HomeRooms.Of(museum, language, text?.Body ?? ""),
            museum.Rooms.Count == 0 ? null : new(texts["Home.Enter"], $"/{language}/exhibition"),
            new(texts["Register.Title"], $"/{language}/names"),
            SiteLink("visit", "Nav.Visit"),
            HomeLights.Of(museum, language, lit),
            Home.Remembrance.On(today, museum, language),
            Shared.Superseded.Of(museum, new LabelledLink(head.Path, texts["Edition.ReadCurrent"]), texts));
    }
}
