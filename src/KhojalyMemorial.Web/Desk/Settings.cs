using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing.Checks;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk;

/// <summary>The settings that administrators change at the desk, each a list with one entry in a line, and what holds while nobody has changed it.</summary>
public static class Settings
{
    /// <summary>
    /// Words that judge instead of telling, or put blame on a people instead of on those who did it: a warning where a text holds one. A word or phrase
    /// a line, in any of the languages, compared without regard to case; a star at the end stands for any ending.
    /// </summary>
    public static readonly Setting BlamingWords = new("blaming-words", WordsThatBlame.Default.Words);

    /// <summary>Hosts outside the site to which links are looked after, one a line; a host covers those under it.</summary>
    public static readonly Setting LinkHosts = new("link-hosts", []);

    /// <summary>Keys of the rooms whose content asks for two people: one writes, another approves (editorial policy 6.4).</summary>
    public static readonly Setting TwoPeopleRooms = new("two-people-rooms", ["night", "names"]);

    /// <summary>Names of the kinds whose content asks for two people.</summary>
    public static readonly Setting TwoPeopleKinds = new("two-people-kinds", ["fact", "person", "register-person", "register-record"]);

    /// <summary>Keys of the rooms whose pages begin with a content warning (editorial policy 5.1).</summary>
    public static readonly Setting WarningRooms = new("warning-rooms", ["night"]);

    /// <summary>All settings, in the order of their page.</summary>
    public static readonly IReadOnlyList<Setting> All = [BlamingWords, WarningRooms, TwoPeopleRooms, TwoPeopleKinds, LinkHosts];

    /// <summary>The entries of a setting that hold now.</summary>
    /// <param name="database">The curators' database.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What administrators entered, which may be nothing; the default while they entered none.</returns>
    public static async Task<IReadOnlyList<string>> EntriesAsync(MuseumDbContext database, Setting setting, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(setting);
        var kept = await database.DeskSettings.AsNoTracking().SingleOrDefaultAsync(one => one.Name == setting.Name, cancellation);
        return kept is null ? setting.Default : Lines(kept.Value);
    }

    /// <summary>What the settings ask of checks and reviews.</summary>
    /// <param name="kept">What administrators entered, by name; what is missing keeps its default.</param>
    /// <returns>The rules.</returns>
    public static CheckRules Rules(IReadOnlyDictionary<string, string> kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return new(Set(TwoPeopleRooms), Set(TwoPeopleKinds), Set(WarningRooms), kept.TryGetValue(BlamingWords.Name, out var words) ? new(Lines(words)) : WordsThatBlame.Default);

        HashSet<string> Set(Setting setting) => (kept.TryGetValue(setting.Name, out var value) ? Lines(value) : setting.Default).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The entries of a text: a line each, trimmed, none empty, none twice.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>The entries.</returns>
    public static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
}

/// <summary>A setting of the desk.</summary>
/// <param name="Name">Its name in the database and in the keys of its words.</param>
/// <param name="Default">Its entries while nobody has changed them: the careful choice.</param>
public sealed record Setting(string Name, IReadOnlyList<string> Default);

/// <summary>A setting that administrators change at the desk.</summary>
public sealed class DeskSetting
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its value.</summary>
    public required string Value { get; set; }
}
