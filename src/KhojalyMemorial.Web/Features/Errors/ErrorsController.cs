using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Operations.Errors;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Errors;

/// <summary>The styled pages of errors, to which failed requests are sent a second time.</summary>
/// <param name="museum">The edition that this request sees.</param>
public sealed class ErrorsController(PublishedMuseum museum) : Controller
{
    /// <summary>The page of a status, in the language of the address that failed.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The page. Who asks for it by its own address finds none.</returns>
    [HttpGet("/error/{status:int}")]
    public IActionResult Show(int status)
    {
        var error = HttpContext.Features.Get<ErrorRequest>();
        Response.StatusCode = error is null ? StatusCodes.Status404NotFound : status;
        return View("Error", ErrorPage.Of(museum, error?.Language ?? ErrorRequest.LanguageOf(Request), Response.StatusCode));
    }
}
