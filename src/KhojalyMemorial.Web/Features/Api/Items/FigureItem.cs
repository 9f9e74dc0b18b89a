using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Api.Items;

/// <summary>A question with all its answers.</summary>
public sealed record FigureItem
{
    /// <summary>The figure's key, the same in all languages and for good.</summary>
    public required string Key { get; init; }

    /// <summary>The language of the texts; another than the one asked for only where the figure lacks that.</summary>
    public required string Language { get; init; }

    /// <summary>The languages in which it is published.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The subject under which it is listed.</summary>
    public required string Topic { get; init; }

    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>Whether nobody of the museum has read the sources that are believed to say it.</summary>
    public required bool Unverified { get; init; }

    /// <summary>Why the first answer stands first; null where there is only one.</summary>
    public required string? WhyFirst { get; init; }

    /// <summary>What a reader needs to know beside the answers.</summary>
    public required string? Note { get; init; }

    /// <summary>Every answer, in the curators' order.</summary>
    public required IReadOnlyList<AnswerItem> Answers { get; init; }

    /// <summary>The figure's record.</summary>
    public required string Address { get; init; }

    /// <summary>The record exactly as it is in this edition.</summary>
    public required string Permalink { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public required DateTime ChangedUtc { get; init; }

    /// <summary>Makes the item of a figure.</summary>
    /// <param name="fact">The figure.</param>
    /// <param name="printer">Prints in the language that was asked for.</param>
    /// <returns>The item.</returns>
    public static FigureItem Of(Published<FactData, FactText> fact, ItemPrinter printer)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(printer);
        var (language, text) = (printer.ReadIn(fact), fact.In(printer.ReadIn(fact))!);
        return new()
        {
            Key = fact.Key,
            Language = language.Code,
            Languages = [.. fact.Languages.Keys.Select(one => one.Code)],
            Topic = fact.Data.Topic,
            Question = text.Question,
            Unverified = fact.Data.Unverified,
            WhyFirst = fact.Data.HasAlternatives ? text.WhyFirst : null,
            Note = text.Note,
            Answers = [.. fact.Data.Values.Select(value => AnswerItem.Of(value, fact, printer))],
            Address = printer.AddressOf(fact),
            Permalink = printer.PermalinkOf(fact),
            ChangedUtc = ItemPrinter.Utc(fact.ChangedUtc),
        };
    }
}
