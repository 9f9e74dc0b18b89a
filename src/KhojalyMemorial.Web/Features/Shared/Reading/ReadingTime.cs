namespace KhojalyMemorial.Features.Shared.Reading;

/// <summary>How long a text takes to read.</summary>
public static class ReadingTime
{
    private const int WordsPerMinute = 200;

    /// <summary>The minutes, rounded up.</summary>
    /// <param name="words">The number of words.</param>
    /// <returns>At least 1.</returns>
    public static int Minutes(int words) => Math.Max(1, (words + WordsPerMinute - 1) / WordsPerMinute);
}
