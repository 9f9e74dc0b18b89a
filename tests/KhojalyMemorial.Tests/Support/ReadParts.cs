using System.Text;
using System.Text.Json;

namespace KhojalyMemorial.Tests.Support;

/// <summary>Reads lists of the read API as a program does: part after part.</summary>
public static class ReadParts
{
    /// <summary>The lists.</summary>
    public static IReadOnlyList<string> Lists { get; } = ["pages", "figures", "timeline", "recognitions", "lessons", "persons"];

    /// <summary>Reads a list to its end.</summary>
    /// <param name="client">The client.</param>
    /// <param name="list">The list's name.</param>
    /// <param name="language">The language.</param>
    /// <returns>The parts, in order.</returns>
    public static async Task<IReadOnlyList<JsonElement>> ReadPartsAsync(this HttpClient client, string list, string language)
    {
        ArgumentNullException.ThrowIfNull(client);
        var parts = new List<JsonElement>();
        for (string? path = $"/api/v1/{list}?lang={language}"; path is not null;)
        {
            var part = JsonDocument.Parse(await client.GetStringAsync(path)).RootElement;
            parts.Add(part);
            path = part.GetProperty("next").GetString() is { } next ? new Uri(next).PathAndQuery : null;
            Assert.InRange(parts.Count, 1, 1000);
        }

        return parts;
    }

    /// <summary>Reads every list in every language to its end.</summary>
    /// <param name="client">The client.</param>
    /// <returns>All that a program can read.</returns>
    public static async Task<string> ReadEverythingAsync(this HttpClient client)
    {
        var all = new StringBuilder();
        foreach (var list in Lists)
        {
            foreach (var language in KhojalyMemorial.Content.Language.All)
            {
                foreach (var part in await client.ReadPartsAsync(list, language.Code))
                {
                    all.Append(part.GetRawText());
                }
            }
        }

        return all.ToString();
    }
}
