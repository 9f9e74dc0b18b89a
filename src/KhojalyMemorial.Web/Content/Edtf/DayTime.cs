using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace KhojalyMemorial.Content;

/// <summary>
/// A local time of day, which stands beside a date: <c>23:00</c>, <c>01:00-04:00</c> (an end before its beginning is on the next day), or a
/// word. Sorts events of one date; null, an event without a time, sorts first, since it tells of the day as a whole.
/// </summary>
[JsonConverter(typeof(DayTimeJsonConverter))]
[SuppressMessage("Design", "CA1036", Justification = Sorting)]
[SuppressMessage("Design", "MA0097", Justification = Sorting)]
public sealed record DayTime : IComparable<DayTime>
{
    private const string Sorting = "Sorting only: of a word and a clock time, \"less than\" promises more than is known.";

    // A word sorts where the middle of what people call by it lies in Karabakh in late February (sunrise 07:20, sunset 18:20). The night
    // is the one that begins on the date: what happened after midnight carries the next date.
    private static readonly Dictionary<string, int> Words = new(StringComparer.Ordinal)
    {
        ["dawn"] = 6 * 60,
        ["morning"] = 9 * 60,
        ["noon"] = 12 * 60,
        ["afternoon"] = 15 * 60,
        ["evening"] = 19 * 60,
        ["night"] = 22 * 60,
    };

    private DayTime(string text, TimeOnly? start, TimeOnly? end) => (Text, Start, End) = (text, start, end);

    /// <summary>The time as it was written.</summary>
    public string Text { get; }

    /// <summary>The time, or the beginning of the period; null for a word.</summary>
    public TimeOnly? Start { get; }

    /// <summary>The end of a period; null for a time or a word.</summary>
    public TimeOnly? End { get; }

    /// <summary>Whether it is a word such as <c>evening</c>.</summary>
    public bool IsWord => Start is null;

    /// <summary>Where it sorts within the day, in minutes after midnight; of a period, its beginning.</summary>
    public int SortMinutes => Start is { } start ? Minutes(start) : Words[Text];

    /// <summary>Reads a time of day.</summary>
    /// <param name="text">The text, without spaces around it.</param>
    /// <param name="time">The time, when the text is one.</param>
    /// <param name="problem">Otherwise what is wrong with it, in a sentence.</param>
    /// <returns>Whether the text is a time of day.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DayTime? time, [NotNullWhen(false)] out string? problem)
    {
        (time, problem) = (null, null);
        var ends = (text ?? "").Split('-');
        if (Words.ContainsKey(text ?? ""))
        {
            time = new DayTime(text!, null, null);
        }
        else if (ends.Length <= 2 && Clock(ends[0]) is { } start && (ends.Length == 1 || (Clock(ends[1]) is { } end && end != start)))
        {
            time = new DayTime(text!, start, ends.Length == 2 ? Clock(ends[1]) : null);
        }
        else
        {
            problem = $"\"{text}\" is not a time of day such as 23:00, 01:00-04:00, or one of {string.Join(", ", Words.Keys)}.";
        }

        return time is not null;
    }

    /// <summary>Reads a time of day that must be one.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The time.</returns>
    /// <exception cref="FormatException">The text is no time of day; the message says why.</exception>
    public static DayTime Parse(string text) => TryParse(text, out var time, out var problem) ? time : throw new FormatException(problem);

    /// <summary>Sorts by the beginning, then a time before a period, then the shorter period.</summary>
    /// <param name="other">The other time; null sorts first.</param>
    /// <returns>Less than, equal to or greater than zero.</returns>
    public int CompareTo(DayTime? other) =>
        other is null ? 1 : (SortMinutes, LastMinute).CompareTo((other.SortMinutes, other.LastMinute));

    /// <inheritdoc/>
    public override string ToString() => Text;

    private int LastMinute => End is not { } end ? SortMinutes : Minutes(end) + (end < Start ? 24 * 60 : 0);

    private static int Minutes(TimeOnly time) => (time.Hour * 60) + time.Minute;

    private static TimeOnly? Clock(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
