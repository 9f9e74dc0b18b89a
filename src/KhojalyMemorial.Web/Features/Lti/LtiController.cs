using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Lti;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Operations.Errors;
using KhojalyMemorial.Security;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KhojalyMemorial.Features.Lti;

/// <summary>What the pages under <c>/lti</c> share. They speak the language of the course or of the browser, keep nothing, and prove themselves by signed tokens and sealed forms, not by antiforgery cookies.</summary>
/// <param name="logger">The log.</param>
[FormLimit(Most, MostFields)]
[ServiceFilter<LtiAway>]
public abstract partial class LtiController(ILogger logger) : Controller
{
    private const long Most = 256 * 1024;

    // Somebody may tick every page of the list.
    private const int MostFields = 1000;

    /// <summary>The language of the page.</summary>
    protected Language Language { get; private set; } = Language.En;

    /// <summary>The interface texts in that language.</summary>
    protected Texts Texts => Strings.For(Language);

    /// <summary>Whether a form was sent from one of the museum's own pages: browsers say so in headers that no page can set.</summary>
    protected bool IsOwnForm =>
        Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
        && (IsOwn(HttpContext.RequestServices.GetRequiredService<PublicUrl>().Origin) || IsOwn($"{Request.Scheme}://{Request.Host}"));

    /// <inheritdoc/>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        Speak(ErrorRequest.LanguageOf(Request));
        base.OnActionExecuting(context);
    }

    /// <summary>Chooses the language of the answer.</summary>
    /// <param name="language">The language.</param>
    protected void Speak(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        Language = language;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
    }

    /// <summary>Lets this answer alone be framed by another origin, or its form be sent to one.</summary>
    /// <param name="ancestors">Who may frame it; null for the registered platforms.</param>
    /// <param name="forms">Where forms may be sent beside the museum; null for nowhere.</param>
    protected void Allow(string? ancestors, string? forms)
    {
        var framing = HttpContext.Features.GetRequiredFeature<Framing>();
        HttpContext.Features.Set(new Framing(ancestors ?? framing.Ancestors, forms is null ? framing.Forms : "'self' " + forms));
        HttpContext.RequestServices.GetRequiredService<SecurityHeaders>().Apply(HttpContext);
    }

    /// <summary>Refuses: the reason into the log, and a plain word to the person.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="platform">The platform, as far as it is known.</param>
    /// <param name="open">The page that was asked for, for a window of its own; null where nobody vouches for it.</param>
    /// <returns>The page.</returns>
    protected ViewResult Refuse(Refusal refusal, Platform? platform, string? open = null)
    {
        // The id of the platform and a word of the program: nothing that the platform said of the person.
        Refused(logger, platform?.Id, refusal);
        Response.StatusCode = refusal is Refusal.KeysAway ? StatusCodes.Status503ServiceUnavailable
            : refusal is Refusal.IncompleteLogin or Refusal.WrongState or Refusal.NoToken or Refusal.UnreadableToken ? StatusCodes.Status400BadRequest : StatusCodes.Status403Forbidden;
        return View("Refused", new RefusedPage(Language, Texts[RefusalAdvice.Of(refusal)], refusal.ToString(), open));
    }

    private bool IsOwn(string origin) => string.Equals(Request.Headers.Origin.ToString(), origin, StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A launch from the platform {Platform} was refused: {Refusal}")]
    private static partial void Refused(ILogger logger, Guid? platform, Refusal refusal);
}

/// <summary>Says that the database is away, instead of failing: 503 with Retry-After, which the error pages dress.</summary>
public sealed class LtiAway : IExceptionFilter
{
    /// <inheritdoc/>
    public void OnException(ExceptionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Outage.Is(context.Exception))
        {
            context.HttpContext.Response.Headers.RetryAfter = Outage.RetryAfter;
            context.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
            context.ExceptionHandled = true;
        }
    }
}
