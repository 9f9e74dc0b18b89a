using KhojalyMemorial.Content.Kinds;

namespace KhojalyMemorial.Content;

/// <summary>The age of a person on 26 February 1992, as a range of whole years.</summary>
/// <param name="From">The lowest age that fits.</param>
/// <param name="To">The highest age that fits.</param>
public sealed record PersonAge(int From, int To)
{
    private const int Adult = 18;
    private const int Old = 60;

    // A birth without a beginning says nothing of an age.
    private const int Highest = 130;

    /// <summary>An age of nobody, for readers of JSON.</summary>
    public PersonAge()
        : this(0, 0)
    {
    }

    /// <summary>Under 18, 18 to 59, 60 and over: the group in which the whole range lies; null where it lies in two.</summary>
    public string? Group => To < Adult ? "child" : From >= Old ? "old" : From >= Adult && To < Old ? "adult" : null;

    /// <summary>The age of a person.</summary>
    /// <param name="person">The person.</param>
    /// <returns>What a source gives, else what follows from the birth; null where neither is known.</returns>
    public static PersonAge? Of(PersonData person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return (person.AgeFrom, person.AgeTo) switch
        {
            ({ } from, { } to) => new(from, to),
            ({ } from, null) => new(from, from),
            (null, { } to) => new(to, to),
            _ => person.Birth is { } birth ? At(birth) : null,
        };
    }

    private static PersonAge? At(EdtfDate birth)
    {
        var (from, to) = (Years(birth.Latest), Years(birth.Earliest));
        return from < 0 || to > Highest ? null : new(from, to);
    }

    private static int Years(EdtfDay birth) => (int)Math.Clamp(1992L - birth.Year, -1, Highest + 1) - ((birth.Month, birth.Day).CompareTo((2, 26)) > 0 ? 1 : 0);
}
