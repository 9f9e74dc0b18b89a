using DiffPlex;
using KhojalyMemorial.Desk.Reviews;

namespace KhojalyMemorial.Desk.Releases;

/// <summary>A run of words that stayed, went or came.</summary>
/// <param name="Change">−1 for words that go, 1 for words that come, 0 for words that stay.</param>
/// <param name="Text">The words.</param>
public sealed record DiffRun(int Change, string Text);

/// <summary>A field that changes.</summary>
/// <param name="Name">The field, as JSON names it.</param>
/// <param name="Runs">Its words before and after.</param>
public sealed record ChangedField(string Name, IReadOnlyList<DiffRun> Runs);

/// <summary>Says word by word what a revision changes.</summary>
public static class TextDiff
{
    // What stays is shown as far as it helps to find the place.
    private const int Context = 120;
    private static readonly char[] Separators = [' ', '\n'];

    /// <summary>Compares two records.</summary>
    /// <param name="before">What stands; null where nothing does.</param>
    /// <param name="after">What would stand; null where nothing would.</param>
    /// <returns>The fields that change.</returns>
    public static IReadOnlyList<ChangedField> Of(object? before, object? after)
    {
        var (old, next) = (Fields(before), Fields(after));
        return [.. next.Keys.Union(old.Keys, StringComparer.Ordinal)
            .Select(name => (Name: name, Old: old.GetValueOrDefault(name, ""), Next: next.GetValueOrDefault(name, "")))
            .Where(field => field.Old != field.Next)
            .Select(field => new ChangedField(field.Name, Shortened(Runs(field.Old, field.Next))))];
    }

    private static Dictionary<string, string> Fields(object? record) => record is null ? []
        : ReviewText.Fields(record).GroupBy(field => field.Field, StringComparer.Ordinal).ToDictionary(group => group.Key, group => string.Join('\n', group.Select(field => field.Text)), StringComparer.Ordinal);

    private static List<DiffRun> Runs(string before, string after)
    {
        var runs = new List<DiffRun>();
        var diff = new Differ().CreateWordDiffs(before, after, ignoreWhitespace: false, Separators);
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(0, diff.PiecesOld[at..block.DeleteStartA]);
            Add(-1, diff.PiecesOld[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)]);
            Add(1, diff.PiecesNew[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(0, diff.PiecesOld[at..]);
        return runs;

        void Add(int change, string[] pieces)
        {
            if (pieces.Length > 0)
            {
                runs.Add(new(change, string.Concat(pieces)));
            }
        }
    }

    private static List<DiffRun> Shortened(List<DiffRun> runs) => [.. runs.Select((run, at) => run.Change != 0 || run.Text.Length <= 2 * Context ? run : run with
    {
        Text = at == 0 ? "… " + run.Text[^Context..]
            : at == runs.Count - 1 ? run.Text[..Context] + " …"
            : $"{run.Text[..Context]} … {run.Text[^Context..]}",
    })];
}
