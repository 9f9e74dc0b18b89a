using KhojalyMemorial.Data;
using KhojalyMemorial.Desk.Tributes;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Register;
using KhojalyMemorial.Security;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Remember;

/// <summary>Lights a candle, for a person or for all, with a line of words or without.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="register">Names the person.</param>
/// <param name="box">Takes candles in.</param>
/// <param name="pace">Slows down who sends too much.</param>
[Route("/" + LanguageSegment + "/remember/light")]
[FormLimit(64 * 1024)]
public sealed class LightController(PublishedMuseum museum, NamesRegister register, TributeBox box, FormPace pace) : VisitorFormController(museum)
{
    /// <summary>The form.</summary>
    /// <param name="person">The public number of a person; empty for all.</param>
    /// <returns>The page.</returns>
    [HttpGet("")]
    public ViewResult New(string? person) => Form(new Candle { Once = Guid.NewGuid(), Person = person }, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Takes a candle.</summary>
    /// <param name="candle">What was typed.</param>
    /// <returns>Thanks; 422 with all that was typed where something is wrong, 429 where too much is sent, 503 where it cannot be stored now.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Create([FromForm] Candle candle)
    {
        ArgumentNullException.ThrowIfNull(candle);
        var problems = candle.Problems().ToDictionary(one => one.Key, one => Texts[one.Value], StringComparer.Ordinal);
        if (problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Form(candle, problems);
        }

        if (pace.Wait(HttpContext) is { } wait)
        {
            Later(StatusCodes.Status429TooManyRequests, wait);
            return Form(candle, problems, Texts["TellUs.TooMany"]);
        }

        try
        {
            // For a person who is not public nobody can be named: the candle then burns for all.
            await box.TakeAsync(candle with { Person = ForWhom(candle) is null ? null : candle.Person }, Language, HttpContext.RequestAborted);
            return View("Lit", new LitPage(Head(Texts["Remember.Lit.Title"])));
        }
        catch (Exception problem) when (Outage.Is(problem))
        {
            Later(StatusCodes.Status503ServiceUnavailable, TimeSpan.FromSeconds(30));
            return Form(candle, problems, Texts["TellUs.Away"]);
        }
    }

    private LabelledLink? ForWhom(Candle candle) => RegisterLink.To(register, candle.Person, Language, livingToo: false);

    private ViewResult Form(Candle candle, IReadOnlyDictionary<string, string> problems, string? whole = null)
    {
        LabelledLink[] first = whole is null ? [] : [new("", whole)];
        return View("Light", new LightPage(Head(Texts["Remember.Light"]), candle)
        {
            Person = ForWhom(candle),
            Problems = problems,
            ProblemList = [.. first, .. problems.Select(one => new LabelledLink("#" + one.Key, one.Value))],
        });
    }

    private PageHead Head(string title) => HeadOf("/remember/light", title, Texts["Remember.Description"]) with
    {
        Section = "names", Tone = "vigil", NoIndex = true, Feed = null,
        Breadcrumb = Way(new Crumb(Texts["Remember.Title"], $"/{Language}/remember"), new Crumb(Texts["Remember.Light"], $"/{Language}/remember/light")),
    };
}
