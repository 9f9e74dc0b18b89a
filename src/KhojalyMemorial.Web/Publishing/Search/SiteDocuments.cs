using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Publishing.Search;

/// <summary>Makes documents for the index of one language out of a museum: one for each item that has an address of its own.</summary>
internal static class SiteDocuments
{
    // What has neither text nor name in the language stands behind what has, and matches as well.
    private const float InOtherLanguages = 0.4f;

    // The word that a visitor looks for stands in the titles of a hundred sources; what the museum itself says comes first.
    private const float Sources = 0.6f;

    /// <summary>The documents of a language, in the order in which equals are shown.</summary>
    public static IEnumerable<SearchDocument<SiteText>> Of(PublishedMuseum museum, Language language) =>
        InOrder(museum).Select(item => Document(museum, item, language, new PlainContext(museum, language)));

    private static IEnumerable<PublishedItem> InOrder(PublishedMuseum museum) =>
        Enumerable.Empty<PublishedItem>().Concat(museum.Rooms).Concat(museum.Pages).Concat(museum.Lessons).Concat(museum.Timeline).Concat(museum.Places.Values)
            .Concat(museum.People.Values).Concat(museum.Facts.Values).Concat(museum.Terms.Values).Concat(museum.Recognitions.Values)
            .Concat(museum.Works.Values).Concat(museum.Sources.Values).Concat(museum.SitePages.Values);

    private static SearchDocument<SiteText> Document(PublishedMuseum museum, PublishedItem item, Language language, PlainContext markdown)
    {
        var title = item.LabelIn(language);
        var body = Body(item, language, markdown);
        List<SearchField> fields = [new(title.Name, FieldPart.Title), new(Lede(item, language), FieldPart.Lede), new(body, FieldPart.Body)];
        fields.AddRange(Fields(Forms(item).Select(form => form.Name).Except([title.Name], StringComparer.Ordinal), FieldPart.Title));
        fields.AddRange(Fields(Names(item).Except([title.Name], StringComparer.Ordinal), FieldPart.Keywords));
        fields.AddRange(Fields(Circumstances(museum, item, language), FieldPart.Lede));
        return new(new(item, title, body), item.Kind.Name, fields, (IsIn(item, language) ? 1 : InOtherLanguages) * (item.Kind == Kind.Source ? Sources : 1));
    }

    private static IEnumerable<SearchField> Fields(IEnumerable<string?> texts, FieldPart part) =>
        texts.Distinct(StringComparer.Ordinal).Select(text => new SearchField(text, part));

    private static bool IsIn(PublishedItem item, Language language) =>
        item.TextIn(language) is not null || Forms(item).Append(item.SharedData.OwnName is { } own ? new() { Language = own.Language } : new())
            .Any(form => string.Equals(form.Language, language.Code, StringComparison.Ordinal));

    private static IReadOnlyList<NameForm> Forms(PublishedItem item) =>
        item.SharedData switch { PlaceData place => place.Names, PublicPersonData person => person.Names, _ => [] };

    // Whatever an item is called in any language is found from every language.
    private static IEnumerable<string?> Names(PublishedItem item) =>
        Language.All.Select(language => item.TextIn(language)?.Label).Append(item.SharedData.OwnName?.Name).Concat(item.SharedData switch
        {
            SourceData source => [source.Author, source.IssuedBy, source.Archive, .. Texts<SourceText>(item).SelectMany(text => (string?[])[text.Author, text.IssuedBy])],
            WorkData work => [work.Maker, .. Texts<WorkText>(item).Select(text => text.Maker)],
            RecognitionData recognition => [recognition.Document],
            FactData fact => fact.Values.SelectMany(value => (decimal?[])[value.Number, value.To])
                .Select(number => number?.ToString("0.############", CultureInfo.InvariantCulture)),
            _ => [],
        });

    private static IEnumerable<T> Texts<T>(PublishedItem item) => Language.All.Select(item.TextIn).OfType<T>();

    // When and where something happened.
    private static IEnumerable<string?> Circumstances(PublishedMuseum museum, PublishedItem item, Language language)
    {
        if (item.SharedData is not TimelineEventData { Date: { } date } happening)
        {
            return [];
        }

        var place = happening.Place is { } key ? museum.Places.GetValueOrDefault(key) : null;
        return place is null ? [DatePrinter.Print(date, language)] : [DatePrinter.Print(date, language), .. Names(place), .. Forms(place).Select(form => form.Name)];
    }

    private static string? Lede(PublishedItem item, Language language) => item.TextIn(language) switch
    {
        RoomText room => room.Lede,
        PageText page => page.Lede,
        SitePageText site => site.Lede,
        LessonText lesson => $"{lesson.Question} {lesson.Lede}",
        PublicPersonText person => person.Role,
        RecognitionText recognition => recognition.Act,
        _ => null,
    };

    private static string Body(PublishedItem item, Language language, PlainContext markdown) => Lines(item.TextIn(language) switch
    {
        RoomText room => [room.Lede, markdown.Read(room.Short), markdown.Read(room.Body)],
        PageText page => [page.Lede, markdown.Read(page.Body)],
        SitePageText site => [site.Lede, markdown.Read(site.Body)],
        LessonText lesson => Lesson(lesson, markdown),
        FactText fact => [.. Values((FactData)item.SharedData, fact, language), fact.WhyFirst, fact.Note],
        TimelineEventText happening => [happening.Summary],
        PlaceText place => [place.Description],
        PublicPersonText person => [person.Role, person.Description, person.LegalStatus, person.Note],
        TermText term => [term.Definition],
        RecognitionText recognition => [recognition.Act, recognition.Wording, recognition.Note],
        WorkText work => [work.Note],
        SourceText source => [source.Note],
        _ => [],
    });

    // What pupils read; the teacher's notes are found by nobody who looks for the story.
    private static IEnumerable<string?> Lesson(LessonText lesson, PlainContext markdown) =>
    [
        lesson.Question, lesson.Lede, markdown.Read(lesson.Aims),
        .. lesson.Documents.Values.SelectMany(document => (string?[])[document.Title, markdown.Read(document.Text)]), markdown.Read(lesson.Tasks),
    ];

    private static IEnumerable<string> Values(FactData data, FactText text, Language language) =>
        data.Values.Select(value => $"{text.Labels.GetValueOrDefault(value.Key)}: {FactPrinter.WithUnit(value, text, language)}.");

    // Headings and short lines end without a full stop; in an excerpt they would run into what follows.
    private static string Lines(IEnumerable<string?> texts)
    {
        var lines = texts.SelectMany(text => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray();
        return string.Join('\n', lines.Select((line, at) => at < lines.Length - 1 && char.IsLetterOrDigit(line[^1]) ? line + "." : line));
    }
}
