using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content.Kinds;

/// <summary>One answer to a fact's question: a number, a date, or words (kept in the text), with who says it and when.</summary>
public sealed record FactValue
{
    /// <summary>The value's name within its fact.</summary>
    [Required, MaxLength(80)]
    public string Key { get; init; } = "";

    /// <summary>The number, in <see cref="Unit"/>; the lower end of a range.</summary>
    public decimal? Number { get; init; }

    /// <summary>The upper end of a range.</summary>
    public decimal? To { get; init; }

    /// <summary>The date that answers the question.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>What the number counts or measures.</summary>
    [OneOf("people", "children", "women", "families", "bodies", "names", "cases", "states", "us-states", "places", "settlements", "villages",
        "schools", "institutions", "mass-graves", "houses", "vehicles", "items", "days", "hours", "years", "km", "m", "cm", "km2", "m2", "ha", "miles", "percent", "usd", "azn")]
    public string? Unit { get; init; }

    /// <summary>How exactly the source means the number.</summary>
    [OneOf("exact", "at-least", "more-than", "about", "up-to", "range")]
    public string Bound { get; init; } = "exact";

    /// <summary>How the value stands to the others: another answer, a part of a whole, one of a series over time.</summary>
    [OneOf("alternative", "part", "series")]
    public string Role { get; init; } = "alternative";

    /// <summary>The date for which, or on which, the source says it.</summary>
    public EdtfDate? AsOf { get; init; }

    /// <summary>No date is known; said openly instead of <see cref="AsOf"/>.</summary>
    public bool Undated { get; init; }

    /// <summary>Who says it.</summary>
    [Required, MinLength(1)]
    public IReadOnlyList<SourceReference> Sources { get; init; } = [];

    /// <summary>Whether this value is printed where the fact is named without a value.</summary>
    public bool First { get; init; }

    /// <summary>Whether the answer is words, which stand in the text of each language.</summary>
    public bool IsWords => Number is null && Date is null;

    /// <summary>What is wrong with the value, in sentences.</summary>
    /// <returns>Nothing when all is well.</returns>
    public IEnumerable<string> Problems()
    {
        if (!ContentKey.IsValid(Key))
        {
            yield return $"\"{Key}\" cannot be the key of a value.";
        }

        if (Number is not null && Date is not null)
        {
            yield return $"The value {Key} has both a number and a date.";
        }

        if (Bound == "range" != To is not null || To <= Number)
        {
            yield return $"The value {Key}: a range needs its upper end in \"to\", above \"number\", and only a range has one.";
        }

        if (AsOf is null != Undated)
        {
            yield return $"The value {Key} needs either \"asOf\" or \"undated\".";
        }
    }
}
