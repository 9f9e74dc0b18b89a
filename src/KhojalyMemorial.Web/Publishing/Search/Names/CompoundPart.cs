namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>Parts of names that sources write joined, apart, or not at all: Ağahüseyn, Ağa Hüseyn, Hüseyn.</summary>
internal static class CompoundPart
{
    private static readonly HashSet<string> Sounds = new(
        new[] { "Ağa", "Bəy", "Bek", "Xan", "Hacı", "Mirzə", "Məşədi", "Seyid", "Seyyid" }.Select(part => SoundKey.Of(part)), StringComparer.Ordinal);

    private static readonly HashSet<string> FamilyEndings = new(["zade", "zada"], StringComparer.Ordinal);

    /// <summary>Whether a word is such a part.</summary>
    public static bool Is(NameSpelling word) => Sounds.Contains(word.Sound);

    /// <summary>Whether a word belongs to the one before it: Əli zadə is a family's name, and neither part of it a name.</summary>
    public static bool IsEnding(NameSpelling word) => FamilyEndings.Contains(word.Fold);
}
