namespace KhojalyMemorial.Content.Kinds;

/// <summary>What must hold between the fields of a person.</summary>
internal static class PersonRules
{
    public static IEnumerable<string> Of(PersonData person)
    {
        var words = person.Statuses.Select(one => one.Status).ToList();
        if (person.State == "dead" && person.Death is null && !words.Exists(word => word is "killed" or "missing" or "captive-fate-unknown"))
        {
            yield return "A person who is \"dead\" needs a death, or a status that says what became of the person.";
        }

        if (person.State is "living" && (person.Death is not null || words.Contains("killed", StringComparer.Ordinal)))
        {
            yield return "A living person has neither a death nor the status \"killed\".";
        }

        if (person.State == "missing" && !words.Exists(word => word is "missing" or "captive-fate-unknown"))
        {
            yield return "A person who is \"missing\" needs the status \"missing\" or \"captive-fate-unknown\" with its source.";
        }

        if (person.AgeFrom > person.AgeTo)
        {
            yield return "The lowest age is above the highest.";
        }

        if (person.Birth is { } birth && person.Death is { } death && death.Latest < birth.Earliest)
        {
            yield return "The death lies before the birth.";
        }

        foreach (var twice in words.GroupBy(word => word, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"The status {twice.Key} stands there more than once.";
        }

        foreach (var twice in person.Restrictions.GroupBy(one => one.Field, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"The field {twice.Key} is restricted more than once.";
        }

        foreach (var sourceless in Sourceless(person))
        {
            yield return $"{sourceless} needs a source.";
        }
    }

    // Editorial policy 4.2: each statement has its own source.
    private static IEnumerable<string> Sourceless(PersonData person)
    {
        if (person.Birth is not null && person.BirthSources.Count == 0)
        {
            yield return "\"birth\"";
        }

        if (person.Death is not null && person.DeathSources.Count == 0)
        {
            yield return "\"death\"";
        }

        if (person.Home is not null && person.HomeSources.Count == 0)
        {
            yield return "\"home\"";
        }
    }
}
