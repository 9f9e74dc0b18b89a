using System.Security.Cryptography;
using System.Text.Json.Nodes;
using KhojalyMemorial.Lti;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KhojalyMemorial.Tests.Features.Lti;

/// <summary>A learning system of the tests' own: real RSA keys, and its addresses over HTTP on this machine.</summary>
public sealed class TestPlatform : IAsyncDisposable
{
    public const string ClientId = "museum-1";
    public const string Deployment = "deployment-1";
    public const string RegistrationToken = "registration-token";
    private const string Lti = "https://purl.imsglobal.org/spec/lti/claim/";
    private readonly WebApplication _app;

    private TestPlatform(WebApplication app) => _app = app;

    /// <summary>The key that signs.</summary>
    public RsaSecurityKey Key { get; private set; } = NewKey("key-1");

    /// <summary>What is published beside it.</summary>
    public List<JsonObject> Published { get; } = [];

    /// <summary>What the museum sent to register itself.</summary>
    public JsonObject? Registered { get; private set; }

    /// <summary>What came to the platform's login.</summary>
    public IQueryCollection? Asked { get; private set; }

    /// <summary>How often the keys were read.</summary>
    public int KeyReads { get; private set; }

    /// <summary>The issuer that the platform's description names.</summary>
    public string? OtherIssuer { get; set; }

    /// <summary>Whether the keys are away.</summary>
    public bool KeysAway { get; set; }

    public string Issuer => _app.Urls.First();

    public string Configuration => Issuer + "/.well-known/openid-configuration";

    public static async Task<TestPlatform> StartAsync(Action<WebApplication, TestPlatform>? more = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var platform = new TestPlatform(builder.Build());
        platform.Map();
        more?.Invoke(platform._app, platform);
        await platform._app.StartAsync();
        return platform;
    }

    public static RsaSecurityKey NewKey(string keyId) => new(RSA.Create(2048)) { KeyId = keyId };

    /// <summary>Signs with another key from now on, and publishes only that.</summary>
    public void Rotate(string keyId) => Key = NewKey(keyId);

    /// <summary>The claims of a launch that is right in every way.</summary>
    public JsonObject Launch(string nonce, string target, DateTimeOffset now) => new()
    {
        ["iss"] = Issuer,
        ["aud"] = ClientId,
        ["azp"] = ClientId,
        ["sub"] = "pupil-4711",
        ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
        ["iat"] = now.ToUnixTimeSeconds(),
        ["nonce"] = nonce,
        ["name"] = "Pupil Somebody",
        ["email"] = "pupil@school.example",
        [Lti + "version"] = "1.3.0",
        [Lti + "message_type"] = "LtiResourceLinkRequest",
        [Lti + "deployment_id"] = Deployment,
        [Lti + "target_link_uri"] = target,
        [Lti + "resource_link"] = new JsonObject { ["id"] = "link-1", ["title"] = "A page" },
        [Lti + "roles"] = new JsonArray("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"),
    };

    /// <summary>The claims of a request for links that is right in every way.</summary>
    public JsonObject Choice(string nonce, string target, DateTimeOffset now, JsonObject? settings = null)
    {
        var claims = Launch(nonce, target, now);
        claims[Lti + "message_type"] = "LtiDeepLinkingRequest";
        claims.Remove(Lti + "resource_link");
        claims["https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings"] = settings ?? new JsonObject
        {
            ["deep_link_return_url"] = Issuer + "/return",
            ["accept_types"] = new JsonArray("link", "ltiResourceLink"),
            ["accept_presentation_document_targets"] = new JsonArray("iframe", "window"),
            ["accept_multiple"] = true,
            ["data"] = "course-7;section-2",
        };
        return claims;
    }

    /// <summary>Signs claims.</summary>
    public string Sign(JsonObject claims, SecurityKey? key = null, string algorithm = SecurityAlgorithms.RsaSha256) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(claims.ToJsonString(), new SigningCredentials(key ?? Key, algorithm));

    /// <summary>The platform as an administrator would enter it.</summary>
    public Platform AsEntered(DateTime now, string clientId = ClientId) => new()
    {
        Name = "Test platform", Issuer = Issuer, ClientId = clientId, AuthorizationAddress = Issuer + "/auth", KeySetAddress = Issuer + "/jwks", Frames = Issuer + " https://moodle.example", CreatedBy = "test", CreatedUtc = now,
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public static JsonObject PublicKey(RsaSecurityKey key)
    {
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new() { ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = key.KeyId, ["n"] = Base64UrlEncoder.Encode(parameters.Modulus), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent) };
    }

    private void Map()
    {
        _app.MapGet("/jwks", () =>
        {
            KeyReads++;
            return KeysAway ? Results.StatusCode(500) : Results.Text(new JsonObject { ["keys"] = new JsonArray([PublicKey(Key), .. Published.Select(one => one.DeepClone())]) }.ToJsonString(), "application/json");
        });
        _app.MapGet("/.well-known/openid-configuration", () => Results.Text(new JsonObject
        {
            ["issuer"] = OtherIssuer ?? Issuer,
            ["authorization_endpoint"] = Issuer + "/auth",
            ["token_endpoint"] = Issuer + "/token",
            ["jwks_uri"] = Issuer + "/jwks",
            ["registration_endpoint"] = Issuer + "/register",
            ["https://purl.imsglobal.org/spec/lti-platform-configuration"] = new JsonObject { ["product_family_code"] = "moodle" },
        }.ToJsonString(), "application/json"));
        _app.MapPost("/register", async (HttpRequest request) =>
        {
            if (request.Headers.Authorization != "Bearer " + RegistrationToken)
            {
                return Results.StatusCode(401);
            }

            Registered = (JsonObject)JsonNode.Parse(await new StreamReader(request.Body).ReadToEndAsync())!;
            var answer = (JsonObject)Registered.DeepClone();
            answer["client_id"] = ClientId;
            answer["https://purl.imsglobal.org/spec/lti-tool-configuration"]!["deployment_id"] = Deployment;
            return Results.Text(answer.ToJsonString(), "application/json");
        });
        _app.MapGet("/large", () => Results.Text("{\"keys\":[],\"more\":\"" + new string('x', PlatformClient.Largest) + "\"}", "application/json"));
        _app.MapGet("/elsewhere", () => Results.Redirect("/jwks"));
        _app.MapGet("/text", () => Results.Text("nothing of the kind"));
        _app.MapGet("/slow", async (CancellationToken stop) =>
        {
            await Task.Delay(PlatformClient.Patience * 4, stop);
            return Results.Text("{}", "application/json");
        });
        _app.MapGet("/auth", (HttpRequest request) =>
        {
            Asked = request.Query;
            return Results.NoContent();
        });
    }
}
