using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Api;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations.Errors;
using KhojalyMemorial.Publishing.Register;
using KhojalyMemorial.Publishing.Search.Names;
using KhojalyMemorial.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KhojalyMemorial.Features.Names;

/// <summary>Names while they are typed, as JSON: part of the public API. People who are shown by consent are not suggested.</summary>
/// <param name="register">The register.</param>
[Route(ReadApi.Root + "/names")]
[ApiExplorerSettings(GroupName = ReadApi.Version)]
[Tags("Register of names")]
public sealed class SuggestionsController(NamesRegister register) : Controller
{
    private const int Suggested = 8;
    private const int Shortest = 2;

    /// <summary>The first people whose names fit.</summary>
    /// <param name="q">What was typed.</param>
    /// <param name="lang">The language of reasons and addresses: az, en or ru; English when empty.</param>
    /// <returns>Number, name, address and reason of each; 400 for too long a question or another language.</returns>
    [HttpGet("suggest")]
    [EnableRateLimiting(RateLimits.Search)]
    [ProducesResponseType<Suggestions>(StatusCodes.Status200OK, "application/json", Description = "Up to eight people, those who fit best first; nobody for a question of one letter.")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, ProblemError.MediaType, Description = "No such language, or a question that is too long.")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status429TooManyRequests, ProblemError.MediaType, Description = ReadApi.TooMany)]
    public IActionResult Index([FromQuery] string? q, [FromQuery] string? lang)
    {
        Response.Headers.CacheControl = "no-cache";
        if (q?.Length > NamesAddress.LongestQuery || !Language.TryParse(string.IsNullOrEmpty(lang) ? Language.En.Code : lang, out var language))
        {
            return BadRequest();
        }

        var text = (q ?? "").Trim();
        return Json(new Suggestions(text, text.Length < Shortest ? [] : Of(text, language)));
    }

    private List<Suggestion> Of(string text, Language language)
    {
        var (rows, texts) = (new PersonRows(language), Strings.For(language));
        var found = new List<Suggestion>();
        var search = new NameSearch(text) { Size = Suggested * 2, CountsFacets = false };
        while (found.Count < Suggested)
        {
            var answer = register.Find(search);
            var persons = register.File.Find([.. answer.Hits.Select(hit => hit.Number)]).ToDictionary(person => person.Number);
            found.AddRange(answer.Hits.Where(hit => persons.GetValueOrDefault(hit.Number)?.IsForMachines == true).Take(Suggested - found.Count).Select(hit => new Suggestion(
                hit.Number, persons[hit.Number].ListName, rows.PathOf(persons[hit.Number]), texts["Register.Reason." + hit.Reason])));
            if (answer.Next is null)
            {
                break;
            }

            search = search with { After = answer.Next };
        }

        return found;
    }
}

/// <summary>What is suggested.</summary>
/// <param name="Query">What was typed.</param>
/// <param name="Names">The people.</param>
public sealed record Suggestions(string Query, IReadOnlyList<Suggestion> Names);

/// <summary>A person who is suggested.</summary>
/// <param name="Number">The public number.</param>
/// <param name="Name">The name as lists print it.</param>
/// <param name="Path">The page, from the root.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record Suggestion(int Number, string Name, string Path, string Reason);
