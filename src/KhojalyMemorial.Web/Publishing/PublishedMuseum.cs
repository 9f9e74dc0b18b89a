using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;

namespace KhojalyMemorial.Publishing;

/// <summary>
/// The museum as visitors read it: all published content of one edition, immutable, in memory. Nothing here touches a database. An item that has
/// neither a text nor a name of its own is not in it: of a page whose only text was withdrawn, not even the key is told.
/// </summary>
public sealed class PublishedMuseum
{
    private readonly Dictionary<(string Kind, string Key), PublishedItem> _items;
    private readonly MuseumSnapshot _snapshot;

    /// <summary>Builds one edition of a museum.</summary>
    /// <param name="snapshot">All that was published.</param>
    /// <param name="edition">The edition; null for the newest.</param>
    public PublishedMuseum(MuseumSnapshot snapshot, int? edition = null)
        : this(snapshot, edition, Named(Read(snapshot, edition)))
    {
    }

    private PublishedMuseum(MuseumSnapshot snapshot, int? edition, Dictionary<(string Kind, string Key), PublishedItem> items)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _snapshot = snapshot;
        Edition = edition ?? snapshot.Edition;
        PublishedUtc = snapshot.Editions.LastOrDefault(one => one.Number <= Edition)?.PublishedUtc ?? DateTime.UnixEpoch;
        _items = items;
        Rooms = [.. All<RoomData, RoomText>(Kind.Room).OrderBy(room => room.Data.Order)];
        Pages = [.. All<PageData, PageText>(Kind.Page).OrderBy(page => Room(page)?.Data.Order ?? int.MaxValue).ThenBy(page => page.Data.Order)];
        Facts = ByKey<FactData, FactText>(Kind.Fact);
        Sources = ByKey<SourceData, SourceText>(Kind.Source);
        Timeline = [.. All<TimelineEventData, TimelineEventText>(Kind.TimelineEvent)
            .OrderBy(one => one.Data.Date).ThenBy(one => one.Data.Time is null).ThenBy(one => one.Data.Time).ThenBy(one => one.Key, StringComparer.Ordinal)];
        Places = ByKey<PlaceData, PlaceText>(Kind.Place);
        Recognitions = ByKey<RecognitionData, RecognitionText>(Kind.Recognition);
        Works = ByKey<WorkData, WorkText>(Kind.Work);
        People = ByKey<PublicPersonData, PublicPersonText>(Kind.PublicPerson);
        Terms = ByKey<TermData, TermText>(Kind.Term);
        Media = ByKey<MediaItemData, MediaItemText>(Kind.MediaItem);
        Lessons = [.. All<LessonData, LessonText>(Kind.Lesson).OrderBy(lesson => lesson.Data.Order).ThenBy(lesson => lesson.Key, StringComparer.Ordinal)];
        SitePages = ByKey<SitePageData, SitePageText>(Kind.SitePage);
    }

    /// <summary>The edition that this is.</summary>
    public int Edition { get; }

    /// <summary>When the edition was published.</summary>
    public DateTime PublishedUtc { get; }

    /// <summary>The newest edition there is; above <see cref="Edition"/> where this one is superseded.</summary>
    public int NewestEdition => _snapshot.Edition;

    /// <summary>All that was ever published, for histories and corrections.</summary>
    public MuseumSnapshot Snapshot => _snapshot;

    /// <summary>The lines of remembrance that are shown now, in whatever edition is read: what was taken down is gone from all.</summary>
    public IReadOnlyList<TributeRow> Tributes => _snapshot.Tributes;

    /// <summary>Every item of every kind.</summary>
    public IReadOnlyCollection<PublishedItem> Items => _items.Values;

    /// <summary>The rooms, in the order of the walk.</summary>
    public IReadOnlyList<Published<RoomData, RoomText>> Rooms { get; }

    /// <summary>The pages of all rooms, in the order of the walk.</summary>
    public IReadOnlyList<Published<PageData, PageText>> Pages { get; }

    /// <summary>The facts by key.</summary>
    public IReadOnlyDictionary<string, Published<FactData, FactText>> Facts { get; }

    /// <summary>The sources by key.</summary>
    public IReadOnlyDictionary<string, Published<SourceData, SourceText>> Sources { get; }

    /// <summary>The timeline, in order of date and time of day; what has no time of day stands after what has one.</summary>
    public IReadOnlyList<Published<TimelineEventData, TimelineEventText>> Timeline { get; }

    /// <summary>The places by key.</summary>
    public IReadOnlyDictionary<string, Published<PlaceData, PlaceText>> Places { get; }

    /// <summary>The recognitions by key.</summary>
    public IReadOnlyDictionary<string, Published<RecognitionData, RecognitionText>> Recognitions { get; }

    /// <summary>The works by key.</summary>
    public IReadOnlyDictionary<string, Published<WorkData, WorkText>> Works { get; }

    /// <summary>The persons of the story by key.</summary>
    public IReadOnlyDictionary<string, Published<PublicPersonData, PublicPersonText>> People { get; }

    /// <summary>The glossary by key.</summary>
    public IReadOnlyDictionary<string, Published<TermData, TermText>> Terms { get; }

    /// <summary>The pictures by key.</summary>
    public IReadOnlyDictionary<string, Published<MediaItemData, MediaItemText>> Media { get; }

    /// <summary>The lessons, in their order.</summary>
    public IReadOnlyList<Published<LessonData, LessonText>> Lessons { get; }

    /// <summary>The pages of the site itself by key.</summary>
    public IReadOnlyDictionary<string, Published<SitePageData, SitePageText>> SitePages { get; }

    /// <summary>Finds an item.</summary>
    /// <param name="kind">Its kind's name.</param>
    /// <param name="key">Its key.</param>
    /// <returns>Null when it is not published in this edition.</returns>
    public PublishedItem? Find(string kind, string key) => _items.GetValueOrDefault((kind, key));

    /// <summary>The pages of a room, in order.</summary>
    /// <param name="room">The room.</param>
    /// <returns>Its pages in all languages.</returns>
    public IEnumerable<Published<PageData, PageText>> PagesOf(Published<RoomData, RoomText> room) =>
        Pages.Where(page => string.Equals(page.Data.Room, room.Key, StringComparison.Ordinal));

    /// <summary>The room of a page.</summary>
    /// <param name="page">The page.</param>
    /// <returns>Null only while the room itself is not published.</returns>
    public Published<RoomData, RoomText>? Room(Published<PageData, PageText> page) =>
        (Published<RoomData, RoomText>?)Find(Kind.Room.Name, page.Data.Room);

    /// <summary>The museum as of another edition, with the facts of then.</summary>
    /// <param name="edition">From 1 to the newest.</param>
    /// <returns>Null when there never was such an edition.</returns>
    public PublishedMuseum? AsOf(int edition) =>
        edition == Edition ? this : edition < 1 || edition > NewestEdition ? null : new PublishedMuseum(_snapshot, edition);

    /// <summary>The newest edition with the items that have no name yet as well: for curators, whose items begin with their data.</summary>
    /// <param name="snapshot">All that was published, or would be.</param>
    /// <returns>The museum.</returns>
    internal static PublishedMuseum Whole(MuseumSnapshot snapshot) => new(snapshot, edition: null, Read(snapshot, edition: null));

    /// <summary>The same museum as visitors read it, without the items that have no name.</summary>
    /// <returns>A museum that shares its items with this one.</returns>
    internal PublishedMuseum Shown() => new(_snapshot, Edition, Named(_items));

    /// <summary>The same museum with one item in another state: for previews, which need it at every pause of typing.</summary>
    /// <param name="rows">The item's data and texts.</param>
    /// <returns>A museum that shares all other items with this one.</returns>
    internal PublishedMuseum With(IReadOnlyList<PublishedRow> rows)
    {
        var items = new Dictionary<(string Kind, string Key), PublishedItem>(_items);
        foreach (var (name, item) in PublishedItemReader.Read(rows))
        {
            items[name] = item;
        }

        var id = rows[0].ItemId;
        return new(_snapshot with { Rows = [.. _snapshot.Rows.Where(row => row.ItemId != id), .. rows] }, Edition, items);
    }

    private static Dictionary<(string Kind, string Key), PublishedItem> Read(MuseumSnapshot snapshot, int? edition)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var number = edition ?? snapshot.Edition;
        return PublishedItemReader.Read(snapshot.Rows.Where(row => row.Body.Length > 0 && row.IsIn(number)));
    }

    private static Dictionary<(string Kind, string Key), PublishedItem> Named(Dictionary<(string Kind, string Key), PublishedItem> items) =>
        items.Where(one => one.Value.Languages.Count > 0 || one.Value.SharedData.OwnName is not null).ToDictionary();

    private IEnumerable<Published<TData, TText>> All<TData, TText>(Kind kind)
        where TData : ItemData
        where TText : ItemText =>
        _items.Values.Where(item => item.Kind == kind).Cast<Published<TData, TText>>();

    private Dictionary<string, Published<TData, TText>> ByKey<TData, TText>(Kind kind)
        where TData : ItemData
        where TText : ItemText =>
        All<TData, TText>(kind).OrderBy(item => item.Key, StringComparer.Ordinal).ToDictionary(item => item.Key, StringComparer.Ordinal);
}
