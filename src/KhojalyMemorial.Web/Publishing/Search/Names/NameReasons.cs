namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>Says why a person was found. Only for those on a page: it looks the words up again.</summary>
internal static class NameReasons
{
    /// <summary>The reason for a person, and the spelling that it is about.</summary>
    /// <param name="segment">Where the person is.</param>
    /// <param name="word">The word that was typed.</param>
    /// <param name="person">The person's place.</param>
    /// <param name="tier">The tier in which the word was found; null when it is a title that the person has not.</param>
    public static (NameReason Reason, string? Found) Explain(NameSegment segment, NameQueryWord word, int person, NameTier? tier) => tier switch
    {
        NameTier.Same => (NameReason.SameName, null),
        NameTier.Spelling => Spelt(segment, word, person),
        NameTier.Sound => Sounding(segment, word, person),
        NameTier.OtherName => (NameReason.OtherForm, word.Readings.SelectMany(reading => OneName.OthersOf(reading.Word.Sound))
            .Select(sound => Found(segment, segment.Postings.WordsOf(sound), person, word)).FirstOrDefault(found => found is not null)),
        NameTier.Kin => Kin(segment, word, person),
        NameTier.OneLetter => (NameReason.OneLetterDiffers, Found(segment, WordSearch.OneLetterAway(segment, word).ToArray(), person, word)),
        _ => (NameReason.PartOfName, null),
    };

    private static (NameReason, string?) Spelt(NameSegment segment, NameQueryWord word, int person)
    {
        foreach (var reading in word.Readings)
        {
            var exact = segment.Postings.Words.IndexOf(reading.Word.Fold);
            if (exact >= 0 && Found(segment, [exact], person, word) is { } found)
            {
                return (Spelling(word, found, IsOlder(segment, exact, person, found)), found);
            }
        }

        return (NameReason.WithoutMarks, null);
    }

    private static (NameReason, string?) Sounding(NameSegment segment, NameQueryWord word, int person)
    {
        foreach (var reading in word.Readings)
        {
            if (Found(segment, segment.Postings.WordsOf(reading.Word.Sound), person, word) is { } found)
            {
                var explained = NameSpelling.IsCyrillic(found) != word.IsCyrillic
                    && (word.IsCyrillic ? Correspondence.Holds(found, word.Typed) : Correspondence.Holds(word.Typed, found));
                return (explained ? Spelling(word, found, older: false) : NameReason.SoundsLike, found);
            }
        }

        return (NameReason.SoundsLike, null);
    }

    private static (NameReason, string?) Kin(NameSegment segment, NameQueryWord word, int person)
    {
        foreach (var reading in word.Readings)
        {
            if (Found(segment, segment.Postings.WordsOf(reading.Word.Stem), person, word) is { } found)
            {
                return (NameReason.FamilyStem, found);
            }
        }

        return (NameReason.Patronymic, null);
    }

    private static NameReason Spelling(NameQueryWord word, string found, bool older) =>
        older || NameSpelling.IsOlder(word.Typed) ? NameReason.OlderSpelling
        : NameSpelling.IsCyrillic(found) == word.IsCyrillic ? NameReason.WithoutMarks
        : word.IsCyrillic ? NameReason.InLatin : NameReason.InCyrillic;

    // A spelling by which the person has one of the words, best one in the script that was typed.
    private static string? Found(NameSegment segment, ReadOnlySpan<int> words, int person, NameQueryWord typed)
    {
        string? found = null;
        foreach (var word in words)
        {
            var persons = segment.Postings.DocumentsOf(word);
            for (var at = First(persons, person); at < persons.Length && persons[at] == person; at++)
            {
                var spelling = segment.Spelling(word, segment.Postings.MarksOf(word)[at] & NameSegment.NoSpelling);
                if (found is null || (NameSpelling.IsCyrillic(found) != typed.IsCyrillic && NameSpelling.IsCyrillic(spelling) == typed.IsCyrillic))
                {
                    found = spelling.ToString();
                }
            }
        }

        return found;
    }

    private static bool IsOlder(NameSegment segment, int word, int person, string found)
    {
        var persons = segment.Postings.DocumentsOf(word);
        for (var at = First(persons, person); at < persons.Length && persons[at] == person; at++)
        {
            var mark = segment.Postings.MarksOf(word)[at];
            if (segment.Spelling(word, mark & NameSegment.NoSpelling).SequenceEqual(found))
            {
                return ((NameMarks)mark & NameMarks.Older) != NameMarks.None;
            }
        }

        return false;
    }

    private static int First(ReadOnlySpan<int> persons, int person)
    {
        var (low, high) = (0, persons.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = persons[middle] < person ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
