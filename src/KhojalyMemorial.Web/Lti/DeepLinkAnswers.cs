using System.Text.Json.Nodes;
using KhojalyMemorial.Operations;
using Microsoft.IdentityModel.JsonWebTokens;

namespace KhojalyMemorial.Lti;

/// <summary>Signs the pages that somebody chose, for the platform that asked.</summary>
/// <param name="platforms">The platforms.</param>
/// <param name="keys">The museum's keys.</param>
/// <param name="address">Makes absolute addresses.</param>
/// <param name="clock">The time.</param>
public sealed class DeepLinkAnswers(Platforms platforms, ToolKeys keys, PublicUrl address, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>Makes the answer.</summary>
    /// <param name="request">What the platform asked for.</param>
    /// <param name="chosen">The pages; none where nothing was chosen.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>A token; null where the platform was closed meanwhile.</returns>
    public async Task<string?> SignAsync(DeepLinkRequest request, IReadOnlyList<ChosenPage> chosen, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(chosen);
        if (await platforms.FindAsync(request.PlatformId, cancellation) is not { } platform)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var claims = new JsonObject
        {
            ["iss"] = platform.ClientId,
            ["aud"] = platform.Issuer,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + Lasts).ToUnixTimeSeconds(),
            ["nonce"] = Secrets.New(),
            [LtiClaims.DeploymentId] = request.DeploymentId,
            [LtiClaims.MessageType] = LtiClaims.DeepLinkingResponse,
            [LtiClaims.Version] = LtiClaims.OnlyVersion,
            [LtiClaims.ContentItems] = new JsonArray([.. chosen.Select(page => Item(page, request))]),
        };
        if (request.Data is not null)
        {
            claims[LtiClaims.Data] = request.Data;
        }

        return Handler.CreateToken(claims.ToJsonString(), await keys.SigningAsync(cancellation));
    }

    private JsonObject Item(ChosenPage page, DeepLinkRequest request)
    {
        var picture = address.For("/img/icon-192.png");
        var item = new JsonObject
        {
            ["type"] = request.TakesLaunches ? "ltiResourceLink" : "link",
            ["url"] = address.For(request.TakesLaunches ? Targets.Framed(page.Path, page.Language, request.School) : Targets.Open(page.Path, page.Language, request.School)),
            ["title"] = page.Title,
            ["text"] = page.Text,
            ["icon"] = new JsonObject { ["url"] = picture, ["width"] = 192, ["height"] = 192 },
            ["thumbnail"] = new JsonObject { ["url"] = picture, ["width"] = 192, ["height"] = 192 },
        };
        if (request.TakesLaunches && request.School)
        {
            item["custom"] = new JsonObject { ["mode"] = "school" };
        }

        if (request.InWindow)
        {
            item["window"] = new JsonObject { ["targetName"] = "_blank" };
        }

        return item;
    }
}

/// <summary>A page that somebody chose.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">What it is about.</param>
/// <param name="Language">Its language.</param>
public sealed record ChosenPage(string Path, string Title, string Text, KhojalyMemorial.Content.Language Language);
