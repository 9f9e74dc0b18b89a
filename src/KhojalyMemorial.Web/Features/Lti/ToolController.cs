using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KhojalyMemorial.Lti;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Lti;

/// <summary>What platforms read: the museum's keys, and how Canvas is to be set up.</summary>
/// <param name="keys">The museum's keys.</param>
/// <param name="tool">What the museum says of itself.</param>
/// <param name="logger">The log.</param>
public sealed class ToolController(ToolKeys keys, ToolDescription tool, ILogger<ToolController> logger) : LtiController(logger)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>The public keys.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>A JSON Web Key Set.</returns>
    [HttpGet("/lti/jwks")]
    public async Task<ContentResult> Keys(CancellationToken cancellation) => Answer(await keys.PublicAsync(cancellation), "application/jwk-set+json");

    /// <summary>The configuration of Canvas.</summary>
    /// <returns>JSON.</returns>
    [HttpGet("/lti/canvas.json")]
    public ContentResult Canvas() => Answer(tool.ForCanvas(), "application/json");

    private ContentResult Answer(JsonObject json, string type)
    {
        Response.Headers.CacheControl = "public, max-age=300";
        return Content(json.ToJsonString(Options), type + "; charset=utf-8");
    }
}
