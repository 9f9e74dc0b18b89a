using System.Runtime.InteropServices;

namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>A word between spaces.</summary>
/// <param name="Written">As it is written, hyphens included.</param>
/// <param name="Parts">What hyphens join in it; empty when they join nothing.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameUnit(string Written, IReadOnlyList<string> Parts)
{
    /// <summary>The most units that count; a pasted page must not cost more than a name.</summary>
    public const int Most = 24;

    /// <summary>Reads a text.</summary>
    /// <param name="text">Anything.</param>
    /// <returns>Its units; <c>-oğlu</c> behind a hyphen is one of its own.</returns>
    public static List<NameUnit> Read(string text)
    {
        var units = new List<NameUnit>();
        var words = new WordReader(text);
        while (words.MoveNext() && units.Count <= Most)
        {
            if (words.Parts == 0)
            {
                units.Add(new(words.Word.ToString(), []));
            }
            else if (words.Parts <= units.Count && !Patronymic.IsWord(units[^1].Written))
            {
                string[] parts = [.. units[^words.Parts..].Select(unit => unit.Written)];
                units.RemoveRange(units.Count - parts.Length, parts.Length);
                units.Add(new(words.Word.ToString(), parts));
            }
        }

        units.RemoveRange(Math.Min(units.Count, Most), Math.Max(0, units.Count - Most));
        return units;
    }
}
