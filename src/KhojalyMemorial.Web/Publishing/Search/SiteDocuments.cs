using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Publishing.Search;

/// <summary>Makes documents for the index of one language out of a museum: one for each item that has an address of its own.</summary>
internal static class SiteDocuments
{
    // What has no text in the language stands behind what has one and matches as well.
    private const float WithoutText = 0.4f;

    /// <summary>The documents of a language, in the order in which equals are shown.</summary>
    public static IEnumerable<SearchDocument<SiteText>> Of(PublishedMuseum museum, Language language) =>
        InOrder(museum).Select(item => Document(museum, item, language, new PlainContext(museum, language)));

    private static IEnumerable<PublishedItem> InOrder(PublishedMuseum museum) =>
        Enumerable.Empty<PublishedItem>().Concat(museum.Rooms).Concat(museum.Pages).Concat(museum.Timeline).Concat(museum.Places.Values)
            .Concat(museum.People.Values).Concat(museum.Facts.Values).Concat(museum.Terms.Values).Concat(museum.Recognitions.Values)
            .Concat(museum.Works.Values).Concat(museum.Sources.Values).Concat(museum.SitePages.Values);

    private static SearchDocument<SiteText> Document(PublishedMuseum museum, PublishedItem item, Language language, PlainContext markdown)
    {
        var title = item.LabelIn(language);
        var body = Body(item, language, markdown);
        List<SearchField> fields = [new(title.Name, FieldPart.Title), new(Lede(item, language), FieldPart.Lede), new(body, FieldPart.Body)];
        fields.AddRange(Names(museum, item, language).Where(name => !string.Equals(name, title.Name, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).Select(name => new SearchField(name, FieldPart.Keywords)));
        return new(new(item, title, body), item.Kind.Name, fields, item.TextIn(language) is null ? WithoutText : 1);
    }

    // Every form of a name is found from every language.
    private static IEnumerable<string?> Names(PublishedMuseum museum, PublishedItem item, Language language)
    {
        var labels = Language.All.Select(one => item.TextIn(one)?.Label).Append(item.SharedData.OwnName?.Name);
        return labels.Concat(item.SharedData switch
        {
            PlaceData place => place.Names.Select(form => form.Name),
            PublicPersonData person => person.Names.Select(form => form.Name),
            SourceData source => [source.Author, source.IssuedBy, source.Archive],
            WorkData work => [work.Maker],
            RecognitionData recognition => [recognition.Document],
            FactData fact => fact.Values.SelectMany(value => (decimal?[])[value.Number, value.To])
                .Select(number => number?.ToString("0.############", CultureInfo.InvariantCulture)),
            TimelineEventData { Date: { } date } happening =>
                [DatePrinter.Print(date, language), .. happening.Place is { } key && museum.Places.GetValueOrDefault(key) is { } place ? Names(museum, place, language) : []],
            _ => [],
        });
    }

    private static string? Lede(PublishedItem item, Language language) => item.TextIn(language) switch
    {
        RoomText room => room.Lede,
        PageText page => page.Lede,
        SitePageText site => site.Lede,
        PublicPersonText person => person.Role,
        RecognitionText recognition => recognition.Act,
        _ => null,
    };

    private static string Body(PublishedItem item, Language language, PlainContext markdown) => Lines(item.TextIn(language) switch
    {
        RoomText room => [room.Lede, markdown.Read(room.Short), markdown.Read(room.Body)],
        PageText page => [page.Lede, markdown.Read(page.Body)],
        SitePageText site => [site.Lede, markdown.Read(site.Body)],
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

    private static IEnumerable<string> Values(FactData data, FactText text, Language language) =>
        data.Values.Select(value => $"{text.Labels.GetValueOrDefault(value.Key)}: {FactPrinter.WithUnit(value, text, language)}.");

    private static string Lines(IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)));
}
