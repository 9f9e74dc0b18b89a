using KhojalyMemorial.Content;
using KhojalyMemorial.Lti;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Lti;

/// <summary>The choice of pages for a course.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="answers">Signs the choice.</param>
/// <param name="seals">Opens what was sealed.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">The log.</param>
public sealed class DeepLinkController(PublishedMuseum museum, DeepLinkAnswers answers, Sealed seals, TimeProvider clock, ILogger<DeepLinkController> logger) : LtiController(logger)
{
    private const string Other = "show";
    private const string Nothing = "nothing";
    private const int MostWords = 200;

    /// <summary>Takes a choice, or shows the list anew: in another language, or narrowed.</summary>
    /// <param name="request">What the platform asked for, sealed.</param>
    /// <param name="page">The paths that were chosen.</param>
    /// <param name="language">The language of the list.</param>
    /// <param name="words">What the list is narrowed to.</param>
    /// <param name="step">The button: <c>show</c>, <c>nothing</c>, or none of these for a choice.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>A form that sends the choice to the platform, the list again, or a refusal.</returns>
    [HttpPost(Targets.DeepLinkPath)]
    public async Task<IActionResult> Create([FromForm] string? request, [FromForm] string[]? page, [FromForm] string? language, [FromForm] string? words, [FromForm] string? step, CancellationToken cancellation)
    {
        if (!IsOwnForm)
        {
            return Refuse(Refusal.ForeignForm, platform: null);
        }

        if (seals.OpenRequest(request) is not { } asked)
        {
            return Refuse(Refusal.WrongState, platform: null);
        }

        if (asked.ExpiresUtc <= clock.GetUtcNow().UtcDateTime)
        {
            return Refuse(Refusal.StateExpired, platform: null);
        }

        Speak(Language.TryParse(language, out var spoken) ? spoken : Language);
        var chosen = Chosen(page ?? []).Take(asked.Multiple ? int.MaxValue : 1).ToList();
        if (step == Other || (chosen.Count == 0 && step != Nothing))
        {
            var narrowed = words?.Length > MostWords ? null : words;
            Response.StatusCode = step == Other ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
            return View("Choice", new ChoicePage(Language, request!, LinkedPages.With(LinkedPages.Of(museum, Language), narrowed), asked.Multiple, asked.School, narrowed, step == Other ? null : Texts["Lti.Choose.Missing"]));
        }

        if (await answers.SignAsync(asked, step == Nothing ? [] : chosen, cancellation) is not { } token)
        {
            return Refuse(Refusal.UnknownPlatform, platform: null);
        }

        Allow(ancestors: null, forms: OutsideAddress.OriginOf(new Uri(asked.ReturnAddress)));
        return View("Return", new ReturnPage(Language, asked.ReturnAddress, token));
    }

    // In whichever language they were ticked, whatever the language of the list has been set to meanwhile.
    private IEnumerable<ChosenPage> Chosen(string[] paths) =>
        from language in Language.All
        where Array.Exists(paths, path => path.StartsWith($"/{language}/", StringComparison.Ordinal))
        from one in LinkedPages.Of(museum, language).SelectMany(set => set.Pages)
        where paths.Contains(one.Path, StringComparer.Ordinal)
        select new ChosenPage(one.Path, one.Title, one.Text, language);
}
