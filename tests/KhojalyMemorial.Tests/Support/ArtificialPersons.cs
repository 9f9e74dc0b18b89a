using KhojalyMemorial.Publishing.Search.Names;

namespace KhojalyMemorial.Tests.Support;

/// <summary>
/// Artificial persons for tests and benchmarks, the same in every run: made of syllables, so that no name is anybody's, and each marked as artificial by the value
/// <c>artificial</c> of the facet <c>source</c>. Never seeded, never shown: the site has no part in this class.
/// </summary>
public static class ArtificialPersons
{
    /// <summary>The mark of every artificial person.</summary>
    public static readonly FacetValue Mark = new("source", "artificial");

    private static readonly string[] Beginnings =
        ["Əb", "Ağ", "Be", "Cə", "Çi", "Da", "Ey", "Fə", "Gü", "Hə", "Xi", "İl", "Jə", "Ka", "Qu", "Lə", "Mi", "Nə", "Or", "Ön", "Pi", "Rü", "Sə", "Şo", "Tu", "Ul", "Va", "Yü", "Zə", "Bı"];

    private static readonly string[] Middles =
        ["bə", "cu", "çə", "dı", "fo", "gö", "ğa", "hi", "xə", "jü", "ki", "qı", "lo", "mə", "nu", "pə", "ri", "sö", "şə", "tü", "vı", "yə", "zo", "rmə", "lqa", "nşi"];

    private static readonly string[] Ends = ["b", "c", "d", "f", "k", "q", "l", "m", "n", "r", "s", "ş", "t", "v", "z", "x"];

    /// <summary>Persons with a number from 1 on, each with four or five forms of the name: Azerbaijani in both scripts, Russian, English, and for some an older one.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The persons, one after the other; nothing is kept.</returns>
    public static IEnumerable<PersonNames> Make(int count)
    {
        // There are fewer names than persons, and the more persons the fewer new names: as many as some times the root.
        var (families, names) = (20 * (int)Math.Sqrt(count), 5 * (int)Math.Sqrt(count));
        for (var number = 1; number <= count; number++)
        {
            yield return Person(number, families, names, version: 0);
        }
    }

    /// <summary>A person as a later version has it: same number, another name.</summary>
    /// <param name="number">The number.</param>
    /// <param name="version">The version, from 0.</param>
    /// <returns>The person.</returns>
    public static PersonNames Version(int number, int version) => Person(number, families: 300, names: 80, version);

    private static PersonNames Person(int number, int families, int names, int version)
    {
        var chance = new Chance(unchecked((uint)number * 2_654_435_761u) + ((uint)version * 97u));
        var woman = chance.Next(2) == 0;
        var family = Family(Common(chance, families), woman);
        var (own, father) = (Given(Common(chance, names), woman), Given(Common(chance, names), woman: false));
        var full = $"{family} {own} {father} {(woman ? "qızı" : "oğlu")}";
        var forms = new List<WrittenName>
        {
            new(full, "Latn", "az"),
            new(Transliteration.ToCyrillic(full), "Cyrl", "az-Cyrl"),
            new($"{Transliteration.ToRussian($"{family} {own} {father}")} {(woman ? "кызы" : "оглы")}", "Cyrl", "ru"),
            new(Transliteration.ToEnglish($"{own} {family}"), "Latn", "en"),
        };
        if (chance.Next(4) == 0)
        {
            forms.Add(new(full.Replace('ə', 'ä').Replace('Ə', 'Ä'), "Latn", "az-x-1991"));
        }

        return PersonNames.Of(number, forms,
        [
            Mark,
            new("status", Pick(chance, "killed", "missing", "wounded", "captive", "survived")),
            new("age", Pick(chance, "0-6", "7-17", "18-59", "60-")),
            new("sex", woman ? "female" : "male"),
            new("place", $"place-{Common(chance, 200)}"),
            new("picture", Pick(chance, "yes", "no", "no")),
        ]);
    }

    // The product of two chances makes some a hundred times commoner than others.
    private static int Common(Chance chance, int below) => (int)((long)chance.Next(below) * chance.Next(below) / below);

    private static string Family(int which, bool woman)
    {
        var stem = Stem(new Chance((uint)which + 7_000_001u), 2);
        return (which % 5) switch { 0 => stem + "lı", 1 => stem + "zadə", 2 => stem + (woman ? "iyeva" : "iyev"), _ => stem + (woman ? "ova" : "ov") };
    }

    private static string Given(int which, bool woman) => Stem(new Chance((uint)which + (woman ? 3_000_001u : 5_000_001u)), 1) + (woman ? "ə" : "");

    private static string Stem(Chance chance, int middles) =>
        Pick(chance, Beginnings) + string.Concat(Enumerable.Range(0, middles + chance.Next(2)).Select(_ => Pick(chance, Middles))) + Pick(chance, Ends);

    private static string Pick(Chance chance, params string[] from) => from[chance.Next(from.Length)];

    /// <summary>The same numbers everywhere and always, which the framework's generator does not promise.</summary>
    private sealed class Chance(uint seed)
    {
        private uint _state = (seed ^ (seed >> 15)) * 2_246_822_519u;

        public int Next(int below)
        {
            _state = (_state * 1_664_525u) + 1_013_904_223u;
            return (int)((ulong)_state * (uint)below >> 32);
        }
    }
}
