using System.Text.Json.Nodes;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Lti;

/// <summary>Checks launches, in the order in which one thing vouches for the next: state, browser, token, message; the nonce is taken last.</summary>
/// <param name="platforms">The platforms.</param>
/// <param name="token">Checks the token.</param>
/// <param name="targets">What may be opened.</param>
/// <param name="once">Takes nonces.</param>
/// <param name="client">Says whether a platform may be on this machine.</param>
/// <param name="clock">The time.</param>
public sealed class Launches(Platforms platforms, LaunchToken token, Targets targets, OnceOnly once, PlatformClient client, TimeProvider clock)
{
    // Somebody who prepares a lesson looks around before choosing.
    private static readonly TimeSpan Choosing = TimeSpan.FromHours(2);

    /// <summary>Checks a launch.</summary>
    /// <param name="idToken">The platform's token.</param>
    /// <param name="state">The login that it answers; null for what was not sealed here.</param>
    /// <param name="secret">What the browser kept of the login, in a cookie or with the platform; null for nothing.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What is to be opened, or why it is refused.</returns>
    public async Task<Launch> CheckAsync(string? idToken, LoginState? state, string? secret, CancellationToken cancellation)
    {
        if (state is null)
        {
            return new(Refusal.WrongState);
        }

        if (state.ExpiresUtc <= clock.GetUtcNow().UtcDateTime)
        {
            return new(Refusal.StateExpired);
        }

        var isOurs = Secrets.Has(secret, state.BrowserHash);
        if (!isOurs && !string.IsNullOrEmpty(secret))
        {
            return new(Refusal.OtherBrowser);
        }

        if (await platforms.FindAsync(state.PlatformId, cancellation) is not { } platform)
        {
            return new(isOurs ? Refusal.UnknownPlatform : Refusal.NothingKept);
        }

        var (claims, wrong) = await token.CheckAsync(idToken, platform, state.Nonce, cancellation);
        if (claims is null)
        {
            return new(isOurs ? wrong : Refusal.NothingKept, platform);
        }

        var launch = Read(claims, platform);
        if (!isOurs)
        {
            // What the platform signed says which page it is, and whether in the school view: enough for a window of its own.
            return launch with { Refusal = Refusal.NothingKept, IsVouchedFor = launch.Refusal is null && launch.Choice is null };
        }

        if (launch.Refusal is null && !await platforms.AllowsAsync(platform, launch.Deployment, cancellation))
        {
            return new(Refusal.UnknownDeployment, platform);
        }

        return launch.Refusal is null && !await once.TakeAsync(state.Nonce, state.ExpiresUtc, cancellation) ? new(Refusal.Replayed, platform) : launch;
    }

    private Launch Read(JsonObject claims, Platform platform)
    {
        if (JsonText.Of(claims, LtiClaims.Version) != LtiClaims.OnlyVersion)
        {
            return new(Refusal.WrongVersion, platform);
        }

        if (JsonText.Of(claims, LtiClaims.DeploymentId) is not { Length: > 0 and <= Platform.LongestId } deployment)
        {
            return new(Refusal.NoDeployment, platform);
        }

        // Roles are asked for because the standard demands that they be there; nothing here depends on who somebody is.
        var type = JsonText.Of(claims, LtiClaims.MessageType);
        if (claims[LtiClaims.Roles] is not JsonArray && (type == LtiClaims.ResourceLinkRequest || claims.ContainsKey(LtiClaims.Roles)))
        {
            return new(Refusal.NoRoles, platform);
        }

        return type switch
        {
            LtiClaims.ResourceLinkRequest => Page(claims, platform, deployment),
            LtiClaims.DeepLinkingRequest => Choice(claims, platform, deployment),
            _ => new(Refusal.WrongMessage, platform),
        };
    }

    private Launch Page(JsonObject claims, Platform platform, string deployment) =>
        !targets.TryRead(JsonText.Of(claims, LtiClaims.Target), out var page) ? new(Refusal.ForeignTarget, platform)
        : JsonText.Of(claims[LtiClaims.ResourceLink] as JsonObject, "id") is not { Length: > 0 } ? new(Refusal.NoResourceLink, platform)
        : new(null, platform) { Deployment = deployment, Page = page, School = InSchool(claims), Language = LanguageOf(claims) };

    private Launch Choice(JsonObject claims, Platform platform, string deployment)
    {
        if (claims.ContainsKey(LtiClaims.Target) && !targets.TryRead(JsonText.Of(claims, LtiClaims.Target), out _))
        {
            return new(Refusal.ForeignTarget, platform);
        }

        var settings = claims[LtiClaims.DeepLinkingSettings] as JsonObject;
        if (OutsideAddress.Read(JsonText.Of(settings, "deep_link_return_url"), client.MayBeLocal) is not { } back
            || JsonText.List(settings, "accept_types") is not { } types || JsonText.List(settings, "accept_presentation_document_targets") is not { } presentations)
        {
            return new(Refusal.WrongSettings, platform);
        }

        var launches = types.Contains("ltiResourceLink", StringComparer.Ordinal);
        if (!launches && !types.Contains("link", StringComparer.Ordinal))
        {
            return new(Refusal.NoLinksTaken, platform);
        }

        return new(null, platform)
        {
            Deployment = deployment,
            Language = LanguageOf(claims),
            Choice = new(
                platform.Id, deployment, back.AbsoluteUri, settings!.ContainsKey("data") ? JsonText.Of(settings, "data") : null, launches, JsonText.Truth(settings, "accept_multiple") ?? false,
                presentations.Contains("window", StringComparer.Ordinal) && !presentations.Contains("iframe", StringComparer.Ordinal), InSchool(claims), clock.GetUtcNow().UtcDateTime + Choosing),
        };
    }

    private static bool InSchool(JsonObject claims) => JsonText.Of(claims[LtiClaims.Custom] as JsonObject, "mode") == "school";

    private static Language? LanguageOf(JsonObject claims) =>
        JsonText.Of(claims[LtiClaims.Presentation] as JsonObject, "locale") is { } locale
        && Language.TryParse(locale.Split('-', '_')[0].ToLowerInvariant(), out var language) ? language : null;
}

/// <summary>A launch that was looked at.</summary>
/// <param name="Refusal">Why it is refused; null where it is not.</param>
/// <param name="Platform">The platform, as far as it is known.</param>
public sealed record Launch(Refusal? Refusal, Platform? Platform = null)
{
    /// <summary>The deployment.</summary>
    public string Deployment { get; init; } = "";

    /// <summary>The page; empty for the beginning.</summary>
    public string Page { get; init; } = "";

    /// <summary>Whether pages are shown in the school view.</summary>
    public bool School { get; init; }

    /// <summary>The language of the course, where it is one of the museum's.</summary>
    public Language? Language { get; init; }

    /// <summary>Whether the platform signed for the page, though the launch is refused.</summary>
    public bool IsVouchedFor { get; init; }

    /// <summary>What is to be chosen; null where a page is opened.</summary>
    public DeepLinkRequest? Choice { get; init; }
}
