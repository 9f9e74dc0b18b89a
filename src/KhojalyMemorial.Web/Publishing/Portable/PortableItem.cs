using KhojalyMemorial.Content;

namespace KhojalyMemorial.Publishing.Portable;

/// <summary>An item as the portable format holds it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Key">Its key.</param>
/// <param name="Data">What all languages share.</param>
/// <param name="Texts">The texts by language.</param>
public sealed record PortableItem(Kind Kind, string Key, ItemData Data, IReadOnlyDictionary<Language, ItemText> Texts)
{
    /// <summary>Whether the item stays unpublished.</summary>
    public bool Draft { get; init; }

    /// <summary>Languages that stay unpublished.</summary>
    public IReadOnlySet<Language> DraftLanguages { get; init; } = new HashSet<Language>();

    /// <summary>Where its parts were read; null for items that come from the database.</summary>
    public PortableOrigin? Origin { get; init; }

    /// <summary>Whether a language of it is to be published.</summary>
    /// <param name="language">The language.</param>
    /// <returns>False for drafts.</returns>
    public bool Publishes(Language language) => !Draft && !DraftLanguages.Contains(language);
}

/// <summary>Where the parts of an item were read, so that each problem can name file and line.</summary>
/// <param name="Data">File and lines of the data.</param>
/// <param name="Texts">File and lines of each text.</param>
public sealed record PortableOrigin(PartOrigin Data, IReadOnlyDictionary<Language, PartOrigin> Texts);

/// <summary>Where one record was read.</summary>
/// <param name="File">Path within the folder, with slashes.</param>
/// <param name="Lines">Line of each member, by JSON path.</param>
/// <param name="Prefix">What stands before the member's path in <paramref name="Lines"/>.</param>
public sealed record PartOrigin(string File, IReadOnlyDictionary<string, int> Lines, string Prefix = "")
{
    /// <summary>The line on which a member, or the nearest record around it, begins.</summary>
    /// <param name="member">JSON path within the record; null for the record itself.</param>
    /// <param name="within">Line within the member's own text, from 1.</param>
    /// <returns>A line from 1.</returns>
    public int LineOf(string? member, int? within = null)
    {
        for (var path = Prefix + (member ?? ""); path.Length > 0; path = Shorter(path))
        {
            if (Lines.TryGetValue(path, out var line))
            {
                return line + (within is { } inner ? inner - 1 : 0);
            }
        }

        return 1;
    }

    private static string Shorter(string path)
    {
        var end = path.LastIndexOfAny(['.', '[']);
        return end < 0 ? "" : path[..end];
    }
}
