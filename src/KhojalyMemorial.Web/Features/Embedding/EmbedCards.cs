using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Facts;
using KhojalyMemorial.Features.Learn;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Embedding;

/// <summary>What a frame shows: enough to be read on its own, with who says it.</summary>
/// <param name="Language">The language.</param>
/// <param name="Title">The title.</param>
public sealed record EmbedCard(KhojalyMemorial.Content.Language Language, string Title)
{
    /// <summary>What stands above the title; null where nothing does.</summary>
    public string? Kicker { get; init; }

    /// <summary>When; null where the thing has no date.</summary>
    public PrintedDate? When { get; init; }

    /// <summary>The words, paragraph by paragraph.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Every value of a figure; null for other things.</summary>
    public FactValues? Values { get; init; }

    /// <summary>Who says it.</summary>
    public IReadOnlyList<SourceLink> Sources { get; init; } = [];
}

/// <summary>Makes the card of each kind.</summary>
public static class EmbedCards
{
    /// <summary>A figure: the question with every value, each with its source and date.</summary>
    /// <param name="from">The item.</param>
    /// <returns>The card.</returns>
    public static EmbedCard Fact(EmbedSource from)
    {
        var (item, text) = Parts<FactData, FactText>(from);
        return new(from.Language, text.Question)
        {
            Words = Present(item.Data.Unverified ? Texts(from)["Fact.UnverifiedText"] : null, text.Note),
            Values = new FactRecord(from.Museum, from.Language).Values(item),
        };
    }

    /// <summary>An event of the timeline.</summary>
    /// <param name="from">The item.</param>
    /// <returns>The card.</returns>
    public static EmbedCard Event(EmbedSource from)
    {
        var (item, text) = Parts<TimelineEventData, TimelineEventText>(from);
        return new(from.Language, text.Title)
        {
            When = PrintedDate.Of(item.Data.Date, from.Language, item.Data.Time),
            Words = [text.Summary],
            Sources = Links(from).Sources(item.Data.Sources),
        };
    }

    /// <summary>An act of recognition, with its real nature.</summary>
    /// <param name="from">The item.</param>
    /// <returns>The card.</returns>
    public static EmbedCard Act(EmbedSource from)
    {
        var (item, text) = Parts<RecognitionData, RecognitionText>(from);
        return new(from.Language, $"{text.Jurisdiction}: {text.Body}")
        {
            Kicker = Texts(from)["Recognition.Level." + TextKey.From(item.Data.Level)],
            When = PrintedDate.Of(item.Data.Date, from.Language),
            Words = Present(text.Act, text.Wording, text.Note, item.Data.Unverified ? Texts(from)["Fact.UnverifiedText"] : null),
            Sources = Links(from).Sources(item.Data.Sources),
        };
    }

    /// <summary>A place.</summary>
    /// <param name="from">The item.</param>
    /// <returns>The card.</returns>
    public static EmbedCard Place(EmbedSource from)
    {
        var (item, text) = Parts<PlaceData, PlaceText>(from);
        return new(from.Language, text.Name)
        {
            Words = Present(text.Description, item.Data.Unverified ? Texts(from)["Fact.UnverifiedText"] : null),
            Sources = Links(from).Sources(item.Data.Sources),
        };
    }

    /// <summary>A room's lede.</summary>
    /// <param name="from">The item.</param>
    /// <returns>The card.</returns>
    public static EmbedCard Room(EmbedSource from)
    {
        var (_, text) = Parts<RoomData, RoomText>(from);
        return new(from.Language, text.Title) { Kicker = Texts(from)["Nav.Exhibition"], Words = [text.Lede] };
    }

    /// <summary>A page's lede.</summary>
    /// <param name="from">The item.</param>
    /// <returns>The card.</returns>
    public static EmbedCard Page(EmbedSource from)
    {
        var (item, text) = Parts<PageData, PageText>(from);
        return new(from.Language, text.Title) { Kicker = from.Museum.Room(item)?.LabelIn(from.Language).Name, Words = [text.Lede] };
    }

    /// <summary>A lesson: its question, what it is about, for whom it is, and what it speaks of.</summary>
    /// <param name="from">The item.</param>
    /// <returns>The card.</returns>
    public static EmbedCard Lesson(EmbedSource from)
    {
        var (item, text) = Parts<LessonData, LessonText>(from);
        return new(from.Language, text.Title)
        {
            Kicker = Texts(from)["Lesson.Lesson"],
            Words = [text.Question, text.Lede, string.Join(" · ", LearnList.Facts(item.Data, Texts(from)))],
        };
    }

    private static (Published<TData, TText> Item, TText Text) Parts<TData, TText>(EmbedSource from)
        where TData : KhojalyMemorial.Content.ItemData
        where TText : KhojalyMemorial.Content.ItemText
    {
        ArgumentNullException.ThrowIfNull(from);
        var item = (Published<TData, TText>)from.Item;
        return (item, item.In(from.Language)!);
    }

    private static ItemLinks Links(EmbedSource from) => new(from.Museum, from.Language);

    private static Texts Texts(EmbedSource from) => Strings.For(from.Language);

    private static List<string> Present(params IEnumerable<string?> words) => [.. words.Where(one => !string.IsNullOrEmpty(one)).OfType<string>()];
}
