using System.Text.Json;
using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Desk.Releases;

/// <summary>What releases are to the public: a change, a correction with its reason, or a slip of the pen.</summary>
public static class ReleaseReasons
{
    /// <summary>Says what a release is to the public.</summary>
    /// <param name="release">The release.</param>
    /// <param name="change">What kind of change it is.</param>
    /// <param name="reasons">Why, by language code; empty ones are left out.</param>
    public static void Explain(Release release, ChangeKind change, IReadOnlyDictionary<string, string> reasons)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(reasons);
        release.IsCorrection = change == ChangeKind.Correction;
        var said = change == ChangeKind.TypingMistake
            ? Language.All.ToDictionary(language => language.Code, language => Strings.For(language)["Desk.Release.TypingMistake.Public"], StringComparer.Ordinal)
            : reasons.Where(reason => !string.IsNullOrWhiteSpace(reason.Value)).ToDictionary(reason => reason.Key, reason => reason.Value.Trim(), StringComparer.Ordinal);
        release.Reasons = said.Count == 0 ? null : JsonSerializer.Serialize(said);
    }

    /// <summary>The reasons of a release.</summary>
    /// <param name="release">The release.</param>
    /// <returns>By language code.</returns>
    public static IReadOnlyDictionary<string, string> Of(Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return release.Reasons is { } json ? JsonSerializer.Deserialize<Dictionary<string, string>>(json)! : new Dictionary<string, string>(StringComparer.Ordinal);
    }

    /// <summary>What a release is to the public.</summary>
    /// <param name="release">The release.</param>
    /// <returns>A typing mistake where it gives just the reason that stands for one.</returns>
    public static ChangeKind KindOf(Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return release.IsCorrection ? ChangeKind.Correction
            : release.Reasons is not null && Of(release).All(reason =>
                Language.TryParse(reason.Key, out var language) && reason.Value == Strings.For(language)["Desk.Release.TypingMistake.Public"]) ? ChangeKind.TypingMistake
            : ChangeKind.Change;
    }
}

/// <summary>What a release is to the public.</summary>
public enum ChangeKind
{
    /// <summary>Something new, or more of it.</summary>
    Change,

    /// <summary>Something that was wrong is put right: listed for everyone to see, with its reason.</summary>
    Correction,

    /// <summary>A slip of the pen: in the history, not in the list.</summary>
    TypingMistake,
}
