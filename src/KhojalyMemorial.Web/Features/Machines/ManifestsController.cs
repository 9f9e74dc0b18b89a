using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Machines;

/// <summary>How the site names and paints itself on a visitor's home screen, in each language.</summary>
/// <param name="museum">The edition that this request sees.</param>
public sealed class ManifestsController(PublishedMuseum museum) : VisitorController(museum)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The manifest of a language.</summary>
    /// <returns>JSON.</returns>
    [HttpGet("/" + LanguageSegment + "/manifest.webmanifest")]
    [VisitorPage]
    public ContentResult Show()
    {
        var manifest = new JsonObject
        {
            ["id"] = $"/{Language}",
            ["name"] = Texts["Site.Name"],
            ["short_name"] = Texts["Site.Mark"],
            ["description"] = Texts["Site.Description"],
            ["lang"] = Language.Code,
            ["dir"] = "ltr",
            ["start_url"] = $"/{Language}",
            ["scope"] = "/",
            ["display"] = "minimal-ui",
            ["background_color"] = Tone.Stone.LightSurface,
            ["theme_color"] = Tone.Stone.LightSurface,
            ["icons"] = new JsonArray(
                Icon("icon-192", "192x192", "any"), Icon("icon-512", "512x512", "any"),
                Icon("icon-maskable-192", "192x192", "maskable"), Icon("icon-maskable-512", "512x512", "maskable")),
        };
        return Content(manifest.ToJsonString(Options), "application/manifest+json; charset=utf-8");
    }

    private static JsonObject Icon(string name, string sizes, string purpose) =>
        new() { ["src"] = $"/img/{name}.png", ["sizes"] = sizes, ["type"] = "image/png", ["purpose"] = purpose };
}
