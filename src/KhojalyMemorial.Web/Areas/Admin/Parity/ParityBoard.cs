using System.Runtime.CompilerServices;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Publishing.Checks;

namespace KhojalyMemorial.Areas.Admin.Parity;

/// <summary>How the languages of every draft compare: missing, behind, unread by a native, or different in figures, dates, names and marks.</summary>
public static class ParityBoard
{
    // Comparing reads every text of the museum: once for each state of the drafts.
    private static readonly ConditionalWeakTable<AllDrafts, IReadOnlyList<ParityRow>> Known = [];

    /// <summary>The rows of all items that have something to be done.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <returns>The rows, in the order of the kinds and of the walk.</returns>
    public static IReadOnlyList<ParityRow> Of(AllDrafts drafts)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        return Known.GetValue(drafts, static all => [.. Rows(all)]);
    }

    private static IEnumerable<ParityRow> Rows(AllDrafts drafts)
    {
        var kinds = Kind.All.Select((kind, at) => (kind, at)).ToDictionary();
        var rooms = drafts.Rooms.Select((room, at) => (room.Key, at)).ToDictionary(StringComparer.Ordinal);
        return from item in drafts.Items
               let row = Row(drafts, item)
               where row.Any
               orderby item.Room is null ? int.MaxValue : rooms.GetValueOrDefault(item.Room, int.MaxValue), kinds[item.Kind], item.Order, item.Key
               select row;
    }

    private static ParityRow Row(AllDrafts drafts, DraftItem item)
    {
        var there = item.Languages.ToList();
        return new(
            item,
            there.Count == 0 ? [] : [.. Language.All.Except(there)],
            [.. there.Where(language => item.Parts[language.Code].Behind > 0)],
            [.. there.Where(item.NeedsReview)],
            drafts.Museum.Find(item.Kind.Name, item.Key) is { } shown && there.Count == Language.All.Count
                ? [.. Publishing.Checks.Parity.Of(shown)]
                : []);
    }
}

/// <summary>How the languages of an item compare.</summary>
/// <param name="Item">The item.</param>
/// <param name="Missing">The languages that it lacks, although it has others.</param>
/// <param name="Behind">The languages that have not followed the others.</param>
/// <param name="Unread">The languages that no native has read.</param>
/// <param name="Differences">What differs between the languages; looked for where all are there.</param>
public sealed record ParityRow(
    DraftItem Item, IReadOnlyList<Language> Missing, IReadOnlyList<Language> Behind, IReadOnlyList<Language> Unread, IReadOnlyList<ParityDifference> Differences)
{
    /// <summary>Whether there is anything to be done.</summary>
    public bool Any => Missing.Count > 0 || Behind.Count > 0 || Unread.Count > 0 || Differences.Count > 0;

    /// <summary>Whether the row has what a filter asks for.</summary>
    /// <param name="what"><c>missing</c>, <c>behind</c>, <c>unread</c> or <c>differs</c>; all when empty.</param>
    /// <param name="language">The language that is asked for; null for any.</param>
    /// <returns>True when it has.</returns>
    public bool Has(string? what, Language? language)
    {
        bool In(IReadOnlyList<Language> languages) => language is null ? languages.Count > 0 : languages.Contains(language);
        return what switch
        {
            "missing" => In(Missing),
            "behind" => In(Behind),
            "unread" => In(Unread),
            "differs" => Differences.Count > 0,
            _ => language is null || In(Missing) || In(Behind) || In(Unread) || Differences.Count > 0,
        };
    }
}
