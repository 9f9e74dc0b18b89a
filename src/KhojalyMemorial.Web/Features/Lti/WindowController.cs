using KhojalyMemorial.Content;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Lti;

/// <summary>What stands in a frame instead of a page that only opens in a window of its own, such as a form.</summary>
/// <param name="logger">The log.</param>
public sealed class WindowController(ILogger<WindowController> logger) : LtiController(logger)
{
    /// <summary>The way to the page.</summary>
    /// <param name="page">Its path.</param>
    /// <returns>A page with the link; 404 where the path is none of a page.</returns>
    [HttpGet("/lti/window")]
    public IActionResult Show(string? page)
    {
        if (page is null || !FramedLinks.IsPage(page))
        {
            return NotFound();
        }

        if (Language.TryParse(page.Split('/', '?')[1], out var language))
        {
            Speak(language);
        }

        return View("Window", new WindowPage(Language, page));
    }
}
