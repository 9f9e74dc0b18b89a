using System.Collections.Frozen;

namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>
/// Whether a Latin and a Cyrillic spelling are letter by letter what transcription between Azerbaijani, Russian and English makes of each other. It tells
/// <c>Qasımov</c> and <c>Касимов</c> (one name in two scripts) from <c>Bağırov</c> and <c>Бекиров</c>, which only sound alike.
/// </summary>
internal static class Correspondence
{
    private const int Longest = 40;

    private static readonly FrozenDictionary<string, string[]> Letters = (
        "a:а,я,ә,е b:б,п c:дж,ҹ,ҷ,ц,к ç:ч d:д,т e:е,э,а,я,ә,ё ə:а,е,я,э,ә ä:а,е,я,э,ә f:ф g:г,ҝ,ғ,х ğ:г,ғ gh:г,ғ h:х,г,һ x:х kh:х,г,һ ı:ы,и,у,й i:и,ы,й, j:ж,дж,ҹ,й zh:ж "
        + "dzh:дж dj:дж k:к,ҝ q:г,к l:л m:м n:н o:о,ө,ё ö:о,ё,ө p:п r:р s:с,ш sh:ш ş:ш ch:ч t:т ts:ц u:у,ю,ү ü:у,ю,ү v:в w:в y:й,ј,ы,и, ya:я yə:я,е yo:ё ye:е yu:ю yü:ю yi:и yı:и z:з")
        .Split(' ').Select(pair => pair.Split(':')).ToFrozenDictionary(pair => pair[0], pair => pair[1].Split(','), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Lookup = Letters.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the two correspond.</summary>
    public static bool Holds(string latin, string cyrillic)
    {
        var (one, other) = (Plain(latin), Plain(cyrillic));
        if (one.Length > Longest || other.Length > Longest)
        {
            return false;
        }

        // Which beginnings of the Cyrillic spelling the letters read so far may be: a bit for each length.
        var reached = new ulong[one.Length + 1];
        reached[0] = 1;
        for (var at = 0; at < one.Length; at++)
        {
            for (var length = 1; length <= 3 && at + length <= one.Length && reached[at] != 0; length++)
            {
                foreach (var part in Lookup.TryGetValue(one.AsSpan(at, length), out var parts) ? parts : [])
                {
                    reached[at + length] |= Behind(other, part, reached[at]);
                }
            }
        }

        return (reached[one.Length] >> other.Length & 1) != 0;
    }

    private static ulong Behind(string text, string part, ulong lengths)
    {
        var behind = 0ul;
        for (var at = 0; at + part.Length <= text.Length; at++)
        {
            behind |= (lengths >> at & 1) != 0 && string.CompareOrdinal(text, at, part, 0, part.Length) == 0 ? 1ul << (at + part.Length) : 0;
        }

        return behind;
    }

    // In lower case, doubled letters once, without signs that change no letter.
    private static string Plain(string word)
    {
        var letters = word.Select(letter => letter switch { 'I' => 'ı', 'İ' => 'i', _ => char.ToLowerInvariant(letter) }).Where(letter => char.IsLetter(letter) && letter is not ('ь' or 'ъ')).ToArray();
        return new([.. letters.Where((letter, at) => at == 0 || letter != letters[at - 1])]);
    }
}
