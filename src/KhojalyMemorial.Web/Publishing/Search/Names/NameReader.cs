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
    public static List<NameWord> Read(WrittenName name, NameAlphabet alphabet, NameTokens known)
    {
        var older = NameSpelling.IsOlder(name) ? NameMarks.Older : NameMarks.None;
        var units = NameUnit.Read(Folding.Compose(name.Text));
        var tokens = units.ConvertAll(unit => known.Of(unit.Written, alphabet));
        var words = new List<NameWord>(units.Count + 4);
        for (var at = 0; at < units.Count; at++)
        {
            if (at > 0 && (tokens[at].SaysFather || tokens[at].IsEnding))
            {
                continue;
            }

            var next = at + 1 < units.Count && !tokens[at + 1].SaysFather ? tokens[at + 1] : null;
            var own = older | Father(tokens, at);
            words.Add(new(units[at].Written, next?.IsEnding == true ? own | NameMarks.Part : own));
            if (next is not null && (next.IsEnding || next.IsCompound || tokens[at].IsCompound))
            {
                words.Add(new(units[at].Written + units[at + 1].Written, older | Father(tokens, at + 1)));
            }

            if (tokens[at].Father.Length > 0)
            {
                words.Add(new(tokens[at].Father, older | NameMarks.Father));
            }

            if (units[at].Parts.Count > 0 && !known.Of(units[at].Parts[^1], alphabet).IsEnding)
            {
                words.AddRange(units[at].Parts.Select(part => new NameWord(part, own | NameMarks.Part)));
            }
        }

        return words;
    }

    private static NameMarks Father(List<NameToken> tokens, int at) =>
        tokens[at].IsFather || (at + 1 < tokens.Count && tokens[at + 1].SaysFather) ? NameMarks.Father : NameMarks.None;
}
