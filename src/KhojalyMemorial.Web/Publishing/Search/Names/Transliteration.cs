using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>
/// Azerbaijani names between alphabets. Latin and the Cyrillic of 1958–1991 are one to one (BGN/PCGN 1993); Russian and English follow the usual transcription, from
/// which habit often departs: what a source or the person writes goes before. Nothing here depends on the thread's culture.
/// </summary>
public static class Transliteration
{
    private const string Front = "eəiöü";
    private static readonly SearchValues<char> OnlyThirties = SearchValues.Create("ƣƢƶƵɵƟ");
    private const string Vowels = "aeəıioöuü";

    // й ҷ қ are the Cyrillic of 1939–1958; the second line is what Russian adds.
    private static readonly FrozenDictionary<char, string> Latin = Pairs(
        "а a б b в v г q ғ ğ д d е e ә ə ж j з z и i ы ı ј y к k ҝ g л l м m н n о o ө ö п p р r с s т t у u ү ü ф f х x һ h ч ç ҹ c ш ş й y ҷ c қ g "
        + "э e я ya ю yu ё yo ц ts щ ş ь _ ъ _");

    private static readonly FrozenDictionary<char, string> Cyrillic = Pairs(
        "a а b б c ҹ ç ч d д e е ə ә f ф g ҝ ğ ғ h һ x х ı ы i и j ж k к q г l л m м n н o о ö ө p п r р s с ş ш t т u у ü ү v в y ј z з ä ә");

    private static readonly FrozenDictionary<char, string> English = Pairs(
        "a a b b c j ç ch d d e e ə a f f g g ğ gh h h x kh ı y i i j zh k k q g l l m m n n o o ö o p p r r s s ş sh t t u u ü u v v y y z z ä a");

    private static readonly FrozenDictionary<char, string> Russian = Pairs(
        "a а b б c дж ç ч d д f ф g г ğ г h х x х ı ы i и j ж k к q г l л m м n н o о p п r р s с ş ш t т u у v в z з");

    // The Latin of the 1930s: c was ç and ç was c, j was y and y was ü.
    private static readonly FrozenDictionary<char, string> Thirties = Pairs("c ç ç c j y y ü ɵ ö ƣ ğ ь ı ƶ j ǝ ə");

    /// <summary>A name in today's Latin alphabet: from either Cyrillic of Azerbaijani, from Russian letter by letter, and from the older Latin ones.</summary>
    /// <param name="name">A name; what is Latin of today stays as it is.</param>
    /// <returns>The name in Latin letters.</returns>
    public static string ToLatin(string name) => ToLatin(name, IsThirties(name));

    /// <summary>The same, where it is known whether the Latin letters are those of the 1930s.</summary>
    internal static string ToLatin(string name, bool thirties)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = thirties ? Map(name, Thirties) : name;
        text = text.Any(Letters.IsAzerbaijaniCyrillic) ? text : text.Replace("дж", "ҹ", StringComparison.Ordinal).Replace("Дж", "Ҹ", StringComparison.Ordinal).Replace("ДЖ", "Ҹ", StringComparison.Ordinal);
        return Map(text, Latin).Replace('ä', 'ə').Replace('Ä', 'Ə');
    }

    /// <summary>An Azerbaijani name in the Cyrillic alphabet of 1958–1991.</summary>
    /// <param name="name">The name in today's Latin letters.</param>
    /// <returns>The name in Cyrillic letters.</returns>
    public static string ToCyrillic(string name) => Map(name, Cyrillic);

    /// <summary>An Azerbaijani name as English texts usually write it: Əliyev, Aliyev; Xocalı, Khojaly.</summary>
    /// <param name="name">The name in today's Latin letters.</param>
    /// <returns>The name in letters of ASCII.</returns>
    public static string ToEnglish(string name) => Map(name, English).Replace('İ', 'I').Replace("yy", "yi", StringComparison.Ordinal);

    /// <summary>An Azerbaijani name by the practical transcription into Russian: Quliyev, Гулиев; Səfərov, Сеферов.</summary>
    /// <param name="name">The name in today's Latin letters.</param>
    /// <returns>The name in Russian letters.</returns>
    public static string ToRussian(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var lower = string.Concat(name.Select(Lower));
        var russian = new StringBuilder(name.Length + 4);
        for (var at = 0; at < lower.Length; at++)
        {
            var (before, letter, after) = (Near(lower, at - 1), lower[at], Near(lower, at + 1));
            if (letter == before && !Vowels.Contains(letter, StringComparison.Ordinal) && char.IsLetter(letter))
            {
                continue;
            }

            var glide = letter == 'y' && after != '\0' && Vowels.Contains(after, StringComparison.Ordinal);
            Append(russian, glide ? Glide(after) : RussianOf(before, letter, after), char.IsUpper(name[at]));
            at += glide ? 1 : 0;
        }

        return russian.ToString();
    }

    /// <summary>Whether a text is in the Latin alphabet of the 1930s, by letters that no other has.</summary>
    internal static bool IsThirties(string text) =>
        text.AsSpan().ContainsAny(OnlyThirties) || (text.AsSpan().ContainsAny('ь', 'Ь') && text.Any(char.IsAsciiLetter));

    private static string Glide(char vowel) => vowel switch { 'a' => "я", 'o' or 'ö' => "ё", 'u' or 'ü' => "ю", 'ı' or 'i' => "и", _ => "е" };

    private static string RussianOf(char before, char letter, char after) => letter switch
    {
        'a' when before is 'g' or 'k' => "я",
        'e' => before == '\0' ? "э" : "е",
        'ə' or 'ä' => before == '\0' || "cçfhxjqş".Contains(before, StringComparison.Ordinal) ? "а" : before is 'g' or 'k' or 'l' ? "я" : "е",
        'l' when before != '\0' && Front.Contains(before, StringComparison.Ordinal) && (after == '\0' || !Vowels.Contains(after, StringComparison.Ordinal)) => "ль",
        'ö' => before == '\0' ? "о" : "ё",
        'ü' => before == '\0' ? "у" : "ю",
        'y' => "й",
        _ => Russian.GetValueOrDefault(letter, letter.ToString()),
    };

    private static char Near(string lower, int at) => at >= 0 && at < lower.Length && char.IsLetter(lower[at]) ? lower[at] : '\0';

    private static string Map(string name, FrozenDictionary<char, string> letters)
    {
        ArgumentNullException.ThrowIfNull(name);
        var mapped = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            var found = letters.TryGetValue(Lower(letter), out var part);
            Append(mapped, found ? part! : letter.ToString(), found && char.IsUpper(letter));
        }

        return mapped.ToString();
    }

    private static void Append(StringBuilder text, string part, bool upper)
    {
        var at = text.Length;
        text.Append(part);
        if (upper && at < text.Length)
        {
            text[at] = text[at] switch { 'i' => 'İ', 'ı' => 'I', var letter => char.ToUpperInvariant(letter) };
        }
    }

    private static char Lower(char letter) => letter switch { 'I' => 'ı', 'İ' => 'i', _ => char.ToLowerInvariant(letter) };

    private static FrozenDictionary<char, string> Pairs(string pairs) =>
        pairs.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0][0], pair => pair[1] == "_" ? "" : pair[1]);
}
