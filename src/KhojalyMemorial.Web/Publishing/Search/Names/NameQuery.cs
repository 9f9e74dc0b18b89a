using System.Runtime.InteropServices;

namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>A spelling that a typed word may stand for.</summary>
/// <param name="Word">What it is compared by.</param>
/// <param name="IsFather">Whether it is the father's name.</param>
/// <param name="IsTyped">Whether it was typed so; else it was made of what was typed, and only whole words match it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameReading(NameSpelling Word, bool IsFather, bool IsTyped);

/// <summary>A word that a visitor typed.</summary>
/// <param name="Typed">As typed.</param>
/// <param name="Readings">What it may stand for.</param>
/// <param name="IsOptional">Whether persons without it are found too, behind the others: a title, or a word not yet written to its end.</param>
internal sealed record NameQueryWord(string Typed, IReadOnlyList<NameReading> Readings, bool IsOptional)
{
    /// <summary>Whether its letters are Cyrillic.</summary>
    public bool IsCyrillic { get; } = NameSpelling.IsCyrillic(Typed);
}

/// <summary>What a visitor typed into the register's search.</summary>
/// <param name="Words">Its words.</param>
/// <param name="IsEmpty">Whether nothing was typed at all, so that everybody is meant; a text without letters is not nothing.</param>
internal sealed record NameQuery(IReadOnlyList<NameQueryWord> Words, bool IsEmpty)
{
    /// <summary>Reads what was typed.</summary>
    public static NameQuery Parse(string? text)
    {
        var typed = (text ?? "").AsSpan().Trim();
        var read = Folding.Compose(typed[..Math.Min(typed.Length, SearchQuery.MaxLength)]);
        var azerbaijani = read.Any(Letters.IsAzerbaijaniCyrillic);
        var units = NameUnit.Read(read);
        var words = new List<NameQueryWord>();
        for (var at = 0; at < units.Count; at++)
        {
            if (at > 0 && Patronymic.IsWord(units[at].Written))
            {
                continue;
            }

            var isUnfinished = at > 0 && at == units.Count - 1 && Patronymic.BeginsWord(units[at].Written);
            words.AddRange(Read(units, at, azerbaijani).Select(word => isUnfinished ? word with { IsOptional = true } : word));
        }

        // A title alone is what is looked for.
        var all = words.TrueForAll(word => word.IsOptional) ? words.ConvertAll(word => word with { IsOptional = false }) : words;
        return new(all.Count > NameUnit.Most ? all[..NameUnit.Most] : all, typed.IsEmpty);
    }

    private static IEnumerable<NameQueryWord> Read(List<NameUnit> units, int at, bool azerbaijani)
    {
        var unit = units[at];
        var father = at + 1 < units.Count && Patronymic.IsWord(units[at + 1].Written);
        var neighbours = new List<string>();
        if (at > 0 && !Patronymic.IsWord(units[at - 1].Written))
        {
            neighbours.Add(units[at - 1].Written + unit.Written);
        }

        if (at + 1 < units.Count && !father)
        {
            neighbours.Add(unit.Written + units[at + 1].Written);
        }

        var isName = unit.Parts.Count == 0 || CompoundPart.IsEnding(NameSpelling.Of(unit.Parts[^1], NameAlphabet.AsWritten));
        foreach (var part in isName ? [unit.Written] : unit.Parts)
        {
            var readings = new List<NameReading>();
            Add(readings, part, father || Patronymic.RussianName(part).Length > 0, isTyped: true, azerbaijani);
            foreach (var joined in isName ? neighbours : [unit.Written])
            {
                Add(readings, joined, father, isTyped: false, azerbaijani);
            }

            var name = Patronymic.RussianName(part) is { Length: > 0 } russian ? russian : Patronymic.JoinedName(part);
            if (name.Length > 0)
            {
                Add(readings, name, isFather: true, isTyped: false, azerbaijani);
            }

            if (readings.Count > 0)
            {
                yield return new(part, readings, CompoundPart.Is(readings[0].Word));
            }
        }
    }

    private static void Add(List<NameReading> readings, ReadOnlySpan<char> word, bool isFather, bool isTyped, bool azerbaijani)
    {
        var alphabet = Transliteration.IsThirties(word.ToString()) ? NameAlphabet.Thirties : azerbaijani ? NameAlphabet.AzerbaijaniCyrillic : NameAlphabet.AsWritten;
        var reading = NameSpelling.Of(word, alphabet);
        if (reading.Fold.Length == 0)
        {
            return;
        }

        readings.Add(new(reading, isFather, isTyped));

        // Cyrillic without a letter that only Azerbaijani has may be either: Гасымов is Qasımov, Гасанов is Həsənov.
        if (alphabet == NameAlphabet.AsWritten && NameSpelling.IsCyrillic(word) && NameSpelling.Of(word, NameAlphabet.AzerbaijaniCyrillic) is var other && other.Fold != reading.Fold)
        {
            readings.Add(new(other, isFather, isTyped));
        }
    }
}
