using System.Globalization;
using KhojalyMemorial.Publishing.Search;

namespace KhojalyMemorial.Tests.Publishing.Search;

/// <summary>Artificial words and documents, the same in every run: no word of them is a name or a text of the museum.</summary>
internal static class Specimens
{
    private static readonly string[] Syllables = ["ba", "du", "fe", "go", "li", "mu", "na", "po", "ra", "su", "te", "vi", "za", "lor", "men", "tis"];

    /// <summary>Distinct words of three to five syllables.</summary>
    public static IReadOnlyList<string> Words(int count)
    {
        var chance = new Chance(613);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < count)
        {
            words.Add(string.Concat(Enumerable.Range(0, 3 + chance.Next(3)).Select(_ => Syllables[chance.Next(Syllables.Length)])));
        }

        return [.. words];
    }

    /// <summary>Documents whose titles end in their number, of four kinds, with some sixty words each, rarer and commoner ones.</summary>
    public static IEnumerable<SearchDocument<int>> Documents(int count, int vocabulary = 20_000)
    {
        var words = Words(vocabulary);
        var chance = new Chance(1992);
        for (var number = 0; number < count; number++)
        {
            yield return new(
                number,
                "kind" + (number % 4).ToString(CultureInfo.InvariantCulture),
                [
                    new($"{Word()} {Word()} doc{number.ToString(CultureInfo.InvariantCulture)}", FieldPart.Title),
                    new(Word(), FieldPart.Keywords),
                    new(string.Join(' ', Enumerable.Range(0, 60).Select(_ => Word())), FieldPart.Body),
                ]);
        }

        // The product of two chances makes some words a hundred times commoner than others.
        string Word() => words[(int)((long)chance.Next(vocabulary) * chance.Next(vocabulary) / vocabulary)];
    }

    /// <summary>The same numbers everywhere and always, which the framework's generator does not promise.</summary>
    private sealed class Chance(uint seed)
    {
        private uint _state = seed;

        public int Next(int below)
        {
            _state = (_state * 1_664_525u) + 1_013_904_223u;
            return (int)((ulong)_state * (uint)below >> 32);
        }
    }
}
