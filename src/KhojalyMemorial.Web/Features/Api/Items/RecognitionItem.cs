using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Api.Items;

/// <summary>An act of a state, a parliament or an organisation.</summary>
public sealed record RecognitionItem
{
    /// <summary>The act's key, the same in all languages and for good.</summary>
    public required string Key { get; init; }

    /// <summary>The language of the texts; another than the one asked for only where the act lacks that.</summary>
    public required string Language { get; init; }

    /// <summary>The languages in which it is published.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The real nature of the act: plenary, committee, statement, sub-national, international, listing, none-found.</summary>
    public required string Level { get; init; }

    /// <summary>ISO 3166-1 code of the country; null for international bodies.</summary>
    public required string? Country { get; init; }

    /// <summary>ISO 3166-2 code of a state within the country.</summary>
    public required string? State { get; init; }

    /// <summary>The country, state or organisation.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>The body that acted.</summary>
    public required string Body { get; init; }

    /// <summary>The kind of act, in words.</summary>
    public required string Act { get; init; }

    /// <summary>When it was adopted or issued; null where no date is known.</summary>
    public required DateItem? Date { get; init; }

    /// <summary>Number or title of the document.</summary>
    public required string? Document { get; init; }

    /// <summary>What the act says, paraphrased.</summary>
    public required string? Wording { get; init; }

    /// <summary>What a reader should know.</summary>
    public required string? Note { get; init; }

    /// <summary>Whether no document was found, or nobody of the museum has read it.</summary>
    public required bool Unverified { get; init; }

    /// <summary>Who reports it.</summary>
    public required IReadOnlyList<SourceItem> Sources { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Address { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public required DateTime ChangedUtc { get; init; }

    /// <summary>Makes the item of an act.</summary>
    /// <param name="act">The act.</param>
    /// <param name="printer">Prints in the language that was asked for.</param>
    /// <returns>The item.</returns>
    public static RecognitionItem Of(Published<RecognitionData, RecognitionText> act, ItemPrinter printer)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(printer);
        var (language, text) = (printer.ReadIn(act), act.In(printer.ReadIn(act))!);
        return new()
        {
            Key = act.Key,
            Language = language.Code,
            Languages = [.. act.Languages.Keys.Select(one => one.Code)],
            Level = act.Data.Level,
            Country = act.Data.Country,
            State = act.Data.State,
            Jurisdiction = text.Jurisdiction,
            Body = text.Body,
            Act = text.Act,
            Date = printer.Date(act.Data.Date),
            Document = act.Data.Document,
            Wording = text.Wording,
            Note = text.Note,
            Unverified = act.Data.Unverified,
            Sources = printer.Sources(act.Data.Sources),
            Address = printer.AddressOf(act),
            ChangedUtc = ItemPrinter.Utc(act.ChangedUtc),
        };
    }
}
