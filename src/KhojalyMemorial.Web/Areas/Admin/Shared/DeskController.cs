using System.Globalization;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KhojalyMemorial.Areas.Admin.Shared;

/// <summary>What all pages under the desk's path share, whoever may open them: nothing is kept by caches, every form proves where it comes from, and a database that is away is said so.</summary>
[AutoValidateAntiforgeryToken]
[UnprovenForms]
[BodyLimit]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[ServiceFilter<DatabaseAway>]
public abstract class DeskController : Controller
{
    /// <summary>The language in which the desk speaks to the curator.</summary>
    protected virtual Language Language => User.DeskLanguage();

    /// <summary>The interface texts in that language.</summary>
    protected Texts Texts => Strings.For(Language);

    /// <inheritdoc/>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        CultureInfo.CurrentCulture = Language.Culture;
        CultureInfo.CurrentUICulture = Language.Culture;
        Response.Headers.ContentSecurityPolicy = DeskPolicy.Of(HttpContext);
        base.OnActionExecuting(context);
    }

    /// <summary>The head of a page of the desk.</summary>
    /// <param name="title">The title.</param>
    /// <param name="section">The part of the menu that it belongs to.</param>
    /// <returns>The head.</returns>
    protected DeskHead Head(string title, string section = "") => new(Language, title, section, User);

    /// <summary>The answer where there is no such thing: 404 in the frame of the desk.</summary>
    /// <returns>The page.</returns>
    protected IActionResult Missing()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Missing", new DeskMessage(Head(Texts["Desk.Missing.Title"]), Texts["Desk.Missing.Text"]));
    }

    /// <summary>The answer where the curator may look but not change: 403 in the frame of the desk.</summary>
    /// <param name="text">The key of what is said.</param>
    /// <returns>The page.</returns>
    protected IActionResult Refused(string text)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return View("Missing", new DeskMessage(Head(Texts["Desk.Refused.Title"]), Texts[text]));
    }

    /// <summary>Leaves a word for the next page that the curator sees.</summary>
    /// <param name="key">The key of the text.</param>
    protected void Say(string key) => TempData["Desk.Said"] = key;
}
