using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared;

/// <summary>The items of one kind that refer to the item of the page.</summary>
/// <param name="Kind">The kind, in words.</param>
/// <param name="Links">The items, in the order of the walk or of the alphabet.</param>
public sealed record Mention(string Kind, IReadOnlyList<LabelledLink> Links)
{
    private static readonly Kind[] Walked = [Content.Kind.Room, Content.Kind.Page];

    /// <summary>Where an item is used.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="item">The item.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="except">A kind that the page lists by itself.</param>
    /// <returns>One entry for each kind that uses it.</returns>
    public static IReadOnlyList<Mention> Of(PublishedMuseum museum, PublishedItem item, Language language, Kind? except = null)
    {
        ArgumentNullException.ThrowIfNull(museum);
        var links = new ItemLinks(museum, language);
        var texts = Strings.For(language);
        return [.. UsedIn.Of(museum).ItemsFor(item).Where(user => ItemLinks.HasName(user) && user.Kind != Content.Kind.MediaItem && user.Kind != except)
            .GroupBy(user => user.Kind).OrderBy(group => Content.Kind.All.ToList().IndexOf(group.Key))
            .Select(group => new Mention(texts["Search.Facet." + TextKey.From(group.Key.Name)], [.. Sorted(museum, group, links, language)]))];
    }

    private static IEnumerable<LabelledLink> Sorted(PublishedMuseum museum, IGrouping<Kind, PublishedItem> users, ItemLinks links, Language language)
    {
        var ids = users.Select(user => user.Id).ToHashSet();
        return users.Key == Content.Kind.TimelineEvent ? museum.Timeline.Where(one => ids.Contains(one.Id)).Select(links.To)
            : Walked.Contains(users.Key) ? museum.Rooms.Concat<PublishedItem>(museum.Pages).Where(one => ids.Contains(one.Id)).Select(links.To)
            : users.Select(links.To).OrderBy(link => link.Label, Collation.Of(language));
    }
}
