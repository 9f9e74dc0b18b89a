using KhojalyMemorial.Data;
using KhojalyMemorial.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KhojalyMemorial.Areas.Admin.Shared;

/// <summary>Says plainly that the database is away: 503 with Retry-After, and the advice to keep the page open, for the browser still holds what was typed.</summary>
/// <param name="metadata">For the page's model.</param>
public sealed class DatabaseAway(IModelMetadataProvider metadata) : IExceptionFilter
{
    /// <inheritdoc/>
    public void OnException(ExceptionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!Outage.Is(context.Exception))
        {
            return;
        }

        var language = SpokenLanguage.Of(context.HttpContext);
        var texts = Strings.For(language);
        context.HttpContext.Response.Headers.RetryAfter = Outage.RetryAfter;
        context.Result = new ViewResult
        {
            ViewName = "Missing",
            StatusCode = StatusCodes.Status503ServiceUnavailable,
            ViewData = new ViewDataDictionary<DeskMessage>(metadata, new ModelStateDictionary())
            {
                Model = new(new(language, texts["Desk.Away.Title"], "", context.HttpContext.User), texts["Desk.Away.Text"]),
            },
        };
        context.ExceptionHandled = true;
    }
}
