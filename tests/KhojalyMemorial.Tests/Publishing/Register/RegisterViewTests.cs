using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Register;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Publishing.Register;

/// <summary>Every state of life, with every consent and every restriction, field by field: what is let through is exactly what may be.</summary>
public sealed class RegisterViewTests
{
    private static readonly SourceReference[] Sources = [new("source", "p. 1")];

    public static TheoryData<string, string, string, string> Combinations
    {
        get
        {
            var all = new TheoryData<string, string, string, string>();
            foreach (var state in new[] { "dead", "missing", "living", "unknown" })
            {
                foreach (var consent in new[] { "none", "name", "field", "all", "withdrawn" })
                {
                    foreach (var visibility in new[] { "public", PersonField.OnRequest, PersonField.Withheld })
                    {
                        foreach (var word in PersonField.All)
                        {
                            all.Add(state, consent, visibility, word);
                        }
                    }
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_field_is_shown_when_it_may_be_and_only_then(string state, string consent, string visibility, string field)
    {
        var needs = state is "living" or "unknown";
        var scope = consent switch { "name" => [PersonField.Name], "field" => new[] { PersonField.Name, field }, "none" => [], _ => [.. PersonField.All] };
        var covered = !needs || (consent != "withdrawn" && scope.Contains(field, StringComparer.Ordinal));
        var named = !needs || (consent != "withdrawn" && scope.Contains(PersonField.Name, StringComparer.Ordinal));
        var isPublic = covered && visibility == "public";
        var person = Person(state) with
        {
            Consents = consent == "none" ? [] : [new Consent { Date = EdtfDate.Parse("2026-01-01"), Giver = "self", Scope = scope, Document = "D1", Withdrawn = consent == "withdrawn" ? EdtfDate.Parse("2026-02-01") : null }],
            Restrictions = visibility == "public" ? [] : [new FieldRestriction { Field = field, Visibility = visibility, Document = "D2" }],
        };

        var view = View(person);

        if (!named || (field == PersonField.Name && visibility != "public"))
        {
            Assert.Null(view);
            return;
        }

        Assert.Equal(isPublic, Holds(view!, field));
        Assert.Equal(needs, view!.ByConsent);
        Assert.Equal(!needs, view.IsForMachines);
        Assert.Equal(covered && visibility != "public" ? visibility : null, view.Kept.GetValueOrDefault(field));
        Assert.True(isPublic || field == PersonField.Name || !Written(view, field), $"{field} is told by a record.");
    }

    [Fact]
    public void Documents_of_consents_and_restrictions_are_in_no_view()
    {
        var person = Person("living") with
        {
            Consents = [new Consent { Date = EdtfDate.Parse("2026-01-01"), Giver = "self", Scope = [.. PersonField.All], Document = "quokkadocument" }],
            Restrictions = [new FieldRestriction { Field = PersonField.Home, Visibility = PersonField.Withheld, Document = "quokkareason" }],
        };

        var json = System.Text.Json.JsonSerializer.Serialize(View(person), ContentJson.Body);

        Assert.DoesNotContain("quokka", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_is_not_public_is_left_out()
    {
        var view = RegisterView.Of(Published(Person("dead")), [Record(new RecordData { Source = Sources[0], Name = "One", Language = "en", Visibility = PersonField.Withheld }, "one")]);

        Assert.Empty(view!.Records);
    }

    [Fact]
    public void A_light_stands_only_where_the_public_fields_tell_its_group()
    {
        var counted = Person("dead") with { CountedAmongKilled = Sources, Birth = EdtfDate.Parse("1950"), BirthSources = Sources, Sex = "female" };

        Assert.Equal("women", View(counted)!.Light);
        Assert.Null(View(counted with { CountedAmongKilled = [] })!.Light);

        // An age that a source gives is a field of its own; one that was reckoned from the birth goes with it.
        FieldRestriction[] noBirth = [new FieldRestriction { Field = PersonField.Birth, Visibility = PersonField.Withheld }];
        FieldRestriction[] noAge = [.. noBirth, new FieldRestriction { Field = PersonField.Age, Visibility = PersonField.Withheld }];
        Assert.Equal("women", View(counted with { Restrictions = noBirth })!.Light);
        Assert.Null(View(counted with { AgeFrom = null, AgeTo = null, Restrictions = noBirth })!.Light);
        Assert.Null(View(counted with { Restrictions = noAge })!.Light);
    }

    [Fact]
    public void A_view_comes_back_from_its_file_as_it_was()
    {
        var view = View(Person("dead"))!;

        var json = System.Text.Json.JsonSerializer.Serialize(view, ContentJson.Body);
        var back = System.Text.Json.JsonSerializer.Deserialize<RegisterPerson>(json, ContentJson.Body)!;

        Assert.Equal(json, System.Text.Json.JsonSerializer.Serialize(back, ContentJson.Body));
        Assert.Equal((view.Age, view.Number, view.Names.Count), (back.Age, back.Number, back.Names.Count));
    }

    private static bool Holds(RegisterPerson view, string field) => field switch
    {
        PersonField.Name => view.Names.Count > 0,
        PersonField.Forms => view.Names.Count > 1,
        PersonField.Sex => view.Sex is not null,
        PersonField.Birth => view.Birth is not null,
        PersonField.Death => view.Death is not null,
        PersonField.Age => view.Age is not null,
        PersonField.Home => view.Home is not null,
        PersonField.Family => view.Family.Count > 0 && view.ShowsFamily,
        PersonField.Status => view.Statuses.Count > 0,
        PersonField.Life => view.Texts["en"].Life is not null && view.Pages.Count > 0,
        PersonField.Night => view.Texts["en"].Night is not null,
        PersonField.Memorial => view.Memorials.Count > 0,
        PersonField.Pictures => view.Pictures.Count > 0,
        PersonField.Records => view.Records.Count > 0,
        _ => throw new ArgumentException(field, nameof(field)),
    };

    // What the records of a view say of a field, in their own fields or word for word.
    private static bool Written(RegisterPerson view, string field) => view.Records.Any(record => field switch
    {
        PersonField.Forms => record.Name is not null || record.Transcription is not null,
        PersonField.Sex => record.Sex is not null || record.Transcription is not null,
        PersonField.Birth => record.Birth is not null || record.Age is not null || record.Transcription is not null,
        PersonField.Death => record.Death is not null || record.Transcription is not null,
        PersonField.Age => record.Age is not null || record.Transcription is not null,
        PersonField.Home => record.Home is not null || record.Transcription is not null,
        PersonField.Status => record.Status is not null || record.Transcription is not null,
        PersonField.Pictures => record.Picture is not null,
        PersonField.Life or PersonField.Night or PersonField.Family => record.Transcription is not null || record.Notes.Count > 0,
        _ => false,
    });

    private static PersonData Person(string state) => new()
    {
        State = state,
        Names = [new PersonName { Name = "Nümunəyev Sınaq", Language = "az" }, new PersonName { Name = "Нумунаев Сынаг", Language = "ru" }],
        Sex = "male", Birth = EdtfDate.Parse("1950-05-05"), BirthSources = Sources, Death = EdtfDate.Parse("1992-02-26"), DeathSources = Sources, AgeFrom = 41, AgeTo = 42,
        Statuses = [new PersonStatus { Status = "missing", Certainty = "established", Sources = Sources }],
        Home = "home", HomeSources = Sources, Family = [new FamilyLink { Person = "123456", Relation = "son", Sources = Sources }],
        Memorials = [new MemorialPlace { Place = "memorial" }], Pictures = ["picture"], Pages = ["page"], PublicPerson = "story",
    };

    private static RegisterPerson? View(PersonData person) => RegisterView.Of(Published(person), [Record(
        new RecordData { Source = Sources[0], Name = "Numunaev", Language = "ru", Sex = "male", Birth = EdtfDate.Parse("1950"), Death = EdtfDate.Parse("1992"), Age = "41", Home = "Town", Status = "missing", Picture = "picture", Transcription = "Numunaev, 1950, Town" },
        "record")]);

    private static Published<PersonData, PersonText> Published(PersonData person) => new(
        Guid.CreateVersion7(), Kind.Person, "654321", Since, person,
        new Dictionary<Language, PersonText> { [Language.En] = new() { Name = "Specimen", Slug = "specimen", Life = "Life.", Night = "Night.", Note = "Note." } })
    {
        Languages = new Dictionary<Language, PublishedSince> { [Language.En] = Since },
    };

    private static Published<RecordData, RecordText> Record(RecordData data, string key) => new(
        Guid.CreateVersion7(), Kind.Record, key, Since, data, new Dictionary<Language, RecordText> { [Language.En] = new() { Note = "Note." } })
    {
        Languages = new Dictionary<Language, PublishedSince> { [Language.En] = Since },
    };

    private static PublishedSince Since => new(1, new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc), 1);
}
