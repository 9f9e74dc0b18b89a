using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Api.Items;

/// <summary>An event of the timeline.</summary>
public sealed record EventItem
{
    /// <summary>The event's key, the same in all languages and for good.</summary>
    public required string Key { get; init; }

    /// <summary>The language of the texts; another than the one asked for only where the event lacks that.</summary>
    public required string Language { get; init; }

    /// <summary>The languages in which it is published.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>When it was.</summary>
    public required DateItem? Date { get; init; }

    /// <summary>What happened, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What happened, in a sentence or two.</summary>
    public required string Summary { get; init; }

    /// <summary>Where it was; null where no place is recorded.</summary>
    public required LinkItem? Place { get; init; }

    /// <summary>The figures that it rests on.</summary>
    public required IReadOnlyList<LinkItem> Figures { get; init; }

    /// <summary>Who says it.</summary>
    public required IReadOnlyList<SourceItem> Sources { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Address { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public required DateTime ChangedUtc { get; init; }

    /// <summary>Makes the item of an event.</summary>
    /// <param name="one">The event.</param>
    /// <param name="printer">Prints in the language that was asked for.</param>
    /// <returns>The item.</returns>
    public static EventItem Of(Published<TimelineEventData, TimelineEventText> one, ItemPrinter printer)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(printer);
        var (language, text) = (printer.ReadIn(one), one.In(printer.ReadIn(one))!);
        return new()
        {
            Key = one.Key,
            Language = language.Code,
            Languages = [.. one.Languages.Keys.Select(code => code.Code)],
            Date = printer.Date(one.Data.Date, one.Data.Time),
            Title = text.Title,
            Summary = text.Summary,
            Place = printer.Link(Kind.Place, one.Data.Place),
            Figures = [.. one.Data.Facts.Select(key => printer.Link(Kind.Fact, key)).OfType<LinkItem>()],
            Sources = printer.Sources(one.Data.Sources),
            Address = printer.AddressOf(one),
            ChangedUtc = ItemPrinter.Utc(one.ChangedUtc),
        };
    }
}
