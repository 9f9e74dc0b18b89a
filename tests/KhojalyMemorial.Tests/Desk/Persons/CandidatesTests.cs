using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk.Persons;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Desk.Persons;

/// <summary>Entries that may be one person are proposed by the sound of their names, whatever script they are in.</summary>
public sealed class CandidatesTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [InlineData("Nümunəyev Sınaq Vəli oğlu", "az", "Нумунаев Сынаг Вели оглы", "ru")]
    [InlineData("Nümunəyev Sınaq", "az", "Нүмунәјев Сынаг", "az-Cyrl")]
    [InlineData("Qasımzadə Artifisial", "az", "Artifisial Gasimzade", "en")]
    [InlineData("Nümunəyeva Sınaq", "az", "Sinaq Numunayeva", "en")]
    public async Task Two_spellings_of_a_name_are_proposed(string one, string language, string other, string otherLanguage)
    {
        await WriteAsync("611001", one, language);
        await WriteAsync("611002", other, otherLanguage);
        await WriteAsync("611003", "Başqası Tamam", "az");

        var pair = Assert.Single((await ReadAsync()).Pairs);

        Assert.Equal(("611001", "611002"), (pair.One, pair.Other));
        Assert.NotEmpty(pair.Reasons);
    }

    [Fact]
    public async Task What_speaks_against_it_keeps_a_pair_out()
    {
        await WriteAsync("611001", "Nümunəyev Sınaq Vəli oğlu", "az", person => person with { Birth = Some.Date("1954"), BirthSources = [new("a", null)], Sex = "male" });
        await WriteAsync("611002", "Nümunəyev Sınaq Həsən oğlu", "az");
        await WriteAsync("611003", "Nümunəyev Sınaq", "az", person => person with { Birth = Some.Date("1981"), BirthSources = [new("a", null)] });
        await WriteAsync("611004", "Nümunəyeva Sınaq", "az", person => person with { Sex = "female" });

        var pairs = (await ReadAsync()).Pairs.Select(pair => (pair.One, pair.Other)).ToList();

        Assert.DoesNotContain(("611001", "611002"), pairs);
        Assert.DoesNotContain(("611001", "611003"), pairs);
        Assert.DoesNotContain(("611001", "611004"), pairs);
    }

    [Fact]
    public async Task The_pair_for_which_more_speaks_stands_first()
    {
        await WriteAsync("611001", "Nümunəyev Sınaq Vəli oğlu", "az", person => person with { Birth = Some.Date("1954"), BirthSources = [new("a", null)] });
        await WriteAsync("611002", "Nümunəyev Sınaq", "az");
        await WriteAsync("611003", "Numunayev Sinaq Vali oglu", "en", person => person with { Birth = Some.Date("1954-06"), BirthSources = [new("b", null)] });

        var first = (await ReadAsync()).Pairs[0];

        Assert.Equal(("611001", "611003"), (first.One, first.Other));
        Assert.Superset(new HashSet<string>(["Father", "Birth"]), first.Reasons.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_was_told_apart_is_not_proposed_again()
    {
        await WriteAsync("611001", "Nümunəyev Sınaq", "az");
        await WriteAsync("611002", "Нүмунәјев Сынаг", "az-Cyrl");
        await using var context = _database.NewContext();
        var candidates = Candidates(context, new CandidateShelf());
        Assert.Single((await candidates.ReadAsync()).Pairs);

        await candidates.TellApartAsync("611002", "611001", Guid.NewGuid());

        Assert.Empty((await candidates.ReadAsync()).Pairs);
    }

    [Fact]
    public void Among_many_entries_the_work_stays_bounded()
    {
        var tokens = new KhojalyMemorial.Publishing.Search.Names.NameTokens();
        var persons = Enumerable.Range(0, 3000).Select(at => PersonKeys.Of($"{700_000 + at}", Registered.Person($"source-{at}", "Nümunəyev Sınaq"), tokens)).ToList();

        var list = CandidatePairs.Of(persons, new HashSet<(string, string)>());

        // Three thousand of one name are four million pairs: they are counted and not compared.
        Assert.Equal((0, 0, 1), (list.Pairs.Count, list.Count, list.TooCommon));
    }

    private async Task<CandidateList> ReadAsync()
    {
        await using var context = _database.NewContext();
        return await Candidates(context, new CandidateShelf()).ReadAsync();
    }

    private static Candidates Candidates(KhojalyMemorial.Data.MuseumDbContext context, CandidateShelf shelf) => new(context, shelf, new AuditLog(context, TimeProvider.System), TimeProvider.System);

    private async Task WriteAsync(string key, string name, string language, Func<PersonData, PersonData>? change = null)
    {
        var person = Registered.Person($"source-{key}", name);
        person = person with { Names = [new PersonName { Name = name, Language = language }] };
        await new Curator(_database).WriteAsync(Kind.Person, key, change is null ? person : change(person));
    }
}
