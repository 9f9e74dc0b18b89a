using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KhojalyMemorial.Features.Exhibition.Citing;

/// <summary>An entry for programs that format by the Citation Style Language.</summary>
public static class CslJson
{
    /// <summary>Media type of the file.</summary>
    public const string MediaType = "application/vnd.citationstyles.csl+json";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes the entry.</summary>
    /// <param name="page">The page.</param>
    /// <returns>The file: a list of one.</returns>
    public static string Write(CitedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var entry = new JsonObject
        {
            ["id"] = page.Id,
            ["type"] = "webpage",
            ["title"] = page.Title,
            ["author"] = new JsonArray(new JsonObject { ["literal"] = page.Museum }),
            ["container-title"] = page.Museum,
            ["publisher"] = page.Museum,
            ["issued"] = Day(page.Published),
            ["accessed"] = Day(page.Accessed),
            ["version"] = page.Edition.ToString(CultureInfo.InvariantCulture),
            ["language"] = page.Language.Code,
            ["URL"] = page.Url,
        };
        return new JsonArray(entry).ToJsonString(Options) + "\n";
    }

    private static JsonObject Day(DateOnly day) => new() { ["date-parts"] = new JsonArray(new JsonArray(day.Year, day.Month, day.Day)) };
}
