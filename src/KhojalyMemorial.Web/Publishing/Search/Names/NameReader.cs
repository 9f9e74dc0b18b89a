using System.Runtime.InteropServices;

namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>What is noted of a word of a name beside which spelling it is.</summary>
[Flags]
internal enum NameMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is the father's name.</summary>
    Father = 0x40,

    /// <summary>It is only part of a name.</summary>
    Part = 0x80,

    /// <summary>It is written in an older spelling.</summary>
    Older = 0x100,
}

/// <summary>A word by which a name is found.</summary>
/// <param name="Written">As it is written.</param>
/// <param name="Marks">What is noted of it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameWord(string Written, NameMarks Marks);

/// <summary>Reads written names word by word.</summary>
internal static class NameReader
{
    /// <summary>The words by which a form of a name is found.</summary>
    public static IEnumerable<NameWord> Read(WrittenName name, NameAlphabet alphabet)
    {
        var older = NameSpelling.IsOlder(name) ? NameMarks.Older : NameMarks.None;
        var units = NameUnit.Read(Folding.Compose(name.Text));
        var read = units.ConvertAll(unit => NameSpelling.Of(unit.Written, alphabet));
        for (var at = 0; at < units.Count; at++)
        {
            var written = units[at].Written;
            if ((at > 0 && Patronymic.IsWord(written)) || (at > 0 && CompoundPart.IsEnding(read[at])))
            {
                continue;
            }

            var joins = at + 1 < units.Count && !Patronymic.IsWord(units[at + 1].Written)
                && (CompoundPart.IsEnding(read[at + 1]) || CompoundPart.Is(read[at]) || CompoundPart.Is(read[at + 1]));
            var own = older | (IsFather(units, at) ? NameMarks.Father : NameMarks.None);
            yield return new(written, joins && CompoundPart.IsEnding(read[at + 1]) ? own | NameMarks.Part : own);
            if (joins)
            {
                yield return new(written + units[at + 1].Written, older | (IsFather(units, at + 1) ? NameMarks.Father : NameMarks.None));
            }

            foreach (var more in Within(units[at], alphabet))
            {
                yield return more with { Marks = more.Marks | own };
            }
        }
    }

    private static bool IsFather(List<NameUnit> units, int at) =>
        (at + 1 < units.Count && Patronymic.IsWord(units[at + 1].Written)) || Patronymic.RussianName(units[at].Written).Length > 0;

    // A father's name that is joined to what says so, and what hyphens join.
    private static List<NameWord> Within(NameUnit unit, NameAlphabet alphabet)
    {
        var father = Patronymic.RussianName(unit.Written) is { Length: > 0 } russian ? russian : Patronymic.JoinedName(unit.Written);
        List<NameWord> words = father.Length > 0 ? [new(father.ToString(), NameMarks.Father)] : [];
        if (unit.Parts.Count > 0 && !CompoundPart.IsEnding(NameSpelling.Of(unit.Parts[^1], alphabet)))
        {
            words.AddRange(unit.Parts.Select(part => new NameWord(part, NameMarks.Part)));
        }

        return words;
    }
}
