using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Releases;

namespace KhojalyMemorial.Areas.Admin.Releases;

/// <summary>What stands in the form of a release. Whichever of its buttons is pressed, all of it is sent, so that nothing typed is left behind.</summary>
public sealed record TypedRelease
{
    private const int LongestName = 200;
    private const int LongestReason = 1000;

    /// <summary>The version of the release that was looked at; null where a page does not say.</summary>
    public int? Seen { get; init; }

    /// <summary>Its name; null where only an order was sent.</summary>
    public string? Name { get; init; }

    /// <summary>What it is to the public.</summary>
    public ChangeKind Change { get; init; }

    /// <summary>The reason in Azerbaijani.</summary>
    public string? Az { get; init; }

    /// <summary>The reason in English.</summary>
    public string? En { get; init; }

    /// <summary>The reason in Russian.</summary>
    public string? Ru { get; init; }

    /// <summary>Day and time in Baku.</summary>
    public string? Due { get; init; }

    /// <summary>Whether a release may be called so, and the reasons are short enough to be read.</summary>
    public bool Fits => !string.IsNullOrWhiteSpace(Name) && Name.Length <= LongestName && Reasons.Values.All(reason => reason.Length <= LongestReason);

    /// <summary>The reasons by language code.</summary>
    public IReadOnlyDictionary<string, string> Reasons =>
        new Dictionary<string, string>(StringComparer.Ordinal) { ["az"] = Plain(Az), ["en"] = Plain(En), ["ru"] = Plain(Ru) };

    /// <summary>Whether somebody changed a release since it was looked at.</summary>
    /// <param name="release">The release as it stands.</param>
    public bool IsBehind(Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return Seen is { } seen && seen != release.Version;
    }

    /// <summary>Whether it says anything else than a release does.</summary>
    /// <param name="release">The release as it stands.</param>
    public bool Differs(Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        var kept = ReleaseReasons.Of(release);
        return Name?.Trim() != release.Name || Change != ReleaseReasons.KindOf(release)
            || (Change != ChangeKind.TypingMistake && Reasons.Any(reason => reason.Value != kept.GetValueOrDefault(reason.Key, "")));
    }

    private static string Plain(string? reason) => (reason ?? "").ReplaceLineEndings("\n").Trim();
}
