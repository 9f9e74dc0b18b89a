using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared.Reading;

/// <summary>What texts need to know of the published museum: addresses, figures, sources and words in the language of the page.</summary>
/// <param name="museum">The edition in which the text stands.</param>
/// <param name="language">The language of the page.</param>
/// <param name="prefix">What ids begin with, where a page shows several texts.</param>
/// <param name="firstNote">The number of the first note.</param>
public sealed class MuseumMarkdownContext(PublishedMuseum museum, Language language, string prefix = "", int firstNote = 1) : MarkdownContext
{
    private readonly Addresses _addresses = new(museum);
    private readonly Texts _texts = Strings.For(language);

    /// <inheritdoc/>
    public override string IdPrefix => prefix;

    /// <inheritdoc/>
    public override int FirstNote => firstNote;

    /// <inheritdoc/>
    public override ItemLink? Link(string kind, string key) => museum.Find(kind, key) is { } item ? Link(item) : null;

    /// <inheritdoc/>
    public override string? ShortVersion(string room) =>
        museum.Find(Kind.Room.Name, room) is Published<RoomData, RoomText> found ? _addresses.OfShort(found, language) : null;

    /// <inheritdoc/>
    public override PrintedFact? Fact(string key, string? valueKey)
    {
        if (museum.Facts.GetValueOrDefault(key) is not { } fact
            || (valueKey is null ? fact.Data.FirstValue : fact.Data.Values.FirstOrDefault(one => one.Key == valueKey)) is not { } value)
        {
            return null;
        }

        var (text, other) = TextOf(fact);
        return FactPrinter.Print(value, text, language) is { Length: > 0 } printed
            ? new(printed, _addresses.Of(fact, language), fact.Data.HasAlternatives, value.IsWords ? other : null)
            : null;
    }

    /// <inheritdoc/>
    public override PrintedSource? Source(SourceReference source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return museum.Sources.GetValueOrDefault(source.Source) is { } found
            ? new(SourcePrinter.Words(museum, found, language), _addresses.Of(found, language))
            : null;
    }

    /// <inheritdoc/>
    public override string Locator(string locator) => SourcePrinter.Locator(locator, language);

    /// <inheritdoc/>
    public override IReadOnlyList<PrintedEvent> Timeline(EdtfDate from, EdtfDate to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var (first, last) = (from.Earliest, to.Latest);
        return [.. from one in museum.Timeline
                   where one.Data.Date!.Overlaps(first, last)
                   let told = Told(one)
                   let text = one.In(told)
                   where text is not null
                   select new PrintedEvent(
                       DatePrinter.Print(one.Data.Date!, one.Data.Time, language), one.Data.Date!.IsoOrNull, text.Title, text.Summary,
                       _addresses.Of(one, language), told == language ? null : told.Code)];
    }

    /// <inheritdoc/>
    public override PrintedFactTable? FactTable(string key)
    {
        if (museum.Facts.GetValueOrDefault(key) is not { } fact || TextOf(fact) is not ({ } text, var other))
        {
            return null;
        }

        var rows = fact.Data.Values.Select(value => new PrintedFactRow(
            FactPrinter.WithUnit(value, text, language),
            text.Labels.GetValueOrDefault(value.Key, ""),
            [.. value.Sources.Select(Cited).OfType<PrintedSource>()],
            value.AsOf is { } date ? DatePrinter.Print(date, language) : _texts["Fact.Undated"],
            value.IsWords) { Undated = value.AsOf is null });
        return new(text.Question, _addresses.Of(fact, language), [.. rows], other);
    }

    /// <inheritdoc/>
    public override PrintedPicture? Picture(string key)
    {
        if (museum.Media.GetValueOrDefault(key) is not { } picture || Told(picture) is not { } told || picture.In(told) is not { } text)
        {
            return null;
        }

        var address = _addresses.Of(picture, language);
        return new(address, text.Alternative, text.Credit, picture.Data.Licence, address, picture.Data.Difficult)
        {
            Caption = text.Caption,
            Width = picture.Data.Width,
            Height = picture.Data.Height,
            Language = told == language ? null : told.Code,
        };
    }

    /// <inheritdoc/>
    public override PrintedWork? Work(string key)
    {
        if (museum.Works.GetValueOrDefault(key) is not { } work)
        {
            return null;
        }

        var name = work.LabelIn(language);
        PrintedWords?[] details =
        [
            new(_texts["Work.Kind." + TextKey.From(work.Data.WorkKind)]),
            work.Maker(language) is { } maker ? new(maker.Name, Other(maker.Language)) : null,
            work.Data.Year is { } year ? new(DatePrinter.Print(year, language)) : null,
        ];
        return new(name.Name, _addresses.Of(work, language), [.. details.OfType<PrintedWords>()], work.In(language)?.Note, Other(name.Language));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<PrintedPlace> Places(IReadOnlyList<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return [.. from place in keys.Select(key => museum.Places.GetValueOrDefault(key)).OfType<Published<PlaceData, PlaceText>>()
                   let name = place.LabelIn(language)
                   select new PrintedPlace(place.Key, name.Name, _addresses.Of(place, language), CoordinatePrinter.Print(place.Data.Latitude, place.Data.Longitude, language), Other(name.Language))
                   {
                       Point = place.Data is { Latitude: { } latitude, Longitude: { } longitude } ? new(latitude, longitude) : null,
                   }];
    }

    /// <inheritdoc/>
    public override string Word(string key) => _texts[key];

    private ItemLink Link(PublishedItem item)
    {
        var name = item.LabelIn(language);
        return new(_addresses.Of(item, language), name.Name, Other(name.Language));
    }

    private PrintedSource? Cited(SourceReference reference) => Source(reference) is { } source
        ? reference.Locator is { } place ? source with { Words = [.. source.Words, new(Locator(place))] } : source
        : null;

    private (FactText? Text, string? Other) TextOf(Published<FactData, FactText> fact)
    {
        var told = Told(fact);
        return (fact.In(told), told == language ? null : told.Code);
    }

    // Where the page's own language is missing, the English text stands with its mark, as in lists.
    private Language Told(PublishedItem item) =>
        item.Languages.ContainsKey(language) ? language : item.Languages.ContainsKey(Language.En) ? Language.En : item.Languages.Keys.FirstOrDefault() ?? language;

    private string? Other(string code) => code == language.Code || code == "und" ? null : code;
}
