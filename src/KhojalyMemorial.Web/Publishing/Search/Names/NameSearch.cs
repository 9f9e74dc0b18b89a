using System.Globalization;

namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>What a visitor asks of the register.</summary>
/// <param name="Text">What was typed, of any length and in any script; nothing gives everybody, in the order of the alphabet.</param>
public sealed record NameSearch(string? Text)
{
    /// <summary>What a page has when nothing is said.</summary>
    public const int UsualSize = 25;

    /// <summary>The most that a page has.</summary>
    public const int LargestSize = 200;

    /// <summary>Values to keep to: of one facet any, of different facets all. A value that nobody has leaves nobody.</summary>
    public IReadOnlyList<FacetValue> Chosen { get; init; } = [];

    /// <summary>The last person of the page before, as <see cref="NameAnswer.Next"/> gave it; null for the first page.</summary>
    public NamePlace? After { get; init; }

    /// <summary>How many to give, 0 to <see cref="LargestSize"/>.</summary>
    public int Size { get; init; } = UsualSize;

    /// <summary>Whether facets are to be counted; suggestions do without.</summary>
    public bool CountsFacets { get; init; } = true;
}

/// <summary>
/// A place in an answer: behind a person, whether that person is still there or not. Pages stay as they were when others are published meanwhile.
/// </summary>
/// <param name="Tier">The tier in which the person was found.</param>
/// <param name="SortKey">The person's sort key.</param>
/// <param name="Number">The person's public number.</param>
public sealed record NamePlace(NameTier Tier, string SortKey, int Number)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">Part of an address; anything.</param>
    /// <returns>The place; null when it is none.</returns>
    public static NamePlace? Parse(string? text)
    {
        var parts = (text ?? "").Split('.');
        return parts.Length == 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var tier) && Enum.IsDefined((NameTier)tier)
            && NameOrder.IsKey(parts[1])
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new((NameTier)tier, parts[1], number) : null;
    }

    /// <summary>The place as part of an address: letters of ASCII, digits, hyphens and full stops.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(int)Tier}.{SortKey}.{Number}");
}
