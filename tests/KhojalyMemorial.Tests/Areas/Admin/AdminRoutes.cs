using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Areas.Admin;

/// <summary>A route of the desk with one verb, as the running site has it.</summary>
/// <param name="Method">The verb.</param>
/// <param name="Pattern">The route.</param>
/// <param name="IsOpen">Whether it asks nobody who they are.</param>
/// <param name="Policies">The policies that it names.</param>
/// <param name="Endpoint">The endpoint.</param>
public sealed record AdminRoute(string Method, string Pattern, bool IsOpen, IReadOnlyList<string> Policies, RouteEndpoint Endpoint)
{
    /// <summary>Whether a sign-in opens it, by its policies.</summary>
    public bool Opens(Role role, bool secondFactor) => IsOpen || Policies.All(policy =>
        policy == KhojalyMemorial.Accounts.Policies.SignedIn
        || (role.Covers(KhojalyMemorial.Accounts.Policies.Roles[policy]) && (secondFactor || !role.AsksForSecondFactor)));

    /// <summary>Addresses of the route: one for each kind where it names a kind.</summary>
    public IEnumerable<string> Addresses() =>
        Endpoint.RoutePattern.GetParameter("kind") is null ? [Address(Kind.Page)] : Kind.All.Select(Address);

    /// <summary>The address of the route for an item that is there.</summary>
    public string AddressFor(Kind kind, string key) => Address(kind).Replace("/nothing", "/" + key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Method} /{Pattern}";

    /// <summary>Every route under /admin, whoever wrote it.</summary>
    public static IReadOnlyList<AdminRoute> All(MuseumApp app) =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => (endpoint.RoutePattern.RawText ?? "").TrimStart('/').Split('/')[0].Equals("admin", StringComparison.OrdinalIgnoreCase))
            .SelectMany(endpoint => Methods(endpoint).Select(method => new AdminRoute(
                method, endpoint.RoutePattern.RawText!.TrimStart('/'), endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
                [.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy ?? "").Distinct()], endpoint)))
            .OrderBy(route => route.Pattern, StringComparer.Ordinal).ThenBy(route => route.Method, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods.Count: > 0 } named ? [.. named.HttpMethods.Distinct()] : ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

    private string Address(Kind kind) => "/" + string.Join('/', Endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => Value(parameter, kind),
        _ => "",
    }))));

    private static string Value(RoutePatternParameterPart parameter, Kind kind)
    {
        var constraints = parameter.ParameterPolicies.Select(policy => policy.Content ?? "").ToList();
        return constraints.Contains("guid") ? "0198f1a0-0000-7000-8000-000000000001"
            : constraints.Exists(constraint => constraint is "int" or "long") ? "1"
            : parameter.Name switch { "kind" => kind.Name, "language" => "en", _ => "nothing" };
    }

    /// <summary>The name of the action, for messages.</summary>
    public string Action => Endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.DisplayName ?? ToString();
}
