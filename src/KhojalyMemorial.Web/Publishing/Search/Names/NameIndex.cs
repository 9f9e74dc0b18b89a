namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>
/// The register's index: persons by every spelling of their names, immutable and in memory. <see cref="With(IEnumerable{PersonNames})"/> and
/// <see cref="Without(IEnumerable{int})"/> give the next index and leave this one as it is, so a reader keeps what it began with and a writer swaps one reference.
/// Answers depend on the persons alone, never on the order or the number of changes that led to them. Safe for any number of threads.
/// </summary>
public sealed class NameIndex
{
    /// <summary>An index of nobody.</summary>
    public static readonly NameIndex Empty = new();

    /// <summary>How many persons there are.</summary>
    public int Count => throw new NotSupportedException();

    /// <summary>Builds an index.</summary>
    /// <param name="persons">The persons in any order, read once and not kept; of several with one number the last counts.</param>
    /// <returns>The index.</returns>
    public static NameIndex Build(IEnumerable<PersonNames> persons) => throw new NotSupportedException();

    /// <summary>Whether there is a person of a number.</summary>
    /// <param name="number">The public number.</param>
    /// <returns>Whether there is.</returns>
    public bool Contains(int number) => throw new NotSupportedException();

    /// <summary>The index with persons added or, where their numbers are known, put in the place of what they were.</summary>
    /// <param name="changed">The persons as they are now.</param>
    /// <returns>The next index.</returns>
    public NameIndex With(IEnumerable<PersonNames> changed) => throw new NotSupportedException();

    /// <summary>The index without persons.</summary>
    /// <param name="numbers">Their public numbers; numbers that are not there change nothing.</param>
    /// <returns>The next index.</returns>
    public NameIndex Without(IEnumerable<int> numbers) => throw new NotSupportedException();

    /// <summary>Finds the persons whose names have all the words typed, each word in its best tier.</summary>
    /// <param name="search">What to find; anything that can be typed is answered.</param>
    /// <returns>A page of them, with counts.</returns>
    public NameAnswer Find(NameSearch search) => throw new NotSupportedException();
}
