namespace KhojalyMemorial.Publishing.Search;

/// <summary>
/// A coarser form than <see cref="Folding"/>: what the spellings of an Azerbaijani name in Latin, Cyrillic, Russian and English have in common. <c>Xocalı</c>,
/// <c>Хоҹалы</c>, <c>Ходжалы</c>, <c>Khojaly</c>, <c>Khodzhali</c> and <c>Hocalı</c> all give <c>KOJALI</c>. Rules and measurements are in decision 0004.
/// </summary>
public static class SoundKey
{
    // The longer before the shorter that it begins with.
    private static readonly (string Letters, char Sound)[] Groups =
    [
        ("dzh", 'J'), ("tch", 'J'), ("ch", 'J'), ("zh", 'J'), ("dj", 'J'), ("дж", 'J'), ("kh", 'K'), ("gh", 'K'), ("sh", 'S'), ("ph", 'F'),
    ];

    /// <summary>The key of a word or a name.</summary>
    /// <param name="word">The word as it is written, not folded; hyphens, apostrophes and spaces in it do not count.</param>
    /// <returns>Capital letters; empty where sound says nothing: digits, and scripts other than Latin and Cyrillic.</returns>
    public static string Of(ReadOnlySpan<char> word)
    {
        var text = word.ContainsAnyInRange('\u0300', '\u036f') || word.ContainsAnyInRange((char)Letters.End, char.MaxValue) ? Folding.Compose(word) : word;
        Span<char> lower = stackalloc char[Folding.MaxLength];
        var length = 0;
        foreach (var letter in text)
        {
            if (char.IsDigit(letter) || (letter >= Letters.End && char.IsLetter(letter)))
            {
                return "";
            }

            if (length < lower.Length && char.IsLetter(letter) && letter < Letters.End)
            {
                lower[length++] = Letters.Lower(letter);
            }
        }

        Span<char> sounds = stackalloc char[Folding.MaxLength * 2];
        Span<char> key = stackalloc char[Folding.MaxLength * 4];
        var smooth = Smooth(sounds[..Classes(lower[..length], sounds)], key);
        return new string(key[..Ending(key[..smooth])]);
    }

    private static int Classes(ReadOnlySpan<char> word, Span<char> sounds)
    {
        var latin = word.ContainsAnyInRange('a', 'z');
        var off = word.EndsWith("off", StringComparison.Ordinal) || word.EndsWith("eff", StringComparison.Ordinal);
        var length = 0;
        for (var at = 0; at < word.Length;)
        {
            var (letters, sound) = Group(word[at..]);
            if (letters > 0)
            {
                sounds[length++] = sound;
                at += letters;
                continue;
            }

            var part = off && at >= word.Length - 2 ? "V" : latin && word[at] == 'ь' ? "I" : Letters.SoundOf(word[at]);
            // Əkbər is Акпер in Russian.
            part = part == "P" && length > 0 && sounds[length - 1] == 'K' ? "B" : part;
            part.CopyTo(sounds[length..]);
            length += part.Length;
            at++;
        }

        return length;
    }

    private static (int Letters, char Sound) Group(ReadOnlySpan<char> rest)
    {
        foreach (var (letters, sound) in Groups)
        {
            if (rest.StartsWith(letters, StringComparison.Ordinal))
            {
                return (letters.Length, sound);
            }
        }

        return default;
    }

    // Glides: who writes y, and where, differs from hand to hand. And doubled consonants are halved.
    private static int Smooth(ReadOnlySpan<char> sounds, Span<char> key)
    {
        var length = 0;
        for (var at = 0; at < sounds.Length;)
        {
            var before = length == 0 ? '\0' : key[length - 1];
            var sound = sounds[at++];
            if (sound is 'I' or 'Y')
            {
                var hasVowel = sound == 'I';
                for (; at < sounds.Length && sounds[at] is 'I' or 'Y'; at++)
                {
                    hasVowel |= sounds[at] == 'I';
                }

                var open = at < sounds.Length && sounds[at] is 'A' or 'O';
                if (before is 'A' or 'O')
                {
                    key[length++] = 'Y';
                }
                else if (hasVowel || !open)
                {
                    key[length++] = 'I';
                }
            }
            else if (sound is 'A' or 'O')
            {
                if (before is 'A' or 'O')
                {
                    key[length++] = 'Y';
                }

                key[length++] = sound;
            }
            else if (sound != before)
            {
                key[length++] = sound;
            }
        }

        return length;
    }

    // -ov, -ev, -ova, -eva.
    private static int Ending(Span<char> key)
    {
        if (key.Length > 2 && key[^1] == 'V' && key[^2] is 'A' or 'O')
        {
            key[^2] = 'V';
            return key.Length - 1;
        }

        if (key.Length > 3 && key[^1] == 'A' && key[^2] == 'V' && key[^3] is 'A' or 'O')
        {
            key[^3] = 'V';
            key[^2] = 'A';
            return key.Length - 1;
        }

        return key.Length;
    }
}
