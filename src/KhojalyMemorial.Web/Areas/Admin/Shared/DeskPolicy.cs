using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Areas.Admin.Shared;

/// <summary>The content policy of the desk: stricter than the public one. Nothing may frame it but itself, and it frames nothing but its own previews.</summary>
public static class DeskPolicy
{
    private const string Directives =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; "
        + "frame-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; report-to csp; frame-ancestors ";

    /// <summary>The policy of a page of the desk.</summary>
    /// <param name="context">The request.</param>
    /// <param name="framed">Whether the desk itself frames the page: previews.</param>
    /// <returns>A Content-Security-Policy.</returns>
    public static string Of(HttpContext context, bool framed = false)
    {
        ArgumentNullException.ThrowIfNull(context);
        var https = context.RequestServices.GetRequiredService<PublicUrl>().IsHttps;
        return Directives + (framed ? "'self'" : "'none'") + (https ? "; upgrade-insecure-requests" : "");
    }
}
