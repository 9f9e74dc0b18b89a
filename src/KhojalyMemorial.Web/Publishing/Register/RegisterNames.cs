using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing.Search.Names;

namespace KhojalyMemorial.Publishing.Register;

/// <summary>What the index takes of a person: only what visitors may know.</summary>
public static class RegisterNames
{
    /// <summary>The facet of what became of the person.</summary>
    public const string Status = "status";

    /// <summary>The facet of the age group in 1992.</summary>
    public const string Age = "age";

    /// <summary>The facet of the sex.</summary>
    public const string Sex = "sex";

    /// <summary>The facet of the home.</summary>
    public const string Place = "place";

    /// <summary>The facet of the sources of records.</summary>
    public const string Source = "source";

    /// <summary>The facet of pictures; its one value is <see cref="Yes"/>.</summary>
    public const string Picture = "picture";

    /// <summary>The value of a facet that is only there or not.</summary>
    public const string Yes = "yes";

    /// <summary>The facets in the order of the page.</summary>
    public static readonly IReadOnlyList<string> Facets = [Status, Age, Sex, Place, Source, Picture];

    /// <summary>A person for the index.</summary>
    /// <param name="person">The person.</param>
    /// <returns>All forms of the name, those of records too, and the values of the facets.</returns>
    public static PersonNames Of(RegisterPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var names = person.Names.Select(name => new WrittenName(name.Name, ScriptOf(name.Language), name.Language))
            .Concat(person.Texts.Select(text => new WrittenName(text.Value.Name, ScriptOf(text.Key), text.Key)))
            .Concat(person.Records.Where(record => record.Name is not null).Select(record => new WrittenName(record.Name!, ScriptOf(record.Language!), record.Language!)))
            .Distinct().ToList();
        return new(person.Number, NameOrder.KeyOf(person.ListName), names, [.. FacetsOf(person).Distinct()]);
    }

    /// <summary>The script of a language code.</summary>
    /// <param name="language">BCP 47 code.</param>
    /// <returns>ISO 15924.</returns>
    public static string ScriptOf(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Split('-').FirstOrDefault(part => part.Length == 4 && char.IsAsciiLetterUpper(part[0]))
            ?? (string.Equals(language, Language.Ru.Code, StringComparison.Ordinal) ? "Cyrl" : "Latn");
    }

    private static IEnumerable<FacetValue> FacetsOf(RegisterPerson person)
    {
        foreach (var status in person.Statuses)
        {
            yield return new(Status, status.Status);
        }

        if (person.Age?.Group is { } age)
        {
            yield return new(Age, age);
        }

        if (person.Sex is { } sex)
        {
            yield return new(Sex, sex);
        }

        if (person.Home is { } home)
        {
            yield return new(Place, home);
        }

        foreach (var record in person.Records)
        {
            yield return new(Source, record.Source.Source);
        }

        if (person.Pictures.Count > 0)
        {
            yield return new(Picture, Yes);
        }
    }
}
