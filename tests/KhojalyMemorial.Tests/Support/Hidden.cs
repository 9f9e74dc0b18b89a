using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;

namespace KhojalyMemorial.Tests.Support;

/// <summary>An item of every kind that carries one word which stands nowhere else: where visitors meet the word, something leaked.</summary>
public static class Hidden
{
    /// <summary>The words of an item.</summary>
    /// <param name="Kind">The item's kind.</param>
    /// <param name="Key">Its key.</param>
    /// <param name="Data">Its data.</param>
    /// <param name="Text">Its text, the same in each language.</param>
    public sealed record Item(Kind Kind, string Key, ItemData Data, ItemText Text);

    /// <summary>The key of the person of the register, a public number.</summary>
    public const string Number = "987654";

    /// <summary>The key of an item.</summary>
    /// <param name="word">The word of the items.</param>
    /// <param name="kind">The item's kind.</param>
    public static string Key(string word, Kind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.IsNumbered ? Number : $"{word}-{kind}";
    }

    /// <summary>One item of each kind.</summary>
    /// <param name="word">The word, in lower-case Latin letters.</param>
    /// <param name="source">A published source.</param>
    /// <param name="room">A published room.</param>
    public static IReadOnlyList<Item> OfEachKind(string word, string source, string room)
    {
        SourceReference[] sources = [new(source, null)];
        Item Of(Kind kind, ItemData data, ItemText text) => new(kind, Key(word, kind), data, text);
        return
        [
            Of(Kind.Room, Some.Room(order: 90), new RoomText { Slug = $"{word}-room", Title = $"Room {word}", Lede = word, Body = word }),
            Of(Kind.Page, Some.Page(room, order: 900), new PageText { Slug = $"{word}-page", Title = $"Page {word}", Lede = word, Body = word }),
            Of(Kind.SitePage, new SitePageData(), new SitePageText { Title = $"Site {word}", Body = word }),
            Of(Kind.Fact, Some.Fact(source), Some.FactText($"How many {word}?")),
            Of(Kind.Source, Some.Source($"Source {word}"), new SourceText { TranslatedTitle = $"Source {word}" }),
            Of(Kind.TimelineEvent, new TimelineEventData { Date = Some.Date(), Sources = sources }, new TimelineEventText { Title = $"Event {word}", Summary = word }),
            Of(Kind.Place, new PlaceData { PlaceKind = "village", Sources = sources }, new PlaceText { Name = $"Place {word}" }),
            Of(Kind.Recognition, new RecognitionData { Level = "plenary", Undated = true, Sources = sources }, new RecognitionText { Jurisdiction = $"State {word}", Body = word, Act = word }),
            Of(Kind.Work, new WorkData { WorkKind = "film", Title = $"Work {word}", Sources = sources }, new WorkText { Title = $"Work {word}" }),
            Of(Kind.PublicPerson, new PublicPersonData { Sources = sources }, new PublicPersonText { Name = $"Person {word}", Role = word }),
            Of(Kind.Term, new TermData { Sources = sources }, new TermText { Name = $"Term {word}", Definition = word }),
            Of(Kind.MediaItem, new MediaItemData { File = $"{word}.svg", MediaType = "image/svg+xml", Licence = "CC0" }, new MediaItemText { Alternative = word, Credit = word }),
            Of(Kind.Lesson, Some.Lesson(source), Some.LessonText($"{word}-lesson", $"Lesson {word}")),

            // Not marked as artificial, for what is so marked can never be published; the name is no one's.
            Of(Kind.Person, Registered.Person(source, $"Named {word}") with { Artificial = false }, Registered.Text($"Named {word}", $"named-{word}") with { Life = word }),
            Of(Kind.Record, new RecordData { Person = Number, Source = sources[0], Name = $"Named {word}", Language = "en" }, new RecordText { Note = word }),
        ];
    }
}
