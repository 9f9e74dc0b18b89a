using KhojalyMemorial.Content;

namespace KhojalyMemorial.Features.Shared;

/// <summary>The first segment of an address is one of the site's languages, in small letters: there is one address for each page.</summary>
public sealed class LanguageConstraint : IRouteConstraint
{
    /// <summary>The word for it in route patterns.</summary>
    public const string Name = "language";

    /// <inheritdoc/>
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Language.TryParse(values[routeKey] as string, out _);
    }
}
