using System.Data.Common;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Shared;

/// <summary>Says plainly that the database is away: 503 with Retry-After, and the advice to keep the page open, for the browser still holds what was typed.</summary>
/// <param name="metadata">For the page's model.</param>
public sealed class DatabaseAway(IModelMetadataProvider metadata) : IExceptionFilter
{
    /// <summary>How long a browser may wait before it tries again, in seconds.</summary>
    public const string RetryAfter = "30";

    /// <inheritdoc/>
    public void OnException(ExceptionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!IsAway(context.Exception))
        {
            return;
        }

        var language = context.HttpContext.User.DeskLanguage();
        var texts = Strings.For(language);
        context.HttpContext.Response.Headers.RetryAfter = RetryAfter;
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

    /// <summary>Whether an exception means that the database does not answer, rather than that the program is wrong.</summary>
    /// <param name="problem">The exception.</param>
    /// <returns>True for a database that is gone, locked, or too slow.</returns>
    public static bool IsAway(Exception? problem) => problem switch
    {
        DbUpdateConcurrencyException => false,
        DbException { IsTransient: true } or TimeoutException => true,
        Microsoft.Data.Sqlite.SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 or 8 or 10 or 13 or 14 or 26, // busy, locked, read-only, I/O, full, cannot open, not a database
        Microsoft.Data.SqlClient.SqlException => true,
        _ => problem?.InnerException is { } inner && IsAway(inner),
    };
}
