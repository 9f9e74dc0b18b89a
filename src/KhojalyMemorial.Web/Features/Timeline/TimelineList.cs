using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Timeline;

/// <summary>Chooses the entries of the timeline and groups them by period.</summary>
/// <param name="museum">The museum.</param>
/// <param name="language">The language of the page.</param>
public sealed class TimelineList(PublishedMuseum museum, Language language)
{
    private readonly ItemLinks _links = new(museum, language);
    private readonly Texts _texts = Strings.For(language);

    /// <summary>The entries of a choice.</summary>
    /// <param name="period">Only those that begin in it; null for all.</param>
    /// <param name="place">Only those that name it; null for all.</param>
    /// <returns>The periods that have entries, with them.</returns>
    public IReadOnlyList<TimelineGroup> Groups(Period? period, string? place)
    {
        var chosen = museum.Timeline.Where(one => one.Languages.Count > 0 && (place is null || one.Data.Place == place))
            .ToLookup(one => Period.Of(one.Data.Date!));
        return [.. Period.All.Where(one => (period is null || one == period) && chosen.Contains(one))
            .Select(one => new TimelineGroup(one.Key, NameOf(one), [.. chosen[one].Select(Entry)]))];
    }

    /// <summary>The periods to choose from.</summary>
    /// <param name="chosen">The one that is chosen.</param>
    /// <returns>All periods first, then each.</returns>
    public IReadOnlyList<Choice> Periods(Period? chosen) =>
        [new("", _texts["Timeline.Period.All"], chosen is null), .. Period.All.Select(one => new Choice(one.Key, NameOf(one), one == chosen))];

    /// <summary>The places to choose from: those that the timeline names.</summary>
    /// <param name="chosen">The one that is chosen.</param>
    /// <returns>All places first, then each, in the order of the alphabet.</returns>
    public IReadOnlyList<Choice> Places(string? chosen)
    {
        var places = museum.Timeline.Select(one => one.Data.Place).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(key => museum.Places.GetValueOrDefault(key)).OfType<Published<PlaceData, PlaceText>>().Where(ItemLinks.HasName)
            .Select(place => (place.Key, Name: _links.NameOf(place)))
            .OrderBy(place => place.Name.Text, Collation.Of(language))
            .Select(place => new Choice(place.Key, place.Name.Text, place.Key == chosen) { InLanguage = place.Name.InLanguage });
        return [new("", _texts["Timeline.AllPlaces"], chosen is null), .. places];
    }

    private string NameOf(Period period) => _texts["Timeline.Period." + TextKey.From(period.Key)];

    private TimelineEntry Entry(Published<TimelineEventData, TimelineEventText> one) => new(
        one.Key,
        PrintedDate.Of(one.Data.Date, language, one.Data.Time),
        _links.NameOf(one),
        one.In(_links.ReadIn(one))!.Summary,
        [.. _links.To(Kind.Place, one.Data.Place), .. _links.To(Kind.Fact, one.Data.Facts)],
        new SourceLine(language, _links.Sources(one.Data.Sources)))
    {
        Share = one.In(language) is { } text ? new($"/{language}/share/timeline/{one.Key}", _texts.Format("Share.Of", text.Title)) : null,
    };
}
