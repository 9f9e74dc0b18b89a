using KhojalyMemorial.Content;

namespace KhojalyMemorial.Publishing.Checks;

/// <summary>What administrators set for checks and reviews.</summary>
/// <param name="RoomsOfTwo">Keys of rooms whose content two different people stand for.</param>
/// <param name="KindsOfTwo">Names of kinds of which the same holds.</param>
/// <param name="RoomsThatWarn">Keys of rooms whose pages begin with a content warning.</param>
/// <param name="Words">Words that blame a people, by language code.</param>
public sealed record CheckRules(
    IReadOnlySet<string> RoomsOfTwo, IReadOnlySet<string> KindsOfTwo, IReadOnlySet<string> RoomsThatWarn, IReadOnlyDictionary<string, IReadOnlyList<string>> Words)
{
    /// <summary>The settings' names with what holds until somebody sets them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Defaults = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["review.rooms"] = "night names",
        ["review.kinds"] = "fact",
        ["warning.rooms"] = "night",
        ["words.az"] = "ermənilər*, azərbaycanlılar*, ruslar*, türklər*",
        ["words.en"] = "armenians, azerbaijanis, azeris, russians, turks",
        ["words.ru"] = "армяне, армян, армянам, армянами, азербайджанцы, азербайджанцев, азербайджанцам, азербайджанцами, русские, русских, турки, турок",
    };

    /// <summary>Reads the settings.</summary>
    /// <param name="settings">What was set, by name; what is missing keeps its default.</param>
    /// <returns>The rules.</returns>
    public static CheckRules From(IReadOnlyDictionary<string, string> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new(
            Several("review.rooms", ' ').ToHashSet(StringComparer.Ordinal),
            Several("review.kinds", ' ').ToHashSet(StringComparer.Ordinal),
            Several("warning.rooms", ' ').ToHashSet(StringComparer.Ordinal),
            Language.All.ToDictionary(
                language => language.Code,
                language => (IReadOnlyList<string>)[.. Several("words." + language).Select(word => word.ToLower(language.Culture))],
                StringComparer.Ordinal));

        // Words may be several words long, so commas and lines part them; keys have no spaces.
        string[] Several(string name, char also = ',') => settings.GetValueOrDefault(name, Defaults[name])
            .Split(['\r', '\n', ',', also], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>The words that blame a people in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>In lower case.</returns>
    public IReadOnlyList<string> WordsIn(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Words[language.Code];
    }

    /// <summary>Whether an item needs the approval of somebody other than its author.</summary>
    /// <param name="kind">Its kind's name.</param>
    /// <param name="room">The room that it stands in; null for none.</param>
    /// <returns>True for the rooms and kinds that are marked so.</returns>
    public bool AskForTwo(string kind, string? room) => KindsOfTwo.Contains(kind) || room is not null && RoomsOfTwo.Contains(room);
}
