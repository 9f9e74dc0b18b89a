using System.Globalization;

namespace KhojalyMemorial.Operations.Errors;

/// <summary>Points a failed request at its error page, and back again for whoever looks at the request afterwards, such as the request log.</summary>
internal sealed class SecondRun : IDisposable
{
    // These belong to the failure itself and outlive the clearing.
    private static readonly string[] Kept = ["Allow", "Retry-After", "WWW-Authenticate"];
    private readonly HttpContext _context;
    private readonly Endpoint? _endpoint;
    private readonly string _method;
    private readonly PathString _path;
    private readonly QueryString _query;
    private readonly RouteValueDictionary _values;
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;

    public SecondRun(HttpContext context, ErrorRequest error)
    {
        _context = context;
        _endpoint = context.GetEndpoint();
        (_method, _path, _query, _values) = (context.Request.Method, context.Request.Path, context.Request.QueryString, context.Request.RouteValues);
        Clear(context.Response, error.Status);
        context.Features.Set(error);
        context.SetEndpoint(null);
        context.Request.RouteValues = [];
        context.Request.Method = HttpMethods.IsHead(_method) ? HttpMethods.Head : HttpMethods.Get;
        context.Request.Path = "/error/" + error.Status.ToString(CultureInfo.InvariantCulture);
        context.Request.QueryString = QueryString.Empty;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = error.Language.Culture;
    }

    /// <summary>Empties a response that has not started.</summary>
    public static void Clear(HttpResponse response, int status)
    {
        var kept = Kept.Select(name => (name, response.Headers[name])).ToList();
        response.Clear();
        foreach (var (name, value) in kept)
        {
            response.Headers[name] = value;
        }

        response.StatusCode = status;
    }

    public void Dispose()
    {
        _context.Features.Set<ErrorRequest>(null);
        _context.SetEndpoint(_endpoint);
        (_context.Request.Method, _context.Request.Path, _context.Request.QueryString, _context.Request.RouteValues) = (_method, _path, _query, _values);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _uiCulture);
    }
}
