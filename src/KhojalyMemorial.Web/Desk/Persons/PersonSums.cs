using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing.Search;
using KhojalyMemorial.Publishing.Search.Names;

namespace KhojalyMemorial.Desk.Persons;

/// <summary>What two persons say together, what records say of a person, and what is left of a person without some of them. Nothing here is decided for good: all of it becomes drafts.</summary>
internal static class PersonSums
{
    // From who is shown most readily to who needs consent: of two answers the more careful one holds.
    private static readonly string[] Care = ["dead", "missing", "unknown", "living"];

    /// <summary>A person with everything that another entry of the same person says beyond it. What both say stays as the first has it.</summary>
    public static PersonData Joined(PersonData into, PersonData from, string intoKey, string fromKey) => into with
    {
        Artificial = into.Artificial || from.Artificial,
        State = Array.IndexOf(Care, from.State) > Array.IndexOf(Care, into.State) ? from.State : into.State,
        Names = Together(into.Names, from.Names, name => (name.Name, name.Language, name.Form), (one, other) => one with { Sources = Sources(one.Sources, other.Sources) }),
        Sex = into.Sex ?? from.Sex,
        Birth = into.Birth ?? from.Birth,
        BirthSources = into.Birth is null || into.Birth == from.Birth ? Sources(into.BirthSources, from.BirthSources) : into.BirthSources,
        Death = into.Death ?? from.Death,
        DeathSources = into.Death is null || into.Death == from.Death ? Sources(into.DeathSources, from.DeathSources) : into.DeathSources,
        AgeFrom = into.AgeFrom is null && into.AgeTo is null ? from.AgeFrom : into.AgeFrom,
        AgeTo = into.AgeFrom is null && into.AgeTo is null ? from.AgeTo : into.AgeTo,
        Statuses = Together(into.Statuses, from.Statuses, one => one.Status, (one, other) => one with
        {
            Sources = Sources(one.Sources, other.Sources),
            Certainty = one.Certainty == other.Certainty ? one.Certainty : "disputed",
        }),
        Home = into.Home ?? from.Home,
        HomeSources = into.Home is null || into.Home == from.Home ? Sources(into.HomeSources, from.HomeSources) : into.HomeSources,
        Family = [.. Together(into.Family, from.Family, one => (one.Person, one.Relation), (one, other) => one with { Sources = Sources(one.Sources, other.Sources) })
            .Where(one => one.Person != intoKey && one.Person != fromKey)],
        CountedAmongKilled = Sources(into.CountedAmongKilled, from.CountedAmongKilled),
        Memorials = Together(into.Memorials, from.Memorials, one => (one.Place, one.Locator), (one, other) => one with { Sources = Sources(one.Sources, other.Sources) }),
        Pictures = [.. into.Pictures.Union(from.Pictures, StringComparer.Ordinal)],
        Pages = [.. into.Pages.Union(from.Pages, StringComparer.Ordinal)],
        PublicPerson = into.PublicPerson ?? from.PublicPerson,

        // A family's wish for one entry holds for both; where they differ, the stricter word.
        Restrictions = Together(into.Restrictions, from.Restrictions, one => one.Field, (one, other) => other.Visibility == PersonField.Withheld ? other : one),
        Consents = [.. into.Consents, .. from.Consents.Except(into.Consents)],
    };

    /// <summary>A person as records alone know them.</summary>
    public static PersonData Of(IReadOnlyList<RecordData> records)
    {
        var statuses = records.Where(record => record.Status is not null).GroupBy(record => record.Status!, StringComparer.Ordinal)
            .Select(group => new PersonStatus { Status = group.Key, Certainty = "not-established", Sources = SourcesOf(group) }).ToList();
        var (birth, death) = (Only(records, record => record.Birth), Only(records, record => record.Death));
        return new PersonData
        {
            Artificial = records.Any(record => record.Artificial),
            State = StateOf(statuses.Select(one => one.Status)),
            Names = [.. records.GroupBy(record => (record.Name, record.Language)).Select(group => new PersonName { Name = group.Key.Name, Language = group.Key.Language, Sources = SourcesOf(group) })],
            Sex = Only(records, record => record.Sex),
            Birth = birth,
            BirthSources = birth is null ? [] : SourcesOf(records.Where(record => record.Birth is not null)),
            Death = death,
            DeathSources = death is null ? [] : SourcesOf(records.Where(record => record.Death is not null)),
            Statuses = statuses,
        };
    }

    /// <summary>A person without what only the sources of some records say; the first name and the first status stay, because a person has both.</summary>
    public static PersonData Without(PersonData person, IEnumerable<RecordData> gone, IEnumerable<RecordData> left)
    {
        var lost = SourcesOf(gone).Except(SourcesOf(left)).ToHashSet();
        IReadOnlyList<SourceReference> Kept(IReadOnlyList<SourceReference> sources) => [.. sources.Where(source => !lost.Contains(source))];
        bool IsLost(IReadOnlyList<SourceReference> sources) => sources.Count > 0 && sources.All(lost.Contains);
        var names = person.Names.Where(name => !IsLost(name.Sources)).Select(name => name with { Sources = Kept(name.Sources) }).ToList();
        var statuses = person.Statuses.Where(one => !IsLost(one.Sources)).Select(one => one with { Sources = Kept(one.Sources) }).ToList();
        return person with
        {
            Names = names.Count > 0 ? names : [.. person.Names.Take(1)],
            Statuses = statuses.Count > 0 ? statuses : [.. person.Statuses.Take(1)],
            Birth = IsLost(person.BirthSources) ? null : person.Birth,
            BirthSources = Kept(person.BirthSources),
            Death = IsLost(person.DeathSources) ? null : person.Death,
            DeathSources = Kept(person.DeathSources),
            Home = IsLost(person.HomeSources) ? null : person.Home,
            HomeSources = Kept(person.HomeSources),
            CountedAmongKilled = Kept(person.CountedAmongKilled),
        };
    }

    /// <summary>Whether somebody lives, as far as the words for what became of them tell: whoever may live is protected.</summary>
    public static string StateOf(IEnumerable<string> statuses)
    {
        var words = statuses.ToHashSet(StringComparer.Ordinal);
        return words.Contains("survived") || words.Contains("wounded") || words.Contains("captive-released") ? "unknown"
            : words.Contains("killed") ? "dead"
            : words.Contains("missing") || words.Contains("captive-fate-unknown") ? "missing" : "unknown";
    }

    /// <summary>A person's name as pages of a language print it, in the language of the record.</summary>
    /// <returns>Null where the site has not that language.</returns>
    public static (Language Language, PersonText Text)? TextOf(string name, string code) =>
        Language.TryParse(code, out var language) ? (language, new PersonText { Name = name, Slug = Slug(name) }) : null;

    private static string Slug(string name)
    {
        var slug = string.Join('-', Transliteration.ToLatin(name).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(Folding.Fold(word).Where(char.IsAsciiLetterOrDigit))).Where(word => word.Length > 0));
        slug = slug.Length <= ContentKey.MaxLength ? slug : slug[..ContentKey.MaxLength].TrimEnd('-');
        return slug.Length > 0 ? slug : "person";
    }

    // What records agree on; where they differ, nothing is chosen.
    private static T? Only<T>(IEnumerable<RecordData> records, Func<RecordData, T?> value)
        where T : class => records.Select(value).OfType<T>().Distinct().ToList() is [var one] ? one : null;

    private static IReadOnlyList<SourceReference> SourcesOf(IEnumerable<RecordData> records) => [.. records.Select(record => record.Source).OfType<SourceReference>().Distinct()];

    private static IReadOnlyList<SourceReference> Sources(IReadOnlyList<SourceReference> one, IReadOnlyList<SourceReference> other) => [.. one.Union(other)];

    private static List<T> Together<T, TKey>(IReadOnlyList<T> one, IReadOnlyList<T> other, Func<T, TKey> key, Func<T, T, T> both)
    {
        var all = one.ToList();
        foreach (var more in other)
        {
            var at = all.FindIndex(known => Equals(key(known), key(more)));
            if (at < 0)
            {
                all.Add(more);
            }
            else
            {
                all[at] = both(all[at], more);
            }
        }

        return all;
    }
}
