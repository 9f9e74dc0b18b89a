using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Desk;

/// <summary>Addresses and words of drafts at the desk.</summary>
public static class DraftNames
{
    /// <summary>The address of an item's form.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code; null leads to the language of the desk.</param>
    /// <returns>A path from the root.</returns>
    public static string Address(this DraftItem item, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        return language is null ? $"/admin/items/{item.Kind.Name}/{item.Key}" : DraftAddress.PathOf(item.Item, language);
    }

    /// <summary>A moment as machines read it.</summary>
    /// <param name="utc">The moment.</param>
    /// <returns>ISO 8601.</returns>
    public static string Iso(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The words for a kind, of several items.</summary>
    /// <param name="texts">The texts of the desk.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>For example <c>Figures</c>.</returns>
    public static string Kinds(this Texts texts, Kind kind)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(kind);
        return texts["Desk.Kinds." + TextKey.From(kind.Name)];
    }

    /// <summary>The words for where a draft stands.</summary>
    /// <param name="texts">The texts of the desk.</param>
    /// <param name="part">Data or a text.</param>
    /// <returns>For example <c>Ahead of published by 3</c>.</returns>
    public static string StateOf(this Texts texts, DraftPart part)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(part);
        return part.State == DraftState.Ahead ? texts.Count("Desk.Draft.AheadBy", part.Ahead) : texts[$"Desk.Draft.{part.State}"];
    }
}
