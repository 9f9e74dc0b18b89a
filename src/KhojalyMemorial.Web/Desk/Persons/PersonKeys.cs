using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing.Register;
using KhojalyMemorial.Publishing.Search.Names;

namespace KhojalyMemorial.Desk.Persons;

/// <summary>What candidates are compared by.</summary>
/// <param name="Key">The person's number.</param>
/// <param name="Data">The person.</param>
/// <param name="Pairs">The sound keys of each two words of the name, in either order; of a family's name its stem.</param>
/// <param name="Fathers">The sound keys of the father's name, where a form says that it is one.</param>
internal sealed record PersonKeys(string Key, PersonData Data, IReadOnlySet<string> Pairs, IReadOnlySet<string> Fathers)
{
    private const int MostWords = 4;
    private const int ShortestKey = 2;

    /// <summary>The sources of the person, for they seldom name one person twice.</summary>
    public IEnumerable<string> Sources => Data.Statuses.SelectMany(status => status.Sources).Select(source => source.Source).Distinct(StringComparer.Ordinal);

    /// <summary>Reads the names of a person.</summary>
    public static PersonKeys Of(string key, PersonData data, NameTokens tokens)
    {
        var (pairs, fathers) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var name in data.Names)
        {
            var written = new WrittenName(name.Name, RegisterNames.ScriptOf(name.Language), name.Language);
            var alphabet = NameSpelling.AlphabetOf(written);
            var words = new List<string>();
            foreach (var word in NameReader.Read(written, alphabet, tokens))
            {
                var spelling = tokens.Of(word.Written, alphabet).Spelling;
                if (word.Marks.HasFlag(NameMarks.Father))
                {
                    fathers.Add(spelling.Sound);
                }
                else if (!word.Marks.HasFlag(NameMarks.Part) && spelling.Sound.Length >= ShortestKey && words.Count < MostWords)
                {
                    words.Add(spelling.Stem.Length > 0 ? spelling.Stem : spelling.Sound);
                }
            }

            for (var one = 0; one < words.Count; one++)
            {
                for (var other = one + 1; other < words.Count; other++)
                {
                    pairs.Add(string.CompareOrdinal(words[one], words[other]) <= 0 ? $"{words[one]} {words[other]}" : $"{words[other]} {words[one]}");
                }
            }
        }

        fathers.Remove("");
        return new(key, data, pairs, fathers);
    }
}
