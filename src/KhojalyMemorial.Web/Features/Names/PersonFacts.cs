using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Register;

namespace KhojalyMemorial.Features.Names;

/// <summary>Prints what is known of a person, with its sources, and says where something is kept.</summary>
/// <param name="museum">The museum, for what the person refers to.</param>
/// <param name="register">Knows whether relatives are public.</param>
/// <param name="language">The language of the page.</param>
public sealed class PersonFacts(PublishedMuseum museum, NamesRegister register, Language language)
{
    private readonly ItemLinks _links = new(museum, language);
    private readonly PersonRows _rows = new(language);
    private readonly Texts _texts = Strings.For(language);

    /// <summary>What is known of a person.</summary>
    /// <param name="person">The person.</param>
    /// <returns>In the order of the page; fields of which nothing is known are left out.</returns>
    public IReadOnlyList<PersonFact> Of(RegisterPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        List<PersonFact?> facts =
        [
            Fact(person, PersonField.Status, person.Statuses.Select(one => Value(Status(one, person.Sex), one.Sources))),
            Fact(person, PersonField.Birth, Date(person.Birth, person.BirthSources)),
            Fact(person, PersonField.Death, Date(person.Death, person.DeathSources)),
            Fact(person, PersonField.Age, person.Age is { } age ? [Value(Years(age), [])] : []),
            Fact(person, PersonField.Sex, person.Sex is { } sex ? [Value(_texts["Register.Sex." + TextKey.From(sex)], [])] : []),
            Fact(person, PersonField.Home, Place(person.Home, null, person.HomeSources)),
            Fact(person, PersonField.Family, person.Family.Select(Relative).OfType<PersonFactValue>()),
            Fact(person, PersonField.Memorial, person.Memorials.SelectMany(one => Place(one.Place, one.Locator, one.Sources))),
            person.CountedAmongKilled.Count > 0 ? new(_texts["Register.Person.Counted"], [new PersonFactValue("", null, null, null, _links.Sources(person.CountedAmongKilled))]) : null,
            .. new[] { PersonField.Forms, PersonField.Life, PersonField.Night, PersonField.Pictures, PersonField.Records }.Select(field => Fact(person, field, [])),
        ];
        return [.. facts.OfType<PersonFact>()];
    }

    private PersonFact? Fact(RegisterPerson person, string field, IEnumerable<PersonFactValue> values)
    {
        var all = person.Kept.TryGetValue(field, out var kept) ? [Value(_texts["Register.Visibility." + TextKey.From(kept)], [])] : values.ToList();
        return all.Count == 0 ? null : new(_texts["Register.Field." + TextKey.From(field)], all);
    }

    private string Status(PersonStatus status, string? sex)
    {
        string?[] parts = [_rows.Word(status.Status, sex), _texts["Register.Certainty." + TextKey.From(status.Certainty)], status.Date is { } date ? DatePrinter.Print(date, language) : null];
        return string.Join(_texts["List.Separator"], parts.OfType<string>());
    }

    private string Years(PersonAge age) => age.From == age.To ? _texts.Format("Register.Years", age.From) : _texts.Format("Register.YearsRange", age.From, age.To);

    private IEnumerable<PersonFactValue> Date(EdtfDate? date, IReadOnlyList<SourceReference> sources) =>
        date is null ? [] : [new PersonFactValue(DatePrinter.Print(date, language), date.IsoOrNull, null, null, _links.Sources(sources))];

    private IEnumerable<PersonFactValue> Place(string? key, string? locator, IReadOnlyList<SourceReference> sources)
    {
        if (key is null || museum.Places.GetValueOrDefault(key) is not { } place)
        {
            return [];
        }

        var link = _links.To(place);
        return [new PersonFactValue(locator is null ? link.Label : $"{link.Label}, {locator}", null, link.Path, link.InLanguage, _links.Sources(sources))];
    }

    // A link shows two people: both must be public, and both families.
    private PersonFactValue? Relative(FamilyLink link)
    {
        if (!PersonNumber.TryParse(link.Person, out var number) || register.Find(number) is not { ShowsFamily: true } relative)
        {
            return null;
        }

        var (text, told) = relative.In(language);
        return new($"{text.Name} ({_texts["Register.Relation." + TextKey.From(link.Relation)]})", null, _rows.PathOf(relative), told == language ? null : told.Code, _links.Sources(link.Sources));
    }

    private PersonFactValue Value(string text, IReadOnlyList<SourceReference> sources) => new(text, null, null, null, _links.Sources(sources));
}
