using System.Text;
using System.Text.RegularExpressions;
using DiffPlex;

namespace KhojalyMemorial.Desk.Merge;

/// <summary>A run of words.</summary>
/// <param name="Text">The words.</param>
/// <param name="Change">Below zero: taken out; above: put in; zero: in both.</param>
public sealed record WordRun(string Text, int Change);

/// <summary>What changed from one text to another, word by word.</summary>
public static partial class WordDiff
{
    // Beyond this, words would take longer than anyone wants to wait: lines then.
    private const int LongText = 200_000;

    /// <summary>Compares two texts.</summary>
    /// <param name="before">The older text.</param>
    /// <param name="after">The newer text.</param>
    /// <returns>The newer text with what was taken out in its place.</returns>
    public static IReadOnlyList<WordRun> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        Func<string, string[]> chunks = before.Length + after.Length > LongText
            ? text => [.. text.Split('\n').Select(line => line + "\n")]
            : text => [.. Words().Matches(text).Select(match => match.Value)];
        var diff = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, chunks);
        var runs = new List<WordRun>();
        var now = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(runs, diff.PiecesNew, now, block.InsertStartB, 0);
            Add(runs, diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA, -1);
            Add(runs, diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB, 1);
            now = block.InsertStartB + block.InsertCountB;
        }

        Add(runs, diff.PiecesNew, now, diff.PiecesNew?.Length ?? 0, 0);
        return runs;
    }

    private static void Add(List<WordRun> runs, string[]? pieces, int from, int to, int change)
    {
        if (pieces is null || from >= to)
        {
            return;
        }

        var text = new StringBuilder();
        for (var at = from; at < to; at++)
        {
            text.Append(pieces[at]);
        }

        runs.Add(new(text.ToString(), change));
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+|\s+|.", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Words();
}
