namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>How fathers are named: a word of its own behind the name (Vəli oğlu, Вели оглы), the same joined to it (Vəlioğlu), or a Russian ending (Велиевич).</summary>
internal static class Patronymic
{
    private const int ShortestName = 3;

    private static readonly string[] Words =
    [
        "oğlu", "oglu", "oghlu", "ogly", "oghly", "ogli", "оғлу", "оглу", "оглы", "огли",
        "qızı", "qizi", "qyzy", "gizi", "gızı", "gyzy", "gyzi", "kizi", "kızı", "kyzy", "kyzi", "гызы", "гизи", "кызы", "кизи",
    ];

    private static readonly string[] Endings =
    [
        "yevich", "yevna", "yeviç", "evich", "evna", "eviç", "ovich", "ovna", "oviç", "евич", "евна", "ович", "овна",
    ];

    private static readonly HashSet<string> Known = new(Words.Select(word => Lower(word)), StringComparer.Ordinal);
    private static readonly string[] Joined = [.. Known];

    /// <summary>Whether a word says that the one before it is the father's name.</summary>
    public static bool IsWord(ReadOnlySpan<char> word) => Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Lower(word));

    /// <summary>Whether a word may become one that says so, when it is written to its end. A single letter is taken for an initial.</summary>
    public static bool BeginsWord(ReadOnlySpan<char> word)
    {
        var typed = Lower(word);
        return typed.Length >= 2 && Joined.Any(known => known.StartsWith(typed, StringComparison.Ordinal));
    }

    /// <summary>The father's name in a word that holds it with <c>oğlu</c> or <c>qızı</c> joined; empty when it does not.</summary>
    public static ReadOnlySpan<char> JoinedName(ReadOnlySpan<char> word) => Without(word, Joined);

    /// <summary>The father's name in a Russian patronymic; empty when the word is none.</summary>
    public static ReadOnlySpan<char> RussianName(ReadOnlySpan<char> word) => Without(word, Endings);

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> word, string[] endings)
    {
        var lower = Lower(word);
        foreach (var ending in endings)
        {
            if (lower.Length >= ending.Length + ShortestName && lower.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return [];
    }

    private static string Lower(ReadOnlySpan<char> word) => string.Create(word.Length, word, static (lower, written) =>
    {
        for (var at = 0; at < lower.Length; at++)
        {
            lower[at] = Letters.Lower(written[at]);
        }
    });
}
