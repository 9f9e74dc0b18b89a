using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Embedding;

/// <summary>A kind of thing that other sites may show in a frame.</summary>
/// <param name="Word">Its part of the address: <c>/embed/en/facts/missing</c>.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Height">The height of its frame in CSS pixels where a site does not ask for less.</param>
/// <param name="Card">Makes what the frame shows.</param>
public sealed record EmbedKind(string Word, Kind Kind, int Height, Func<EmbedSource, EmbedCard> Card)
{
    /// <summary>The width of a frame in CSS pixels where a site does not ask for less.</summary>
    public const int Width = 640;

    /// <summary>What can be embedded. A further kind is one line here.</summary>
    public static readonly IReadOnlyList<EmbedKind> All =
    [
        new("facts", Kind.Fact, 460, EmbedCards.Fact) { HasEditions = true },
        new("timeline", Kind.TimelineEvent, 320, EmbedCards.Event),
        new("recognition", Kind.Recognition, 360, EmbedCards.Act),
        new("places", Kind.Place, 320, EmbedCards.Place),
        new("rooms", Kind.Room, 300, EmbedCards.Room) { HasEditions = true },
        new("pages", Kind.Page, 300, EmbedCards.Page) { HasEditions = true },
        new("learn", Kind.Lesson, 320, EmbedCards.Lesson) { HasEditions = true },
    ];

    /// <summary>Whether the thing's own page can be read as of an edition.</summary>
    public bool HasEditions { get; init; }

    /// <summary>The kind of an address.</summary>
    /// <param name="word">The part of the address.</param>
    /// <returns>Null where nothing of that name can be embedded.</returns>
    public static EmbedKind? Find(string word) => All.FirstOrDefault(one => one.Word == word);

    /// <summary>The kind of an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Null where it cannot be embedded.</returns>
    public static EmbedKind? Of(PublishedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return All.FirstOrDefault(one => one.Kind == item.Kind);
    }

    /// <summary>Whether an item may be framed. A page that begins with a warning is linked only: a frame on another site would show it without. The card of a lesson says itself what the lesson speaks of.</summary>
    /// <param name="item">The item.</param>
    /// <returns>False for pages that carry an advisory.</returns>
    public static bool IsFramed(PublishedItem item) => item is not Published<PageData, PageText> { Data.Advisory.Count: > 0 };

    /// <summary>The address of an item's frame.</summary>
    /// <param name="key">The item's key.</param>
    /// <param name="language">The language.</param>
    /// <returns>A path from the root.</returns>
    public string FrameOf(string key, Language language) => $"/embed/{language}/{Word}/{key}";
}

/// <summary>What a card is made from.</summary>
/// <param name="Museum">The museum, as of the edition shown.</param>
/// <param name="Language">The language, which the item has.</param>
/// <param name="Item">The item.</param>
public sealed record EmbedSource(PublishedMuseum Museum, Language Language, PublishedItem Item);
