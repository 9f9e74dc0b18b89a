using System.Text.Json;

namespace KhojalyMemorial.Tests.Content.Seed;

/// <summary>Why words stand in the texts that a scan would refuse.</summary>
/// <param name="Words">The words, long enough to mean these and no others.</param>
/// <param name="Why">The reason.</param>
/// <param name="Language">The language in which they may stand; null for all.</param>
internal sealed record Reason(string Words, [property: System.Text.Json.Serialization.JsonPropertyName("reason")] string Why, string? Language = null)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Reads a list of reasons, which stands beside the tests.</summary>
    public static IReadOnlyList<Reason> List(string name)
    {
        var reasons = JsonSerializer.Deserialize<Reason[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Content", "Seed", name)), Web)!;
        Assert.All(reasons, reason => Assert.True(reason.Why.Length > 20, $"\"{reason.Words}\" needs a reason."));
        return reasons;
    }

    /// <summary>Fails where a reason excuses nothing any more, so that the list stays short.</summary>
    public static void AssertAllUsed(IEnumerable<Reason> reasons, IReadOnlySet<Reason> used) =>
        SeedTexts.AssertNone(reasons.Where(reason => !used.Contains(reason)).Select(reason => $"The reason for \"{reason.Words}\" {reason.Language} is not needed."));
}
