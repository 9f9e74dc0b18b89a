using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Languages;
using Act = KhojalyMemorial.Publishing.Published<KhojalyMemorial.Content.Kinds.RecognitionData, KhojalyMemorial.Content.Kinds.RecognitionText>;

namespace KhojalyMemorial.Features.Recognition;

/// <summary>The order of the table, as the address asks for it.</summary>
/// <param name="By">What it is sorted by: <c>date</c>, <c>country</c> or <c>level</c>.</param>
/// <param name="Descends">Whether it is turned round.</param>
public sealed record RecognitionOrder(string By, bool Descends)
{
    /// <summary>By date, the oldest first.</summary>
    public static readonly RecognitionOrder Default = new("date", Descends: false);

    private static readonly string[] Ranks =
        [.. typeof(RecognitionData).GetProperty(nameof(RecognitionData.Level))!.GetCustomAttribute<OneOfAttribute>()!.Words];

    /// <summary>The levels, from acts of whole parliaments to what was not found.</summary>
    public static IReadOnlyList<string> Levels => Ranks;

    /// <summary>Reads the order that an address asks for.</summary>
    /// <param name="sort">The parameter <c>sort</c>; empty for the date.</param>
    /// <param name="dir">The parameter <c>dir</c>; empty for ascending.</param>
    /// <param name="order">The order.</param>
    /// <returns>Whether there is such an order.</returns>
    public static bool TryParse(string? sort, string? dir, [NotNullWhen(true)] out RecognitionOrder? order)
    {
        order = sort is null or "" or "date" or "country" or "level" && (dir is null or "" or "asc" or "desc")
            ? new(string.IsNullOrEmpty(sort) ? Default.By : sort, dir == "desc")
            : null;
        return order is not null;
    }

    /// <summary>The query of an address that asks for this order.</summary>
    /// <returns>Empty for the default order.</returns>
    public string Query() => this == Default ? "" : string.Create(CultureInfo.InvariantCulture, $"?sort={By}&dir={(Descends ? "desc" : "asc")}");

    /// <summary>The order that a click on a heading asks for.</summary>
    /// <param name="by">What to sort by.</param>
    /// <returns>Ascending; turned round where it is sorted so already.</returns>
    public RecognitionOrder Towards(string by) => new(by, by == By && !Descends);

    /// <summary>Puts acts in this order. Acts without a date stand last whichever way dates run.</summary>
    /// <param name="acts">The acts.</param>
    /// <param name="name">What the page calls the country or organisation of an act.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>The acts in order; those that are equal by date, then by name.</returns>
    public IEnumerable<Act> Sort(IEnumerable<Act> acts, Func<Act, string> name, Language language)
    {
        var names = Collation.Of(language);
        var sorted = By switch
        {
            "country" => Descends ? acts.OrderByDescending(name, names) : acts.OrderBy(name, names),
            "level" => Descends ? acts.OrderByDescending(LevelOf) : acts.OrderBy(LevelOf),
            _ when Descends => acts.OrderBy(IsUndated).ThenByDescending(act => act.Data.Date),
            _ => acts.OrderBy(IsUndated),
        };
        return sorted.ThenBy(IsUndated).ThenBy(act => act.Data.Date).ThenBy(name, names).ThenBy(act => act.Key, StringComparer.Ordinal);
    }

    private static bool IsUndated(Act act) => act.Data.Date is null;

    private static int LevelOf(Act act) => Array.IndexOf(Ranks, act.Data.Level);
}
