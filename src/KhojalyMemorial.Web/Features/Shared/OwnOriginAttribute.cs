using KhojalyMemorial.Operations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KhojalyMemorial.Features.Shared;

/// <summary>
/// Refuses forms that another site sends. Forms that are open to everybody carry no cookie and so no proof of origin; browsers say themselves where a form
/// stood, in headers that no page can set. A browser too old to say so is let through: without a cookie it acts for nobody.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OwnOriginAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <inheritdoc/>
    public int Order => -2000;

    /// <inheritdoc/>
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && IsForeign(request))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }

    private static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        var own = request.HttpContext.RequestServices.GetRequiredService<PublicUrl>().Origin;
        return (site.Length > 0 && site != "same-origin")
            || (origin.Length > 0 && !string.Equals(origin, own, StringComparison.OrdinalIgnoreCase) && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
    }
}
