using KhojalyMemorial.Operations;
using Microsoft.Extensions.Primitives;

namespace KhojalyMemorial.Security;

/// <summary>
/// The security headers of every response. They are the same for all visitors, without a nonce, so that one stored page serves everyone;
/// JSON-LD blocks are data and pass without one. An endpoint that must be looser or stricter sets its own header over these.
/// </summary>
public sealed class SecurityHeaders
{
    /// <summary>Where browsers report what the policy stopped.</summary>
    public const string ReportPath = "/csp-reports";

    private const string Self = "'self'";

    private const string Pattern =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; frame-src 'self'; form-action {0}; base-uri 'none'; object-src 'none'; frame-ancestors ";

    // Only names that browsers know: an unknown one is a warning in the console of every visitor.
    private static readonly StringValues Permissions = string.Join(
        ", ", "accelerometer=()", "autoplay=(self)", "camera=()", "display-capture=()", "encrypted-media=()", "fullscreen=(self)", "geolocation=()",
        "gyroscope=()", "hid=()", "idle-detection=()", "magnetometer=()", "microphone=()", "midi=()", "payment=()", "picture-in-picture=(self)",
        "publickey-credentials-get=(self)", "screen-wake-lock=()", "serial=()", "usb=()", "xr-spatial-tracking=()");

    private static readonly StringValues Reporting = $"csp=\"{ReportPath}\"";
    private static readonly StringValues Referrer = "strict-origin-when-cross-origin";
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues SameOrigin = "same-origin";
    private static readonly StringValues CrossOrigin = "cross-origin";
    private static readonly StringValues TwoYears = "max-age=63072000";
    private readonly bool _https;
    private readonly StringValues _pages;
    private readonly StringValues _embedded;

    /// <summary>Composes the policies once.</summary>
    /// <param name="address">Whether visitors come by https.</param>
    public SecurityHeaders(PublicUrl address)
    {
        ArgumentNullException.ThrowIfNull(address);
        _https = address.IsHttps;
        _pages = Policy("'none'");
        _embedded = Policy("*");
    }

    /// <summary>The policy with other framing, such as <c>'self'</c> for previews or a platform's address for LTI.</summary>
    /// <param name="ancestors">Who may frame the page.</param>
    /// <param name="forms">Where its forms may be sent.</param>
    /// <returns>A Content-Security-Policy.</returns>
    public string Policy(string ancestors, string forms = Self) =>
        Pattern.Replace("{0}", forms, StringComparison.Ordinal) + ancestors + (_https ? "; upgrade-insecure-requests" : "") + "; require-trusted-types-for 'script'; report-to csp; report-uri " + ReportPath;

    /// <summary>The policy of what other sites show in a frame: everybody may frame it, and it holds no script, no form and no frame of its own.</summary>
    public string Frames => Policy("*").Replace("script-src 'self'", "script-src 'none'", StringComparison.Ordinal)
        .Replace("form-action 'self'", "form-action 'none'", StringComparison.Ordinal).Replace("frame-src 'self'", "frame-src 'none'", StringComparison.Ordinal);

    /// <summary>Sets the headers.</summary>
    /// <param name="context">The request and its response.</param>
    public void Apply(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var path = context.Request.Path;
        var embedded = path.StartsWithSegments("/embed", StringComparison.OrdinalIgnoreCase);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = embedded ? _embedded : _pages;
        headers["Reporting-Endpoints"] = Reporting;
        headers["Permissions-Policy"] = Permissions;
        headers["Referrer-Policy"] = Referrer;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
        headers["Cross-Origin-Resource-Policy"] = embedded || path.StartsWithSegments("/iiif", StringComparison.OrdinalIgnoreCase) ? CrossOrigin : SameOrigin;
        headers.XContentTypeOptions = NoSniff;
        if (_https)
        {
            headers.StrictTransportSecurity = TwoYears;
        }

        if (context.Features.Get<Framing>() is { } framing)
        {
            Frame(headers, framing);
        }

        if (path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            // What programs of others may read, and nothing else: no method but GET, no credentials.
            headers["Cross-Origin-Resource-Policy"] = CrossOrigin;
            headers["X-Robots-Tag"] = "noindex";
            if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            {
                headers.AccessControlAllowOrigin = "*";
                headers.AccessControlExposeHeaders = "ETag, Link, Retry-After";
            }
        }

        if (path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase))
        {
            headers.CacheControl = "no-store";
            headers["X-Robots-Tag"] = "noindex";
        }
    }

    // A window that a platform opened must be able to ask it what it keeps, so nothing cuts them apart.
    private void Frame(IHeaderDictionary headers, Framing framing)
    {
        headers.ContentSecurityPolicy = Policy(framing.Ancestors, framing.Forms);
        headers["Cross-Origin-Opener-Policy"] = "unsafe-none";
        headers["Cross-Origin-Resource-Policy"] = CrossOrigin;
        headers["X-Robots-Tag"] = "noindex";
        headers.CacheControl = "no-store";
    }
}

/// <summary>Who may frame the answer to this request, its error pages included, and where its forms may be sent: a request feature of what lies under <c>/lti</c>.</summary>
/// <param name="Ancestors">Origins, as a policy names them.</param>
/// <param name="Forms">Origins, as a policy names them.</param>
public sealed record Framing(string Ancestors, string Forms = "'self'");
