using KhojalyMemorial.Content.Kinds;

namespace KhojalyMemorial.Content;

/// <summary>A kind of content: its two records and where its files lie. All else (storage, checks, files, history) is shared by all kinds.</summary>
/// <param name="Name">The word for it in the database, in links and in messages.</param>
/// <param name="Folder">Its folder in the portable format.</param>
/// <param name="Data">The record that all languages share.</param>
/// <param name="Text">The record of one language.</param>
/// <param name="Shape">How its files are laid out.</param>
public sealed record Kind(string Name, string Folder, Type Data, Type Text, FileShape Shape)
{
    /// <summary>Rooms.</summary>
    public static readonly Kind Room = Of<RoomData, RoomText>("room", "rooms", FileShape.Folder);

    /// <summary>Pages, which lie in the folders of their rooms.</summary>
    public static readonly Kind Page = Of<PageData, PageText>("page", "rooms", FileShape.Folder);

    /// <summary>Pages of the site itself.</summary>
    public static readonly Kind SitePage = Of<SitePageData, SitePageText>("site", "site", FileShape.Folder);

    /// <summary>Facts.</summary>
    public static readonly Kind Fact = Of<FactData, FactText>("fact", "facts", FileShape.File);

    /// <summary>Sources.</summary>
    public static readonly Kind Source = Of<SourceData, SourceText>("source", "sources", FileShape.File);

    /// <summary>Events of the timeline.</summary>
    public static readonly Kind TimelineEvent = Of<TimelineEventData, TimelineEventText>("timeline", "timeline", FileShape.File);

    /// <summary>Places.</summary>
    public static readonly Kind Place = Of<PlaceData, PlaceText>("place", "places", FileShape.File);

    /// <summary>Recognitions.</summary>
    public static readonly Kind Recognition = Of<RecognitionData, RecognitionText>("recognition", "recognitions", FileShape.File);

    /// <summary>Works: films, books, music.</summary>
    public static readonly Kind Work = Of<WorkData, WorkText>("work", "works", FileShape.File);

    /// <summary>Persons of the story.</summary>
    public static readonly Kind PublicPerson = Of<PublicPersonData, PublicPersonText>("person", "people", FileShape.File);

    /// <summary>Words of the glossary.</summary>
    public static readonly Kind Term = Of<TermData, TermText>("term", "terms", FileShape.File);

    /// <summary>Pictures.</summary>
    public static readonly Kind MediaItem = Of<MediaItemData, MediaItemText>("media", "media", FileShape.File);

    /// <summary>Lessons for schools.</summary>
    public static readonly Kind Lesson = Of<LessonData, LessonText>("lesson", "lessons", FileShape.File);

    /// <summary>Persons of the register of names; their keys are their public numbers.</summary>
    public static readonly Kind Person = Of<PersonData, PersonText>("register-person", "register/persons", FileShape.File) with { IsNumbered = true, InRegister = true };

    /// <summary>What single sources say of persons of the register.</summary>
    public static readonly Kind Record = Of<RecordData, RecordText>("register-record", "register/records", FileShape.File) with { InRegister = true };

    /// <summary>All kinds, in the order in which they are imported.</summary>
    public static readonly IReadOnlyList<Kind> All =
        [Room, Page, SitePage, Fact, Source, TimelineEvent, Place, Recognition, Work, PublicPerson, Term, MediaItem, Lesson, Person, Record];

    /// <summary>The names of the kinds of the register, which visitors read by key and by index and never as part of the museum in memory.</summary>
    public static readonly IReadOnlyList<string> Registered = [Person.Name, Record.Name];

    /// <summary>Whether keys are public numbers: five to nine digits, the first not a zero.</summary>
    public bool IsNumbered { get; private init; }

    /// <summary>Whether the kind belongs to the register of names.</summary>
    public bool InRegister { get; private init; }

    /// <summary>Whether a text can be the key of an item of this kind.</summary>
    /// <param name="key">The text.</param>
    /// <returns>True when it can.</returns>
    public bool Takes(string key) => IsNumbered ? PersonNumber.TryParse(key, out _) : ContentKey.IsValid(key);

    /// <summary>Finds a kind by its name.</summary>
    /// <param name="name">A name such as <c>page</c>.</param>
    /// <returns>The kind, or null when there is none of that name.</returns>
    public static Kind? Find(string name) => All.FirstOrDefault(kind => string.Equals(kind.Name, name, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static Kind Of<TData, TText>(string name, string folder, FileShape shape)
        where TData : ItemData
        where TText : ItemText => new(name, folder, typeof(TData), typeof(TText), shape);
}

/// <summary>How the files of a kind are laid out.</summary>
public enum FileShape
{
    /// <summary>One JSON file with data and texts.</summary>
    File,

    /// <summary>A folder with <c>data.json</c> and a Markdown file per language.</summary>
    Folder,
}
