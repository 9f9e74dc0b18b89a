using System.Globalization;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using KhojalyMemorial.Publishing.Register;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Remember;

/// <summary>Candles and lines of words, read by a curator before they appear. Nothing counts them and nothing ranks them.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="register">Names persons.</param>
public sealed class RememberController(PublishedMuseum museum, NamesRegister register) : VisitorController(museum)
{
    private const int OnPage = 60;

    /// <summary>The candles, the newest first.</summary>
    /// <param name="page">The page, from 1.</param>
    /// <returns>The page; 404 behind the last one.</returns>
    [HttpGet("/" + LanguageSegment + "/remember")]
    [VisitorPage("page")]
    public IActionResult Index(string? page)
    {
        var isNumber = int.TryParse(string.IsNullOrEmpty(page) ? "1" : page, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var pages = Math.Max(1, (Museum.Tributes.Count + OnPage - 1) / OnPage);
        if (!isNumber || number < 1 || number > pages)
        {
            return Missing();
        }

        var title = Texts["Remember.Title"];
        var head = HeadOf("/remember", title, Texts["Remember.Description"]) with
        {
            Section = "names", Tone = "vigil", NoIndex = number > 1, Feed = null, Breadcrumb = Way(new Crumb(title, $"/{Language}/remember")),
        };
        return View(new RememberPage(head, [.. Museum.Tributes.Skip((number - 1) * OnPage).Take(OnPage).Select(row => TributeLine.Of(row, register, Language))])
        {
            Newer = number == 1 ? null : Address(number - 1),
            Older = number == pages ? null : Address(number + 1),
        });
    }

    private string Address(int page) => page == 1 ? $"/{Language}/remember" : string.Create(CultureInfo.InvariantCulture, $"/{Language}/remember?page={page}");
}
