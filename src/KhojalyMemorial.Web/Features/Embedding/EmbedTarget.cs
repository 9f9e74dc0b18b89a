using KhojalyMemorial.Content;
using KhojalyMemorial.Features.School;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.WebUtilities;

namespace KhojalyMemorial.Features.Embedding;

/// <summary>The thing that an address of the site shows, where it can be embedded.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Item">The thing, as it is now.</param>
/// <param name="Language">The language of the address.</param>
/// <param name="Edition">The value of <c>?v=</c>; null where the address has none.</param>
public sealed record EmbedTarget(EmbedKind Kind, PublishedItem Item, Language Language, string? Edition)
{
    /// <summary>Finds the thing of an address: of its page, of its page in the school view, of its frame, or of the page that shares it.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="address">Tells own addresses from others.</param>
    /// <param name="url">An absolute address.</param>
    /// <returns>Null where the address is of another site, or shows nothing that can be embedded.</returns>
    public static EmbedTarget? Find(PublishedMuseum museum, PublicUrl address, string url)
    {
        ArgumentNullException.ThrowIfNull(museum);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(url);
        if (!url.StartsWith(address.Origin + "/", StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(url, UriKind.Absolute, out var parsed))
        {
            return null;
        }

        var path = Uri.UnescapeDataString(parsed.AbsolutePath);
        path = SchoolView.Of(path)?.Full.Value ?? path;
        string? edition = QueryHelpers.ParseQuery(parsed.Query).TryGetValue(Permalink.Parameter, out var values) ? values[0] : null;
        return path.Split('/') switch
        {
            ["", "embed", var code, var word, var key] => ByKey(museum, code, word, key, edition),
            ["", var code, "share", var word, var key] => ByKey(museum, code, word, key, edition),
            ["", var code, ..] when Language.TryParse(code, out var language) => ByAddress(museum, language, path + Uri.UnescapeDataString(parsed.Fragment), edition),
            _ => null,
        };
    }

    /// <summary>Finds a thing by kind and key.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="code">The code of the language.</param>
    /// <param name="word">The kind's part of the address.</param>
    /// <param name="key">The key.</param>
    /// <param name="edition">The value of <c>?v=</c>, if any.</param>
    /// <returns>Null where there is no such thing in the language.</returns>
    public static EmbedTarget? ByKey(PublishedMuseum museum, string code, string word, string key, string? edition)
    {
        ArgumentNullException.ThrowIfNull(museum);
        return Language.TryParse(code, out var language) && EmbedKind.Find(word) is { } kind && museum.Find(kind.Kind.Name, key) is { } item && item.Languages.ContainsKey(language)
            ? new(kind, item, language, edition)
            : null;
    }

    private static EmbedTarget? ByAddress(PublishedMuseum museum, Language language, string address, string? edition)
    {
        var addresses = new Addresses(museum);
        return museum.Items.Where(item => item.Languages.ContainsKey(language))
            .Select(item => EmbedKind.Of(item) is { } kind && addresses.Of(item, language) == address ? new EmbedTarget(kind, item, language, edition) : null)
            .FirstOrDefault(one => one is not null);
    }
}
