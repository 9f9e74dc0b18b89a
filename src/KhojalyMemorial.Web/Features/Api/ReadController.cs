using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Api.Items;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Operations.Errors;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KhojalyMemorial.Features.Api;

/// <summary>What the lists of the read API share: one language, parts that follow each other by key, and problems that say what was wrong.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="address">Makes absolute addresses.</param>
[ApiExplorerSettings(GroupName = ReadApi.Version)]
[EnableRateLimiting(RateLimits.Search)]
[ProducesResponseType(StatusCodes.Status304NotModified, Description = "Nothing has changed since the answer whose ETag was sent.")]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, ProblemError.MediaType, Description = "No such language, or no such place in the list.")]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status429TooManyRequests, ProblemError.MediaType, Description = ReadApi.TooMany)]
public abstract class ReadController(PublishedMuseum museum, PublicUrl address) : ControllerBase
{
    /// <summary>How many items a part holds.</summary>
    public const int PartSize = 50;

    // Letters as they are, not as numbers: Cyrillic would be three times as long.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The edition that this request sees.</summary>
    protected PublishedMuseum Museum => museum;

    /// <summary>Answers with a part of a list of published items.</summary>
    /// <typeparam name="T">What is published.</typeparam>
    /// <typeparam name="TItem">What the list holds.</typeparam>
    /// <param name="lang">The language asked for.</param>
    /// <param name="after">The key behind which the part begins.</param>
    /// <param name="items">All items, in the order of the list.</param>
    /// <param name="print">Makes an item of the list.</param>
    /// <returns>The part, or what is wrong with the question.</returns>
    protected IActionResult List<T, TItem>(string? lang, string? after, IEnumerable<T> items, Func<T, ItemPrinter, TItem> print)
        where T : PublishedItem
    {
        ArgumentNullException.ThrowIfNull(print);
        if (LanguageOf(lang) is not { } language)
        {
            return NoLanguage();
        }

        // An item without a text has nothing to say in any language.
        var all = items.Where(item => item.Languages.Count > 0).ToList();
        var from = string.IsNullOrEmpty(after) ? 0 : all.FindIndex(item => item.Key == after) + 1;
        if (from == 0 && !string.IsNullOrEmpty(after))
        {
            return Refuse("The parameter after names nothing of this list as it is now. Begin again without it.");
        }

        var shown = all.Slice(from, Math.Min(PartSize, all.Count - from));
        var printer = new ItemPrinter(museum, language, address);
        return Part(language, [.. shown.Select(item => print(item, printer))], from + shown.Count < all.Count ? shown[^1].Key : null);
    }

    /// <summary>Answers with a part of a list.</summary>
    /// <typeparam name="TItem">What the list holds.</typeparam>
    /// <param name="language">The language.</param>
    /// <param name="items">The items of the part.</param>
    /// <param name="last">The key of the last item where others follow; null where none do.</param>
    /// <returns>JSON.</returns>
    protected IActionResult Part<TItem>(Language language, IReadOnlyList<TItem> items, string? last)
    {
        ArgumentNullException.ThrowIfNull(language);
        var first = address.For($"{Request.Path}?lang={language}");
        var next = last is null ? null : $"{first}&after={Uri.EscapeDataString(last)}";
        string?[] links = [next is null ? null : $"<{next}>; rel=\"next\"", $"<{first}>; rel=\"first\"", $"<{address.For(ReadApi.DescriptionPath)}>; rel=\"service-desc\"", ReadApi.Licence];
        Response.Headers.Link = string.Join(", ", links.OfType<string>());
        return new JsonResult(new ReadList<TItem> { Edition = museum.Edition, Language = language.Code, Items = items, Next = next }, Json);
    }

    /// <summary>The language that a request asks for.</summary>
    /// <param name="lang">The parameter; English when empty.</param>
    /// <returns>Null where the museum does not have it.</returns>
    protected static Language? LanguageOf(string? lang) => string.IsNullOrEmpty(lang) ? Language.En : Language.TryParse(lang, out var language) ? language : null;

    /// <summary>Says that the museum does not have a language.</summary>
    /// <returns>400.</returns>
    protected IActionResult NoLanguage() => Refuse("The parameter lang is one of az, en and ru.");

    /// <summary>Says what is wrong with the question.</summary>
    /// <param name="detail">What is wrong, in a sentence for whoever wrote the program.</param>
    /// <param name="status">The status to answer with.</param>
    /// <returns>A problem by RFC 9457.</returns>
    protected static IActionResult Refuse(string detail, int status = StatusCodes.Status400BadRequest) =>
        new JsonResult(ProblemError.Of(status, detail)) { StatusCode = status, ContentType = ProblemError.MediaType };
}
