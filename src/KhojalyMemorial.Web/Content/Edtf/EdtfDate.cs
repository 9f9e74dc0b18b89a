using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace KhojalyMemorial.Content;

/// <summary>
/// A date as the museum keeps it: EDTF level 1 without times (ISO 8601-2; Library of Congress, 4 February 2019). The text is the value;
/// the bounds are for sorting and selecting. Two dates are equal when their texts are, but compare as same when their bounds are.
/// </summary>
[JsonConverter(typeof(EdtfDateJsonConverter))]
[SuppressMessage("Design", "CA1036", Justification = Sorting)]
[SuppressMessage("Design", "MA0097", Justification = Sorting)]
public sealed record EdtfDate : IComparable<EdtfDate>
{
    private const string Sorting = "Sorting only: of two dates that may be decades, \"less than\" promises more than is known.";

    private EdtfDate(string text, EdtfPart start, EdtfPart end) => (Text, Start, End) = (text, start, end);

    /// <summary>The date as it was written.</summary>
    public string Text { get; }

    /// <summary>The beginning of an interval; of a single date, that date.</summary>
    public EdtfPart Start { get; }

    /// <summary>The end of an interval; of a single date, the same part as <see cref="Start"/>.</summary>
    public EdtfPart End { get; }

    /// <summary>Whether it is an interval, written with a stroke.</summary>
    public bool IsInterval => !ReferenceEquals(Start, End);

    /// <summary>The first day that it can mean; <see cref="EdtfDay.Min"/> where the beginning is open or unknown.</summary>
    public EdtfDay Earliest => Start.Earliest;

    /// <summary>The last day that it can mean; <see cref="EdtfDay.Max"/> where the end is open or unknown.</summary>
    public EdtfDay Latest => End.Latest;

    /// <summary>Whether the date, or an end of it, is only near (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate => Has(EdtfQualifier.Approximate);

    /// <summary>Whether the date, or an end of it, may be wrong (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain => Has(EdtfQualifier.Uncertain);

    /// <summary>
    /// What HTML's <c>time</c> and JSON-LD may carry: <c>1992</c>, <c>1992-02</c> or <c>1992-02-26</c>, without a qualifier. Null for
    /// intervals, decades, centuries, seasons, and years outside 1 to 9999.
    /// </summary>
    public string? IsoOrNull => IsInterval || Start.Year is < 1 or > 9999 ? null : Start.Precision switch
    {
        EdtfPrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}-{Start.Month:00}-{Start.Day:00}"),
        EdtfPrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}-{Start.Month:00}"),
        EdtfPrecision.Year => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}"),
        _ => null,
    };

    /// <summary>Reads a date.</summary>
    /// <param name="text">The EDTF text, without spaces around it.</param>
    /// <param name="date">The date, when the text is one.</param>
    /// <param name="problem">Otherwise what is wrong with it, in a sentence.</param>
    /// <returns>Whether the text is a date.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EdtfDate? date, [NotNullWhen(false)] out string? problem)
    {
        date = null;
        if (string.IsNullOrEmpty(text))
        {
            problem = "No date is given.";
            return false;
        }

        if (!EdtfParser.TryRead(text, out var start, out var end, out problem))
        {
            return false;
        }

        date = new EdtfDate(text, start, end);
        return true;
    }

    /// <summary>Reads a date that must be one.</summary>
    /// <param name="text">The EDTF text.</param>
    /// <returns>The date.</returns>
    /// <exception cref="FormatException">The text is no date; the message says why.</exception>
    public static EdtfDate Parse(string text) => TryParse(text, out var date, out var problem) ? date : throw new FormatException(problem);

    /// <summary>Whether the date shares at least a day with a period.</summary>
    /// <param name="from">The first day of the period.</param>
    /// <param name="to">The last day of the period.</param>
    /// <returns>True when it does.</returns>
    public bool Overlaps(EdtfDay from, EdtfDay to) => Earliest <= to && from <= Latest;

    /// <summary>Sorts by the first day, then by the last: what is longer stands after what begins on the same day.</summary>
    /// <param name="other">The other date; null sorts first.</param>
    /// <returns>Less than, equal to or greater than zero.</returns>
    public int CompareTo(EdtfDate? other) => other is null ? 1 : (Earliest, Latest).CompareTo((other.Earliest, other.Latest));

    /// <inheritdoc/>
    public bool Equals(EdtfDate? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private bool Has(EdtfQualifier qualifier) =>
        Start.Qualifier == qualifier || End.Qualifier == qualifier
        || Start.Qualifier == EdtfQualifier.UncertainAndApproximate || End.Qualifier == EdtfQualifier.UncertainAndApproximate;
}
