using KhojalyMemorial.Operations.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace KhojalyMemorial.Features.Front;

/// <summary>The address without a language: sends visitors to the home page in the language that their browser prefers, never by where they are.</summary>
public sealed class FrontController : Controller
{
    /// <summary>The way in.</summary>
    /// <returns>302 to the home page of a language.</returns>
    [HttpGet("/")]
    public IActionResult Index()
    {
        Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        Response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        return Redirect($"/{ErrorRequest.LanguageOf(Request)}");
    }
}
