using System.Text.Json.Nodes;

namespace KhojalyMemorial.Lti;

/// <summary>Registers the museum with a platform, and the platform with the museum: LTI Dynamic Registration 1.0.</summary>
/// <param name="client">Asks platforms.</param>
/// <param name="platforms">The platforms.</param>
/// <param name="links">The administrators' links.</param>
/// <param name="tool">What the museum says of itself.</param>
/// <param name="clock">The time.</param>
public sealed class DynamicRegistration(PlatformClient client, Platforms platforms, RegistrationLinks links, ToolDescription tool, TimeProvider clock)
{
    private const string PlatformConfiguration = "https://purl.imsglobal.org/spec/lti-platform-configuration";
    private const string ToolConfiguration = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    // Canvas issues its tokens under one name, and frames pages under each school's own.
    private const string CanvasDomain = "instructure.com";

    /// <summary>The origin of the platform that wants to register itself.</summary>
    /// <param name="configuration">Where the platform describes itself.</param>
    /// <returns>Null for addresses that are not taken.</returns>
    public string? OriginOf(string? configuration) => OutsideAddress.Read(configuration, client.MayBeLocal) is { } uri ? OutsideAddress.OriginOf(uri) : null;

    /// <summary>Registers.</summary>
    /// <param name="request">The registration, after somebody said yes.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The platform, or why there is none.</returns>
    public async Task<(Platform? Platform, RegistrationFault? Fault)> RunAsync(RegistrationRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ExpiresUtc <= clock.GetUtcNow().UtcDateTime || await links.FindAsync(request.Secret, cancellation) is not { } link)
        {
            return (null, RegistrationFault.NoLink);
        }

        if (await client.GetAsync(request.Configuration, cancellation) is not { } described || Read(described, request.Configuration) is not { } own)
        {
            return (null, RegistrationFault.WrongConfiguration);
        }

        if (await client.PostAsync(own.Registration, request.Token, tool.Registration(), cancellation) is not { } answer
            || JsonText.Of(answer, "client_id") is not { Length: > 0 and <= Platform.LongestId } clientId)
        {
            return (null, RegistrationFault.Refused);
        }

        var platform = new Platform
        {
            Name = link.Name, Issuer = own.Issuer, ClientId = clientId, AuthorizationAddress = own.Authorization, KeySetAddress = own.KeySet, Frames = own.Frames,
            CreatedBy = link.Id.ToString(), CreatedUtc = clock.GetUtcNow().UtcDateTime,
        };
        string[] deployments = JsonText.Of(answer[ToolConfiguration] as JsonObject, "deployment_id") is { Length: > 0 and <= Platform.LongestId } deployment ? [deployment] : [];
        return await platforms.RegisterAsync(platform, deployments, stop => links.TakeAsync(link.Id, stop), cancellation) ? (platform, null) : (null, RegistrationFault.Known);
    }

    private Described? Read(JsonObject described, string configuration)
    {
        if (JsonText.Of(described, "issuer") is not { Length: > 0 and <= Platform.LongestId } issuer || OutsideAddress.Read(issuer, client.MayBeLocal) is not { } issuerUri
            || OutsideAddress.Read(configuration, client.MayBeLocal) is not { } configurationUri
            || OutsideAddress.Read(JsonText.Of(described, "authorization_endpoint"), client.MayBeLocal) is not { } authorization
            || OutsideAddress.Read(JsonText.Of(described, "jwks_uri"), client.MayBeLocal) is not { } keys
            || OutsideAddress.Read(JsonText.Of(described, "registration_endpoint"), client.MayBeLocal) is not { } registration)
        {
            return null;
        }

        // The standard: who describes an issuer must stand on its host.
        if (!string.Equals(issuerUri.IdnHost, configurationUri.IdnHost, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var origins = new[] { issuerUri, configurationUri, authorization, registration }.Select(OutsideAddress.OriginOf);
        var isCanvas = JsonText.Of(described[PlatformConfiguration] as JsonObject, "product_family_code") == "canvas"
            && issuerUri.IdnHost.EndsWith("." + CanvasDomain, StringComparison.OrdinalIgnoreCase);
        var frames = string.Join(' ', (isCanvas ? origins.Append("https://*." + CanvasDomain) : origins).Distinct(StringComparer.Ordinal));
        return frames.Length > Platform.LongestFrames ? null : new(issuer, authorization.AbsoluteUri, keys.AbsoluteUri, registration.AbsoluteUri, frames);
    }

    private sealed record Described(string Issuer, string Authorization, string KeySet, string Registration, string Frames);
}

/// <summary>Why a platform could not be registered.</summary>
public enum RegistrationFault
{
    /// <summary>The administrator's link is used, taken back or too old.</summary>
    NoLink,

    /// <summary>The platform's description cannot be read or is not its own.</summary>
    WrongConfiguration,

    /// <summary>The platform refused.</summary>
    Refused,

    /// <summary>The platform is registered already, or the link was used meanwhile.</summary>
    Known,
}
