using System.Text.Json.Nodes;
using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Lti;

/// <summary>What the museum says of itself to platforms: for Dynamic Registration, and as Canvas asks for it. It asks for no names, no e-mail and no grades.</summary>
/// <param name="address">Makes absolute addresses.</param>
public sealed class ToolDescription(PublicUrl address)
{
    private const string Configuration = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static readonly string[] CanvasPlacements = ["link_selection", "assignment_selection", "editor_button"];

    /// <summary>Where logins begin.</summary>
    public string Login => address.For("/lti/login");

    /// <summary>Where launches arrive.</summary>
    public string Launch => address.For(Targets.LaunchPath);

    /// <summary>Where pages are chosen.</summary>
    public string DeepLink => address.For(Targets.DeepLinkPath);

    /// <summary>Where the museum's keys are.</summary>
    public string Keys => address.For("/lti/jwks");

    /// <summary>Where Canvas finds its configuration.</summary>
    public string Canvas => address.For("/lti/canvas.json");

    /// <summary>A client registration.</summary>
    /// <returns>JSON as LTI Dynamic Registration asks for it.</returns>
    public JsonObject Registration()
    {
        var registration = new JsonObject
        {
            ["application_type"] = "web",
            ["response_types"] = new JsonArray("id_token"),
            ["grant_types"] = new JsonArray("implicit", "client_credentials"),
            ["initiate_login_uri"] = Login,
            ["redirect_uris"] = new JsonArray(Launch),
            ["client_name"] = Name(Language.En),
            ["jwks_uri"] = Keys,
            ["logo_uri"] = address.For("/img/icon-192.png"),
            ["token_endpoint_auth_method"] = "private_key_jwt",
            ["scope"] = "",
            [Configuration] = new JsonObject
            {
                ["domain"] = Domain,
                ["description"] = Strings.For(Language.En)["Lti.Tool.Description"],
                ["target_link_uri"] = Launch,
                ["claims"] = new JsonArray("iss"),
                ["messages"] = new JsonArray(
                    new JsonObject { ["type"] = LtiClaims.ResourceLinkRequest },
                    new JsonObject { ["type"] = LtiClaims.DeepLinkingRequest, ["target_link_uri"] = DeepLink, ["label"] = Strings.For(Language.En)["Lti.Tool.Choose"] }),
            },
        };
        foreach (var language in Language.All)
        {
            registration["client_name#" + language.Code] = Name(language);
        }

        return registration;
    }

    /// <summary>The configuration of Canvas.</summary>
    /// <returns>JSON as a developer key of Canvas reads it.</returns>
    public JsonObject ForCanvas()
    {
        var texts = Strings.For(Language.En);
        var placements = new JsonArray();
        foreach (var placement in CanvasPlacements)
        {
            placements.Add((JsonNode)new JsonObject
            {
                ["placement"] = placement, ["message_type"] = LtiClaims.DeepLinkingRequest, ["target_link_uri"] = DeepLink, ["text"] = texts["Lti.Tool.Choose"],
                ["icon_url"] = address.For("/img/icon-192.png"), ["selection_width"] = 900, ["selection_height"] = 700,
            });
        }

        return new JsonObject
        {
            ["title"] = Name(Language.En),
            ["description"] = texts["Lti.Tool.Description"],
            ["oidc_initiation_url"] = Login,
            ["target_link_uri"] = Launch,
            ["redirect_uris"] = new JsonArray(Launch),
            ["public_jwk_url"] = Keys,
            ["scopes"] = new JsonArray(),
            ["custom_fields"] = new JsonObject(),
            ["extensions"] = new JsonArray(new JsonObject
            {
                ["platform"] = "canvas.instructure.com", ["domain"] = Domain, ["tool_id"] = "khojaly-memorial", ["privacy_level"] = "anonymous",
                ["settings"] = new JsonObject { ["text"] = Name(Language.En), ["icon_url"] = address.For("/img/icon-192.png"), ["placements"] = placements },
            }),
        };
    }

    private string Domain => new Uri(address.Origin).Authority;

    private static string Name(Language language) => Strings.For(language)["Site.Name"];
}
