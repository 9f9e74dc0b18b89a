using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using System.Xml.Linq;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Features.Embedding;

/// <summary>The answer of the oEmbed provider (oEmbed 1.0): a frame, or a link where the thing may not be framed.</summary>
public static class OEmbed
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The fields of the answer, in order.</summary>
    /// <param name="target">The thing asked for.</param>
    /// <param name="address">Makes absolute addresses.</param>
    /// <param name="maxWidth">The most that the frame may be wide in CSS pixels; null where nothing was said.</param>
    /// <param name="maxHeight">The most that it may be high.</param>
    /// <returns>Names with their values: words or whole numbers. No thumbnail, because the museum shows pictures only with what is said about them.</returns>
    public static IReadOnlyList<KeyValuePair<string, object>> Of(EmbedTarget target, PublicUrl address, int? maxWidth, int? maxHeight)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(address);
        var title = target.Item.LabelIn(target.Language).Name;
        var isFramed = EmbedKind.IsFramed(target.Item);
        List<KeyValuePair<string, object>> fields =
        [
            new("type", isFramed ? "rich" : "link"),
            new("version", "1.0"),
            new("title", title),
            new("provider_name", Strings.For(target.Language)["Site.Name"]),
            new("provider_url", address.For($"/{target.Language}")),
            new("cache_age", 300),
        ];
        if (isFramed)
        {
            var (width, height) = (Math.Min(EmbedKind.Width, maxWidth ?? EmbedKind.Width), Math.Min(target.Kind.Height, maxHeight ?? target.Kind.Height));
            var frame = target.Kind.FrameOf(target.Item.Key, target.Language) + (target.Edition is { } edition ? $"?{Permalink.Parameter}={Uri.EscapeDataString(edition)}" : "");
            fields.AddRange([new("html", SharedItem.Html(address.For(frame), title, width, height)), new("width", width), new("height", height)]);
        }

        return fields;
    }

    /// <summary>The answer as JSON.</summary>
    /// <param name="fields">The fields.</param>
    /// <returns>An object.</returns>
    public static string AsJson(IReadOnlyList<KeyValuePair<string, object>> fields) => JsonSerializer.Serialize(fields.ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal), Json);

    /// <summary>The answer as XML.</summary>
    /// <param name="fields">The fields.</param>
    /// <returns>A document in UTF-8.</returns>
    public static string AsXml(IReadOnlyList<KeyValuePair<string, object>> fields) => "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n"
        + new XElement("oembed", fields.Select(one => new XElement(one.Key, Convert.ToString(one.Value, CultureInfo.InvariantCulture)))).ToString(SaveOptions.DisableFormatting);
}
