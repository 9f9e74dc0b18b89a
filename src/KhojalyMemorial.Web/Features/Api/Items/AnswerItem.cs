using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Api.Items;

/// <summary>One answer to the question of a figure: never to be quoted without its sources.</summary>
public sealed record AnswerItem
{
    /// <summary>The answer's key within its figure.</summary>
    public required string Key { get; init; }

    /// <summary>How it stands to the others: alternative (another answer), part (of a whole), series (one after the other in time).</summary>
    public required string Role { get; init; }

    /// <summary>Whether it is printed where the figure is named without an answer.</summary>
    public required bool StandsFirst { get; init; }

    /// <summary>The number; the lower end of a range; null where the answer is a date or words.</summary>
    public required decimal? Number { get; init; }

    /// <summary>The upper end of a range.</summary>
    public required decimal? To { get; init; }

    /// <summary>How exactly the source means the number: exact, at-least, more-than, about, up-to, range.</summary>
    public required string Bound { get; init; }

    /// <summary>What the number counts or measures.</summary>
    public required string? Unit { get; init; }

    /// <summary>The date that answers the question; null where the answer is a number or words.</summary>
    public required DateItem? Date { get; init; }

    /// <summary>The answer in words: number with bound and unit, date, or a sentence.</summary>
    public required string Text { get; init; }

    /// <summary>What exactly it counts or says.</summary>
    public required string Label { get; init; }

    /// <summary>The date for which, or on which, the source says it; null where none is known.</summary>
    public required DateItem? AsOf { get; init; }

    /// <summary>Who says it.</summary>
    public required IReadOnlyList<SourceItem> Sources { get; init; }

    /// <summary>Makes the item of an answer.</summary>
    /// <param name="value">The answer.</param>
    /// <param name="fact">Its figure.</param>
    /// <param name="printer">Prints in the language that was asked for.</param>
    /// <returns>The item.</returns>
    public static AnswerItem Of(FactValue value, Published<FactData, FactText> fact, ItemPrinter printer)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(printer);
        var language = printer.ReadIn(fact);
        return new()
        {
            Key = value.Key,
            Role = value.Role,
            StandsFirst = value == fact.Data.FirstValue,
            Number = value.Number,
            To = value.To,
            Bound = value.Bound,
            Unit = value.Unit,
            Date = printer.Date(value.Date),
            Text = FactPrinter.WithUnit(value, fact.In(language), language),
            Label = fact.In(language)!.Labels.GetValueOrDefault(value.Key) ?? "",
            AsOf = printer.Date(value.AsOf),
            Sources = printer.Sources(value.Sources),
        };
    }
}
