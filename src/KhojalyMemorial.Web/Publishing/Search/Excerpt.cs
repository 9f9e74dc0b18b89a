namespace KhojalyMemorial.Publishing.Search;

/// <summary>A piece of an excerpt.</summary>
/// <param name="Text">The text, as it stands in the original.</param>
/// <param name="IsMatch">Whether it is a word that was searched for.</param>
public sealed record ExcerptPiece(string Text, bool IsMatch);

/// <summary>Shows where in a text the words of a query stand.</summary>
public static class Excerpt
{
    /// <summary>The usual length of an excerpt, in characters.</summary>
    public const int UsualLength = 200;

    /// <summary>Cuts out the part of a text that holds the most words of a query, and marks them.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="query">The query, as the answer of the index gives it back: words taken for misspelt are then marked too.</param>
    /// <param name="length">About how many characters to give.</param>
    /// <returns>The pieces in their order; borders lie between whole words. An ellipsis stands where something is left out.</returns>
    public static IReadOnlyList<ExcerptPiece> Of(string? text, SearchQuery query, int length = UsualLength)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var marks = WordFinder.Find(text, query);
        var (from, to) = TextWindow.Around(text, Densest(marks, length), length);
        return Pieces(text, from, to, marks);
    }

    /// <summary>Marks the words of a query in a whole text, such as a title.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="query">The query.</param>
    /// <returns>The pieces in their order, which together are the text.</returns>
    public static IReadOnlyList<ExcerptPiece> Whole(string? text, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return string.IsNullOrEmpty(text) ? [] : Pieces(text, 0, text.Length, WordFinder.Find(text, query));
    }

    // Where the window begins that holds the most different words; of equals the first.
    private static int Densest(IReadOnlyList<WordMark> marks, int length)
    {
        var (best, most, last) = (0, 0, 0);
        var inside = new Dictionary<int, int>();
        for (var first = 0; first < marks.Count; first++)
        {
            for (; last < marks.Count && marks[last].End <= marks[first].Start + (length * 3 / 4); last++)
            {
                inside[marks[last].Word] = inside.GetValueOrDefault(marks[last].Word) + 1;
            }

            if (inside.Count > most)
            {
                (best, most) = (marks[first].Start, inside.Count);
            }

            if (last > first && --inside[marks[first].Word] == 0)
            {
                inside.Remove(marks[first].Word);
            }

            last = Math.Max(last, first + 1);
        }

        return best;
    }

    private static List<ExcerptPiece> Pieces(string text, int from, int to, IReadOnlyList<WordMark> marks)
    {
        var pieces = new List<ExcerptPiece>();
        var at = from;
        foreach (var mark in marks.Where(mark => mark.Start >= from && mark.End <= to))
        {
            Add(at, mark.Start, match: false);
            Add(Math.Max(at, mark.Start), mark.End, match: true);
            at = Math.Max(at, mark.End);
        }

        Add(at, to, match: false);
        Frame(pieces, from > 0, to < text.Length);
        return pieces;

        void Add(int start, int end, bool match)
        {
            if (start < end)
            {
                pieces.Add(new(text[start..end], match));
            }
        }
    }

    private static void Frame(List<ExcerptPiece> pieces, bool before, bool after)
    {
        if (before)
        {
            pieces.Insert(0, new("… ", IsMatch: false));
        }

        if (after)
        {
            pieces.Add(new(" …", IsMatch: false));
        }
    }
}
