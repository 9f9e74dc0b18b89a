using KhojalyMemorial.Content;
using KhojalyMemorial.Features.School;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Embedding;

/// <summary>What a page says about how it can be shared and embedded.</summary>
/// <param name="Title">The title of the thing.</param>
/// <param name="Path">The address of the thing, a path from the root.</param>
/// <param name="Dated">The address of exactly this text; null where the thing's page has no editions.</param>
/// <param name="School">The address in the school view.</param>
/// <param name="Frame">The address of the frame; null where the thing may only be linked.</param>
/// <param name="Height">The height of the frame in CSS pixels.</param>
public sealed record SharedItem(string Title, string Path, string? Dated, string School, string? Frame, int Height)
{
    // Links open beside the frame's site; the frame may do nothing else.
    private const string Sandbox = "allow-same-origin allow-popups allow-popups-to-escape-sandbox";

    /// <summary>How an item is shared.</summary>
    /// <param name="museum">The museum as it is now.</param>
    /// <param name="item">The item.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>Null where the item cannot be embedded or lacks the language.</returns>
    public static SharedItem? Of(PublishedMuseum museum, PublishedItem item, Language language)
    {
        ArgumentNullException.ThrowIfNull(museum);
        ArgumentNullException.ThrowIfNull(item);
        if (EmbedKind.Of(item) is not { } kind || !item.Languages.ContainsKey(language))
        {
            return null;
        }

        var path = new Addresses(museum).Of(item, language);
        return new(
            item.LabelIn(language).Name, path, kind.HasEditions ? Permalink.Of(path, museum.Edition) : null, $"/{language}/{SchoolView.Segment}{path[$"/{language}".Length..]}",
            EmbedKind.IsFramed(item) ? kind.FrameOf(item.Key, language) : null, kind.Height);
    }

    /// <summary>The HTML that shows a frame on another site.</summary>
    /// <param name="frame">The absolute address of the frame.</param>
    /// <param name="title">What the frame shows.</param>
    /// <param name="width">Its width in CSS pixels.</param>
    /// <param name="height">Its height in CSS pixels.</param>
    /// <returns>One element.</returns>
    public static string Html(string frame, string title, int width, int height) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"<iframe src=\"{Encoded(frame)}\" width=\"{width}\" height=\"{height}\" title=\"{Encoded(title)}\" sandbox=\"{Sandbox}\" loading=\"lazy\"></iframe>");

    /// <summary>The address under which Google Classroom takes a link: an address for people to follow, which nobody asks for otherwise.</summary>
    /// <param name="url">The absolute address to share.</param>
    /// <returns>An address.</returns>
    public static string Classroom(string url) => "https://classroom.google.com/share?url=" + Uri.EscapeDataString(url);

    /// <summary>The address at which programs learn how the page is embedded.</summary>
    /// <param name="address">Makes absolute addresses.</param>
    /// <param name="format"><c>json</c> or <c>xml</c>.</param>
    /// <returns>An absolute address.</returns>
    public string Discovery(PublicUrl address, string format)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.For($"/oembed?url={Uri.EscapeDataString(address.For(Path))}&format={format}");
    }

    private static string Encoded(string text) => System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(text);
}
