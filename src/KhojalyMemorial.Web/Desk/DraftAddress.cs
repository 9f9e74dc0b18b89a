using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Desk;

/// <summary>What a form writes: an item in one language, or the data that its languages share.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Item">The item.</param>
/// <param name="Language">Language code, or <see cref="Revision.Shared"/>.</param>
public sealed record DraftAddress(Kind Kind, ContentItem Item, string Language)
{
    /// <summary>The word that stands in addresses for what all languages share.</summary>
    public const string SharedSegment = "shared";

    /// <summary>Whether it is what all languages share.</summary>
    public bool IsShared => Language == Revision.Shared;

    /// <summary>The record that is written.</summary>
    public Type Record => IsShared ? Kind.Data : Kind.Text;

    /// <summary>The address of the form.</summary>
    public string Path => PathOf(Item, Language);

    /// <summary>The address of the form of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <returns>A path under <c>/admin</c>.</returns>
    public static string PathOf(ContentItem item, string language)
    {
        ArgumentNullException.ThrowIfNull(item);
        return $"/admin/items/{item.Kind}/{item.Key}/{(language == Revision.Shared ? SharedSegment : language)}";
    }

    /// <summary>The language that a part of an address means.</summary>
    /// <param name="segment">A code, or <see cref="SharedSegment"/>.</param>
    /// <returns>As revisions keep it; null where it means none.</returns>
    public static string? LanguageOf(string segment) =>
        segment == SharedSegment ? Revision.Shared : Content.Language.TryParse(segment, out var language) ? language.Code : null;
}
