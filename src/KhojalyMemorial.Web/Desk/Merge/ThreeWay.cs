using DiffPlex;

namespace KhojalyMemorial.Desk.Merge;

/// <summary>What became of a stretch of pieces in which two writers began from the same.</summary>
public enum MergeOutcome
{
    /// <summary>Nobody changed it, or both in the same way.</summary>
    Same,

    /// <summary>Only the other one changed it.</summary>
    Theirs,

    /// <summary>Only the writer changed it.</summary>
    Yours,

    /// <summary>Both changed it, each in their own way.</summary>
    Conflict,
}

/// <summary>A stretch of pieces: paragraphs of a text, or elements of a list.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Base">What both began from.</param>
/// <param name="Theirs">What the other one made of it.</param>
/// <param name="Yours">What the writer made of it.</param>
public sealed record MergePart(MergeOutcome Outcome, IReadOnlyList<string> Base, IReadOnlyList<string> Theirs, IReadOnlyList<string> Yours)
{
    /// <summary>What the merge proposes; of a conflict, nothing before somebody chose.</summary>
    public IReadOnlyList<string> Result => Outcome switch
    {
        MergeOutcome.Theirs => Theirs,
        MergeOutcome.Conflict => [],
        _ => Yours,
    };
}

/// <summary>Merges what two writers made of one text, piece by piece. Every piece of either is in the answer: taken, or in a conflict to choose from.</summary>
public static class ThreeWay
{
    // Never part of what is typed: a form cannot carry it.
    private const char End = '\u0000';

    /// <summary>Merges.</summary>
    /// <param name="before">The pieces that both began from.</param>
    /// <param name="theirs">The other one's.</param>
    /// <param name="yours">The writer's.</param>
    /// <returns>The stretches in their order.</returns>
    public static IReadOnlyList<MergePart> Merge(IReadOnlyList<string> before, IReadOnlyList<string> theirs, IReadOnlyList<string> yours)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(theirs);
        ArgumentNullException.ThrowIfNull(yours);
        var inTheirs = Kept(before, theirs);
        var inYours = Kept(before, yours);
        var parts = new List<MergePart>();
        var (b, t, y) = (0, 0, 0);
        for (var at = 0; at <= before.Count; at++)
        {
            // Where all three agree on a piece, what lies between two such pieces is one stretch.
            var (nextTheirs, nextYours) = at == before.Count ? (theirs.Count, yours.Count) : (inTheirs[at], inYours[at]);
            if (nextTheirs < 0 || nextYours < 0)
            {
                continue;
            }

            Add(parts, Slice(before, b, at), Slice(theirs, t, nextTheirs), Slice(yours, y, nextYours));
            if (at < before.Count)
            {
                Add(parts, [before[at]], [theirs[nextTheirs]], [yours[nextYours]]);
            }

            (b, t, y) = (at + 1, nextTheirs + 1, nextYours + 1);
        }

        return parts;
    }

    // For each piece of the first list, where it stands in the second; -1 where it is no longer there.
    private static int[] Kept(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var diff = new Differ().CreateCustomDiffs(Joined(before), Joined(after), ignoreWhiteSpace: false, Pieces);
        var kept = new int[before.Count];
        var (old, now) = (0, 0);
        foreach (var block in diff.DiffBlocks)
        {
            for (; old < block.DeleteStartA; old++, now++)
            {
                kept[old] = now;
            }

            Array.Fill(kept, -1, old, block.DeleteCountA);
            old += block.DeleteCountA;
            now += block.InsertCountB;
        }

        for (; old < before.Count; old++, now++)
        {
            kept[old] = now;
        }

        return kept;
    }

    private static string Joined(IReadOnlyList<string> pieces) => string.Concat(pieces.Select(piece => piece + End));

    private static string[] Pieces(string text) => text.Length == 0 ? [] : text[..^1].Split(End);

    private static List<string> Slice(IReadOnlyList<string> pieces, int from, int to) => [.. pieces.Skip(from).Take(to - from)];

    private static void Add(List<MergePart> parts, List<string> before, List<string> theirs, List<string> yours)
    {
        if (before.Count + theirs.Count + yours.Count == 0)
        {
            return;
        }

        var outcome = theirs.SequenceEqual(yours, StringComparer.Ordinal) ? MergeOutcome.Same
            : theirs.SequenceEqual(before, StringComparer.Ordinal) ? MergeOutcome.Yours
            : yours.SequenceEqual(before, StringComparer.Ordinal) ? MergeOutcome.Theirs
            : MergeOutcome.Conflict;
        parts.Add(new(outcome, before, theirs, yours));
    }
}
