using KhojalyMemorial.Lti;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Lti;

/// <summary>Where launches arrive.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="launches">Checks launches.</param>
/// <param name="platforms">The platforms.</param>
/// <param name="seals">Opens what was sealed.</param>
/// <param name="logger">The log.</param>
public sealed class LaunchController(PublishedMuseum museum, Launches launches, Platforms platforms, Sealed seals, ILogger<LaunchController> logger) : LtiController(logger)
{
    /// <summary>The beginning, for who comes here without a launch.</summary>
    /// <returns>The way to the exhibition.</returns>
    [HttpGet(Targets.LaunchPath)]
    [HttpGet(Targets.DeepLinkPath)]
    public IActionResult Show() => LocalRedirect(Targets.Framed("", Language, school: false));

    /// <summary>Takes a launch.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The way to the page, the choice of pages, or a refusal.</returns>
    [HttpPost(Targets.LaunchPath)]
    public async Task<IActionResult> Create(CancellationToken cancellation)
    {
        var form = Request.HasFormContentType ? await Request.ReadFormAsync(cancellation) : FormCollection.Empty;
        var (sealedState, token) = (form["state"].ToString(), form["id_token"].ToString());
        var state = seals.OpenState(sealedState);
        var secret = state is null ? null : Request.Cookies[BrowserCookie.NameOf(state)];
        if (state is not null)
        {
            Response.Cookies.Delete(BrowserCookie.NameOf(state), BrowserCookie.Options());
            if (form.ContainsKey("error"))
            {
                return Refuse(Refusal.PlatformError, platform: null);
            }

            if (secret is null && state.HasStorage && await platforms.FindAsync(state.PlatformId, cancellation) is { } platform)
            {
                var kept = new KeptLogin(BrowserCookie.NameOf(state), null, Logins.OriginOf(platform), state.Storage);
                return View("Fetch", new FetchPage(Language, kept, sealedState, token));
            }
        }

        return await AnswerAsync(state, token, secret, cancellation);
    }

    /// <summary>Takes a launch of a browser without cookies, whose platform kept what shows that the login began in it.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The way to the page, the choice of pages, or a refusal.</returns>
    [HttpPost(Targets.LaunchPath + "/storage")]
    public async Task<IActionResult> CreateFromStorage(CancellationToken cancellation)
    {
        // Who has a login of their own could send its secret from a page of theirs, into the browser of somebody else.
        if (!IsOwnForm || !Request.HasFormContentType)
        {
            return Refuse(Refusal.ForeignForm, platform: null);
        }

        var form = await Request.ReadFormAsync(cancellation);
        return await AnswerAsync(seals.OpenState(form["state"].ToString()), form["id_token"].ToString(), form["kept"].ToString(), cancellation);
    }

    private async Task<IActionResult> AnswerAsync(LoginState? state, string token, string? secret, CancellationToken cancellation)
    {
        var launch = await launches.CheckAsync(token, state, secret, cancellation);
        Speak(launch.Language ?? Language);
        if (launch.Refusal is { } refusal)
        {
            return Refuse(refusal, launch.Platform, launch.IsVouchedFor ? Targets.Open(launch.Page, Language, launch.School) : null);
        }

        if (launch.Choice is { } choice)
        {
            return View("/Features/Lti/Choice.cshtml", new ChoicePage(Language, seals.Seal(choice), LinkedPages.Of(museum, Language), choice.Multiple, choice.School, null, null));
        }

        Response.Headers.Location = Targets.Framed(launch.Page, Language, launch.School);
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
