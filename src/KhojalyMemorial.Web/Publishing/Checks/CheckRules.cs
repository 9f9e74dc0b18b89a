using KhojalyMemorial.Content;

namespace KhojalyMemorial.Publishing.Checks;

/// <summary>What administrators set for checks and reviews: lists, one entry in a line.</summary>
/// <param name="RoomsOfTwo">Keys of rooms whose content two different people stand for.</param>
/// <param name="KindsOfTwo">Names of kinds of which the same holds.</param>
/// <param name="RoomsThatWarn">Keys of rooms whose pages begin with a content warning.</param>
/// <param name="Words">Words that blame a people, in any language; an asterisk stands for any ending.</param>
public sealed record CheckRules(IReadOnlySet<string> RoomsOfTwo, IReadOnlySet<string> KindsOfTwo, IReadOnlySet<string> RoomsThatWarn, IReadOnlyList<string> Words)
{
    /// <summary>The settings' names with what holds until somebody sets them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Defaults = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["two-people-rooms"] = "night\nnames",
        ["two-people-kinds"] = "fact\nperson\nregister-person\nregister-record",
        ["warning-rooms"] = "night",
        ["blaming-words"] = string.Join('\n',
            "ermənilər*", "erməni xalqı*", "erməni milləti*", "ruslar*", "armenians*", "the armenian people", "russians", "armenian nation",
            "армяне", "армян", "армянам", "армянами", "армянах", "армянский народ*", "армянского народа", "русские", "русский народ*"),
    };

    /// <summary>Reads the settings.</summary>
    /// <param name="settings">What was set, by name; what is missing keeps its default.</param>
    /// <returns>The rules.</returns>
    public static CheckRules From(IReadOnlyDictionary<string, string> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new(Lines("two-people-rooms").ToHashSet(StringComparer.Ordinal), Lines("two-people-kinds").ToHashSet(StringComparer.Ordinal), Lines("warning-rooms").ToHashSet(StringComparer.Ordinal), Lines("blaming-words"));

        string[] Lines(string name) => settings.GetValueOrDefault(name, Defaults[name]).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>The words that blame a people, as they stand in a text of a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>In lower case.</returns>
    public IReadOnlyList<string> WordsIn(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return [.. Words.Select(word => word.ToLower(language.Culture))];
    }

    /// <summary>Whether an item needs the approval of somebody other than its author.</summary>
    /// <param name="kind">Its kind's name.</param>
    /// <param name="room">The room that it stands in; null for none.</param>
    /// <returns>True for the rooms and kinds that are marked so.</returns>
    public bool AskForTwo(string kind, string? room) => KindsOfTwo.Contains(kind) || room is not null && RoomsOfTwo.Contains(room);
}
