using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Api.Items;

/// <summary>A page of the exhibition.</summary>
public sealed record PageItem
{
    /// <summary>The page's key, the same in all languages and for good.</summary>
    public required string Key { get; init; }

    /// <summary>The language of title and lede; another than the one asked for only where the page lacks that.</summary>
    public required string Language { get; init; }

    /// <summary>The languages in which it is published.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The room in which it stands; null while the room is not published.</summary>
    public required LinkItem? Room { get; init; }

    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences that can stand alone.</summary>
    public required string Lede { get; init; }

    /// <summary>The time that the page tells of; null where it has none.</summary>
    public required DateItem? Date { get; init; }

    /// <summary>What a reader may want to know before reading: killing, dead, captivity, violence, grief.</summary>
    public required IReadOnlyList<string> Advisories { get; init; }

    /// <summary>Where the page is read.</summary>
    public required string Address { get; init; }

    /// <summary>The page exactly as it is in this edition.</summary>
    public required string Permalink { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public required DateTime ChangedUtc { get; init; }

    /// <summary>Makes the item of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="printer">Prints in the language that was asked for.</param>
    /// <returns>The item.</returns>
    public static PageItem Of(Published<PageData, PageText> page, ItemPrinter printer)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(printer);
        var (language, text) = (printer.ReadIn(page), page.In(printer.ReadIn(page))!);
        return new()
        {
            Key = page.Key,
            Language = language.Code,
            Languages = [.. page.Languages.Keys.Select(one => one.Code)],
            Room = printer.Link(Kind.Room, page.Data.Room),
            Title = text.Title,
            Lede = text.Lede,
            Date = printer.Date(page.Data.Date),
            Advisories = page.Data.Advisory,
            Address = printer.AddressOf(page),
            Permalink = printer.PermalinkOf(page),
            ChangedUtc = ItemPrinter.Utc(page.ChangedUtc),
        };
    }
}
