using System.Globalization;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KhojalyMemorial.Features.Shared;

/// <summary>
/// What forms share that are open to everybody. They stand on addresses of their own that nothing keeps, know no cookie, and take nothing that another site
/// sends. What is wrong comes back with all that was typed.
/// </summary>
/// <param name="museum">The edition that this request sees.</param>
[OwnOrigin]
public abstract class VisitorFormController(PublishedMuseum museum) : VisitorController(museum)
{
    /// <inheritdoc/>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        base.OnActionExecuting(context);
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
    }

    /// <summary>Answers with a status that says when to try again.</summary>
    /// <param name="status">429 or 503.</param>
    /// <param name="wait">How long to wait.</param>
    protected void Later(int status, TimeSpan wait)
    {
        Response.StatusCode = status;
        Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>A line or a box of a form.</summary>
/// <param name="Name">The name by which it is sent.</param>
/// <param name="Label">What is asked for.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Longest">The most letters.</param>
public sealed record FormLine(string Name, string Label, string? Value, int Longest)
{
    /// <summary>How it is to be filled in.</summary>
    public string? Help { get; init; }

    /// <summary>What is wrong with it.</summary>
    public string? Problem { get; init; }

    /// <summary>Lines of a box; 0 for a single line.</summary>
    public int Rows { get; init; }

    /// <summary>Whether it must be filled in.</summary>
    public bool Required { get; init; }

    /// <summary>What browsers may fill in.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>The ids of help and problem, for assistive technology.</summary>
    public string? Described => string.Join(' ', new[] { Help is null ? null : $"{Name}-help", Problem is null ? null : $"{Name}-problem" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
}
