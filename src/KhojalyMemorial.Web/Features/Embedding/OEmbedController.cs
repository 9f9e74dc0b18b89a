using System.Globalization;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KhojalyMemorial.Features.Embedding;

/// <summary>Tells programs how an address of the site is embedded (oEmbed 1.0).</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="editions">Former editions.</param>
/// <param name="address">Makes absolute addresses.</param>
public sealed class OEmbedController(PublishedMuseum museum, OldEditions editions, PublicUrl address) : VisitorController(museum)
{
    /// <summary>The answer for an address. Arguments that are not known are ignored.</summary>
    /// <param name="url">The address, absolute.</param>
    /// <param name="format"><c>json</c>, which is also what is answered where nothing is said, or <c>xml</c>.</param>
    /// <param name="maxwidth">The most that the frame may be wide, in CSS pixels.</param>
    /// <param name="maxheight">The most that it may be high.</param>
    /// <returns>The answer; 400 where the address is missing or a size is no size, 404 where there is nothing to embed, 501 for another format.</returns>
    [HttpGet("/oembed")]
    [EnableRateLimiting(RateLimits.Search)]
    public IActionResult Show(string? url, string? format, string? maxwidth, string? maxheight)
    {
        Response.Headers.AccessControlAllowOrigin = "*";
        Response.Headers.CacheControl = "public, max-age=300";
        if (format is not (null or "" or "json" or "xml"))
        {
            return Plain(StatusCodes.Status501NotImplemented, "The formats are json and xml.");
        }

        if (string.IsNullOrEmpty(url) || !IsSize(maxwidth, out var width) || !IsSize(maxheight, out var height))
        {
            return Plain(StatusCodes.Status400BadRequest, "An absolute url is needed; maxwidth and maxheight are whole numbers of pixels.");
        }

        if (EmbedTarget.Find(Museum, address, url) is not { } target
            || editions.Ask(Museum, target.Edition).Museum?.Find(target.Kind.Kind.Name, target.Item.Key)?.Languages.ContainsKey(target.Language) != true)
        {
            return Plain(StatusCodes.Status404NotFound, "Nothing at this address can be embedded.");
        }

        var fields = OEmbed.Of(target, address, width, height);
        return format == "xml" ? Content(OEmbed.AsXml(fields), "text/xml; charset=utf-8") : Content(OEmbed.AsJson(fields), "application/json; charset=utf-8");
    }

    private static ContentResult Plain(int status, string words) => new() { StatusCode = status, Content = words, ContentType = "text/plain; charset=utf-8" };

    private static bool IsSize(string? text, out int? size)
    {
        size = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return string.IsNullOrEmpty(text) || size > 0;
    }
}
