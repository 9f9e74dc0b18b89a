using System.Text.Json.Serialization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;

namespace KhojalyMemorial.Publishing.Register;

/// <summary>
/// What visitors may know of a person of the register, and nothing else: what is withheld, given on request or not consented to is not in it. Every page,
/// list, export and index is made from this record alone, so that none of them can show more.
/// </summary>
public sealed record RegisterPerson
{
    /// <summary>The permanent public number.</summary>
    public required int Number { get; init; }

    /// <summary>An invented person for tests.</summary>
    public bool Artificial { get; init; }

    /// <summary>Shown by consent: kept out of search engines, lists for machines and exports.</summary>
    public bool ByConsent { get; init; }

    /// <summary>The forms of the name, the preferred one first.</summary>
    public required IReadOnlyList<PersonName> Names { get; init; }

    /// <summary>The sex, <c>female</c> or <c>male</c>.</summary>
    public string? Sex { get; init; }

    /// <summary>Birth.</summary>
    public EdtfDate? Birth { get; init; }

    /// <summary>Who says it.</summary>
    public IReadOnlyList<SourceReference> BirthSources { get; init; } = [];

    /// <summary>Death.</summary>
    public EdtfDate? Death { get; init; }

    /// <summary>Who says it.</summary>
    public IReadOnlyList<SourceReference> DeathSources { get; init; } = [];

    /// <summary>The age on 26 February 1992.</summary>
    public PersonAge? Age { get; init; }

    /// <summary>What became of the person.</summary>
    public IReadOnlyList<PersonStatus> Statuses { get; init; } = [];

    /// <summary>The key of the home.</summary>
    public string? Home { get; init; }

    /// <summary>Who says it.</summary>
    public IReadOnlyList<SourceReference> HomeSources { get; init; } = [];

    /// <summary>Relatives; each is shown only where the relative's own family is public.</summary>
    public IReadOnlyList<FamilyLink> Family { get; init; } = [];

    /// <summary>Whether links to this person from relatives may be shown.</summary>
    public bool ShowsFamily { get; init; }

    /// <summary>The sources that count the person among the 613.</summary>
    public IReadOnlyList<SourceReference> CountedAmongKilled { get; init; } = [];

    /// <summary>Where the name stands on memorials.</summary>
    public IReadOnlyList<MemorialPlace> Memorials { get; init; } = [];

    /// <summary>Keys of pictures.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    /// <summary>Keys of pages of the exhibition.</summary>
    public IReadOnlyList<string> Pages { get; init; } = [];

    /// <summary>The key of the same person in the story.</summary>
    public string? PublicPerson { get; init; }

    /// <summary>What is said in each language, by its code.</summary>
    public required IReadOnlyDictionary<string, RegisterText> Texts { get; init; }

    /// <summary>What single sources say.</summary>
    public IReadOnlyList<RegisterRecord> Records { get; init; } = [];

    /// <summary>Fields that are given on request or kept private, with the word for it.</summary>
    public IReadOnlyDictionary<string, string> Kept { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>When anything of it last changed.</summary>
    public DateTime ChangedUtc { get; init; }

    /// <summary>The key of the item: the number as text.</summary>
    [JsonIgnore]
    public string Key => PersonNumber.Print(Number);

    /// <summary>The name under which lists sort the person: the first in Azerbaijani Latin letters, else the first of all.</summary>
    [JsonIgnore]
    public PersonName SortName => Names.FirstOrDefault(name => string.Equals(name.Language, Language.Az.Code, StringComparison.Ordinal)) ?? Names[0];

    /// <summary>That name as lists print it: the surname first where the parts are known.</summary>
    [JsonIgnore]
    public string ListName => SortName is { Surname: { Length: > 0 } surname, Given: { Length: > 0 } given } name ? $"{surname} {given} {name.Patronymic}".TrimEnd() : SortName.Name;

    /// <summary>Whether programs may read of the person: search engines, exports, lists and suggestions.</summary>
    [JsonIgnore]
    public bool IsForMachines => !ByConsent && !Artificial;

    /// <summary>The group of lights in which the person's light stands; null where no source counts the person, or where sex and age do not tell the group.</summary>
    [JsonIgnore]
    public string? Light => CountedAmongKilled.Count == 0 ? null : (Age?.Group, Sex) switch
    {
        ("child", _) => "children",
        ("adult" or "old", "female") => "women",
        ("old", "male") => "elderly",
        ("adult", "male") => "others",
        _ => null,
    };

    /// <summary>What is said in a language, else in English, else in any.</summary>
    /// <param name="language">The language of the page.</param>
    /// <returns>The text with its language.</returns>
    public (RegisterText Text, Language Language) In(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var told = Texts.ContainsKey(language.Code) ? language : Language.All.Where(one => Texts.ContainsKey(one.Code)).OrderBy(one => one != Language.En).First();
        return (Texts[told.Code], told);
    }
}

/// <summary>What is said of a person in one language.</summary>
/// <param name="Name">The name as pages print it.</param>
/// <param name="Slug">The words in the address.</param>
/// <param name="Life">Life before, Markdown.</param>
/// <param name="Night">What is known of 25 and 26 February 1992, Markdown.</param>
/// <param name="Note">What a reader should know, Markdown.</param>
public sealed record RegisterText(string Name, string Slug, string? Life, string? Night, string? Note);

/// <summary>What one source says of a person.</summary>
/// <param name="Key">The record's key.</param>
/// <param name="Source">The source with the place in it.</param>
public sealed record RegisterRecord(string Key, SourceReference Source)
{
    /// <summary>The name as written there; null where other forms are not public.</summary>
    public string? Name { get; init; }

    /// <summary>BCP 47 code of that name.</summary>
    public string? Language { get; init; }

    /// <summary>The entry, word for word; null where any field that it may hold is not public.</summary>
    public string? Transcription { get; init; }

    /// <summary>What it says became of the person.</summary>
    public string? Status { get; init; }

    /// <summary>The sex.</summary>
    public string? Sex { get; init; }

    /// <summary>Birth as the source has it.</summary>
    public EdtfDate? Birth { get; init; }

    /// <summary>Death as the source has it.</summary>
    public EdtfDate? Death { get; init; }

    /// <summary>The age as printed.</summary>
    public string? Age { get; init; }

    /// <summary>The home as printed.</summary>
    public string? Home { get; init; }

    /// <summary>The key of the picture of the page.</summary>
    public string? Picture { get; init; }

    /// <summary>What a reader should know, by language code.</summary>
    public IReadOnlyDictionary<string, string> Notes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
