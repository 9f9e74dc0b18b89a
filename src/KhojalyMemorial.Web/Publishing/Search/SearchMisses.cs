using System.Collections.Concurrent;

namespace KhojalyMemorial.Publishing.Search;

/// <summary>
/// Words that visitors searched on the site without result, so that curators learn what is missing. Single folded words and the day, in memory until
/// they are put away: never a whole query, nothing about who asked, never from the search for names.
/// </summary>
/// <param name="clock">The time.</param>
public sealed class SearchMisses(TimeProvider clock)
{
    private const int Most = 1000;
    private const int ShortestWord = 3;
    private const int LongestWord = 40;
    private readonly ConcurrentDictionary<(DateOnly Day, string Word), byte> _words = new();

    /// <summary>Notes the words of a search that found nothing.</summary>
    /// <param name="query">The search.</param>
    public void Note(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

        // Digits may be a telephone number or a date of birth: only letters are noted.
        foreach (var word in query.Words.Select(word => word.Folded).Where(word => word.Length is >= ShortestWord and <= LongestWord && word.All(char.IsLetter)))
        {
            if (_words.Count < Most)
            {
                _words.TryAdd((day, word), 0);
            }
        }
    }

    /// <summary>Takes what was noted since the last time.</summary>
    /// <returns>Each word once for each day.</returns>
    public IReadOnlyList<(DateOnly Day, string Word)> Take()
    {
        var taken = _words.Keys.ToList();
        foreach (var key in taken)
        {
            _words.TryRemove(key, out _);
        }

        return taken;
    }
}
