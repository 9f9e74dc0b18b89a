using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace KhojalyMemorial.Publishing.Search;

/// <summary>What each letter of Latin and Cyrillic script becomes, in two tables: as folded letters, and as classes of sound.</summary>
internal static class Letters
{
    /// <summary>The tables reach to the end of the Cyrillic letters that Azerbaijani and Russian use.</summary>
    public const int End = 0x530;

    // Letters that Unicode does not decompose into a letter of ASCII and a mark, or that Russian spells with several.
    private static readonly FrozenDictionary<char, string> Folds = Pairs(
        "ı i ə e ǝ e ä e æ ae œ oe ø o ɵ o ð d đ d þ th ł l ß ss ƣ g ƶ j ƅ i ŋ n ħ h "
        + "а a б b в v г g ғ g д d е e ё e ж zh з z и i й y ј y к k ҝ g қ g л l м m н n о o ө o п p р r с s т t у u ү u ф f х kh һ h "
        + "ц ts ч ch ҹ c ҷ c џ dzh ш sh щ shch ы y э e ә e ю yu я ya і i ї i є e ґ g љ l њ n ћ c ђ d ѕ z");

    // Azerbaijani Cyrillic is one to one with Azerbaijani Latin; read as Russian these letters mislead.
    private static readonly FrozenDictionary<char, string> AzerbaijaniFolds = Pairs("г q ж j х x ч c ш s ы i");

    private static readonly FrozenDictionary<char, string> Sounds = Pairs(
        "a A ə A ǝ A e A а A ә A е A э A є A æ A i I ı I u I и I ы I у I ү I і I ї I ƅ I o O о O ө O ɵ O ø O œ O y Y й Y ј Y я YA ю YI ё YO "
        + "g K k K q K x K h K г K ғ K ґ K ҝ K қ K к K х K һ K ƣ K ħ K c J j J ч J ҹ J ҷ J џ J ж J ƶ J s S с S ш S щ S ß S "
        + "d T t T д T т T ð T đ T v V w V в V b B б B f F ф F l L ł L л L m M м M n N н N ŋ N p P п P r R р R z Z з Z ц TS");

    private static readonly string[] Folded = Table(static letter => Fold(letter, azerbaijani: false));
    private static readonly string[] FoldedAzerbaijani = Table(static letter => Fold(letter, azerbaijani: true));
    private static readonly string[] Sounding = Table(Sound);

    /// <summary>A letter in lower case, the four letters i as one, whatever the thread's culture is.</summary>
    public static char Lower(char letter) => letter is 'I' or 'İ' or 'ı' ? 'i' : char.ToLowerInvariant(letter);

    /// <summary>Whether the letter is written in Azerbaijani Cyrillic and not in Russian.</summary>
    public static bool IsAzerbaijaniCyrillic(char letter) => letter >= 'Ѐ' && Lower(letter) is 'ә' or 'ғ' or 'ҝ' or 'ө' or 'ү' or 'һ' or 'ҹ' or 'ҷ' or 'ј';

    /// <summary>The folded form of a letter of the tables; empty for what is no letter or digit.</summary>
    public static string Folding(char letter, bool azerbaijani) => (azerbaijani ? FoldedAzerbaijani : Folded)[letter];

    /// <summary>The class of sound of a letter of the tables; empty for what has none.</summary>
    public static string SoundOf(char letter) => Sounding[letter];

    /// <summary>A letter without its marks; itself when it has none.</summary>
    public static string Bare(char letter)
    {
        var bare = new StringBuilder();
        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(part))
            {
                bare.Append(Lower(part));
            }
        }

        return bare.ToString();
    }

    private static string Fold(char letter, bool azerbaijani) =>
        azerbaijani && AzerbaijaniFolds.TryGetValue(letter, out var own) ? own
        : Folds.TryGetValue(letter, out var fold) ? fold
        : letter is 'ъ' or 'ь' || char.GetUnicodeCategory(letter) == UnicodeCategory.ModifierLetter ? ""
        : string.Concat(Bare(letter).Select(part => Folds.GetValueOrDefault(part, part.ToString())));

    private static string Sound(char letter) =>
        Sounds.TryGetValue(letter, out var sound) ? sound : string.Concat(Bare(letter).Select(part => Sounds.GetValueOrDefault(part, "")));

    private static string[] Table(Func<char, string> fold) =>
        [.. Enumerable.Range(0, End).Select(code => char.IsLetterOrDigit((char)code) ? fold(Lower((char)code)) : "")];

    private static FrozenDictionary<char, string> Pairs(string pairs) =>
        pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToFrozenDictionary(pair => pair[0][0], pair => pair[1]);
}
