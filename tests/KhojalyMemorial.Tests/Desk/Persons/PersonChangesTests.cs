using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk.Persons;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Checks;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Desk.Persons;

/// <summary>Two persons become one and one becomes two: as revisions, with the audit, and back again.</summary>
public sealed class PersonChangesTests : IAsyncLifetime
{
    private const string One = "622001";
    private const string Other = "622002";
    private readonly Guid _me = Guid.NewGuid();
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        var curator = new Curator(_database);
        await curator.WriteAsync(Kind.Person, One, Person("source-a", "Nümunəyev Sınaq", "az") with { Home = "khojaly", HomeSources = [new("source-a", "p. 1")] });
        await curator.WriteAsync(Kind.Person, Other, Person("source-b", "Нумунаев Сынаг", "ru") with
        {
            State = "unknown", Restrictions = [new FieldRestriction { Field = PersonField.Home, Visibility = PersonField.Withheld }],
            Statuses = [new PersonStatus { Status = "wounded", Certainty = "established", Sources = [new("source-b", null)] }],
        });
        await curator.WriteAsync(Kind.Person, "622003", Person("source-a", "Sınaqova Nümunə", "az") with { Family = [new FamilyLink { Person = Other, Relation = "brother", Sources = [new("source-b", null)] }] });
        await curator.WriteAsync(Kind.Record, "a-1", Record(One, "source-a", "Nümunəyev Sınaq", "az"));
        await curator.WriteAsync(Kind.Record, "b-1", Record(Other, "source-b", "Нумунаев Сынаг", "ru"));
        await curator.WriteAsync(Kind.Record, "b-2", Record(Other, "source-c", "Numunayev", "en"));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_merge_takes_records_forms_statuses_family_and_wishes_of_both()
    {
        var change = await UseAsync(changes => changes.MergeAsync(Other, One, _me));

        Assert.NotNull(change);
        var kept = (await FindAsync(One))!;
        Assert.Equal(["a-1", "b-1", "b-2"], kept.Records.Select(record => record.Item.Key));
        Assert.Equal(["Nümunəyev Sınaq", "Нумунаев Сынаг"], kept.Data.Names.Select(name => name.Name));
        Assert.Equal(["killed", "wounded"], kept.Data.Statuses.Select(status => status.Status));
        Assert.Equal("unknown", kept.Data.State); // Who may live is protected until somebody decides.
        Assert.Equal(PersonField.Withheld, Assert.Single(kept.Data.Restrictions).Visibility);
        Assert.Equal("khojaly", kept.Data.Home);
        Assert.Null(await FindAsync(Other));
        Assert.Equal(One, Assert.Single((await FindAsync("622003"))!.Data.Family).Person);
        Assert.Contains("person-merge", await ActionsAsync());
        Assert.Null(await AskAsync(database => AuditVerification.FirstBrokenAsync(database)));
    }

    [Fact]
    public async Task A_merge_that_is_undone_leaves_everything_as_it_was()
    {
        var before = await SayingsAsync();
        var change = (await UseAsync(changes => changes.MergeAsync(Other, One, _me)))!;
        Assert.NotEqual(before, await SayingsAsync());

        Assert.Equal(UndoResult.Done, await UseAsync(changes => changes.UndoAsync(change.Id, _me)));

        Assert.Equal(before, await SayingsAsync());
        Assert.Equal(UndoResult.NotThere, await UseAsync(changes => changes.UndoAsync(change.Id, _me)));
        Assert.Equal(["b-1", "b-2"], (await FindAsync(Other))!.Records.Select(record => record.Item.Key));
    }

    [Fact]
    public async Task What_a_curator_wrote_after_a_merge_stays_when_it_is_undone()
    {
        var change = (await UseAsync(changes => changes.MergeAsync(Other, One, _me)))!;
        var record = (await FindAsync(One))!.Records.Single(one => one.Item.Key == "b-1");
        await new Curator(_database).WriteAsync(Kind.Record, "b-1", record.Data with { Age = "about 40" });
        await new Curator(_database).WriteAsync(Kind.Person, One, (await FindAsync(One))!.Data with { Sex = "male" });

        Assert.Equal(UndoResult.DoneInPart, await UseAsync(changes => changes.UndoAsync(change.Id, _me)));

        var back = (await FindAsync(Other))!.Records.Single(one => one.Item.Key == "b-1");
        Assert.Equal("about 40", back.Data.Age);
        Assert.Equal("male", (await FindAsync(One))!.Data.Sex);
    }

    [Fact]
    public async Task Changes_are_undone_from_the_last_to_the_first()
    {
        var first = (await UseAsync(changes => changes.MergeAsync(Other, One, _me)))!;
        var second = (await UseAsync(changes => changes.MergeAsync(One, "622003", _me)))!;

        Assert.Equal(UndoResult.LaterFirst, await UseAsync(changes => changes.UndoAsync(first.Id, _me)));
        Assert.Equal(UndoResult.Done, await UseAsync(changes => changes.UndoAsync(second.Id, _me)));
        Assert.Equal(UndoResult.Done, await UseAsync(changes => changes.UndoAsync(first.Id, _me)));
    }

    [Theory]
    [InlineData(One, One)]
    [InlineData(One, "622999")]
    [InlineData("622999", One)]
    public async Task Only_two_persons_can_be_merged(string from, string into)
    {
        Assert.Null(await UseAsync(changes => changes.MergeAsync(from, into, _me)));
        Assert.DoesNotContain("person-merge", await ActionsAsync());
    }

    [Fact]
    public async Task A_split_makes_a_person_of_some_records_and_takes_from_the_other_what_only_they_said()
    {
        await UseAsync(changes => changes.MergeAsync(Other, One, _me));

        var change = (await UseAsync(changes => changes.SplitAsync(One, ["b-1", "b-2"], _me)))!;

        var made = (await FindAsync(change.IntoKey))!;
        Assert.True(PersonNumber.TryParse(made.Key, out _));
        Assert.Equal(["b-1", "b-2"], made.Records.Select(record => record.Item.Key));
        Assert.Equal(["Numunayev", "Нумунаев Сынаг"], made.Data.Names.Select(name => name.Name).Order(StringComparer.Ordinal));
        Assert.True(made.Data.Artificial);
        Assert.Empty(RecordChecks.Of(made.Data).Select(problem => problem.Sentence));
        var kept = (await FindAsync(One))!;
        Assert.Equal(["a-1"], kept.Records.Select(record => record.Item.Key));
        Assert.Equal(["Nümunəyev Sınaq"], kept.Data.Names.Select(name => name.Name));
        Assert.Equal(["killed"], kept.Data.Statuses.Select(status => status.Status));
        Assert.Empty(RecordChecks.Of(kept.Data).Select(problem => problem.Sentence));
    }

    [Fact]
    public async Task A_split_that_is_undone_brings_the_records_back()
    {
        await UseAsync(changes => changes.MergeAsync(Other, One, _me));
        var before = await SayingsAsync();
        var change = (await UseAsync(changes => changes.SplitAsync(One, ["b-1"], _me)))!;

        Assert.Equal(UndoResult.Done, await UseAsync(changes => changes.UndoAsync(change.Id, _me)));

        Assert.Equal(before, await SayingsAsync());
        Assert.Null(await FindAsync(change.IntoKey));
    }

    [Fact]
    public async Task Neither_none_nor_all_nor_others_records_can_be_split_off()
    {
        Assert.Null(await UseAsync(changes => changes.SplitAsync(Other, [], _me)));
        Assert.Null(await UseAsync(changes => changes.SplitAsync(Other, ["b-1", "b-2"], _me)));
        Assert.Null(await UseAsync(changes => changes.SplitAsync(Other, ["a-1"], _me)));
    }

    private static PersonData Person(string source, string name, string language) => Registered.Person(source) with { Names = [new PersonName { Name = name, Language = language, Sources = [new(source, null)] }] };

    private static RecordData Record(string person, string source, string name, string language) => new()
    {
        Artificial = true, Person = person, Source = new(source, null), Name = name, Language = language, Status = source == "source-a" ? "killed" : "wounded",
    };

    // What everything says that is not in the trash: revisions may have become more.
    private async Task<string> SayingsAsync() => string.Join('\n', await AskAsync(async database => (await (
        from item in database.Items
        where item.TrashedUtc == null
        join revision in database.Revisions on item.Id equals revision.ItemId
        where revision.Language == Revision.Shared && !database.Revisions.Any(later => later.ItemId == item.Id && later.Language == Revision.Shared && later.Number > revision.Number)
        orderby item.Kind, item.Key
        select new { item.Kind, item.Key, revision.Body }).ToListAsync()).Select(one => $"{one.Kind} {one.Key} {one.Body}")));

    private Task<List<string>> ActionsAsync() => AskAsync(database => database.Audit.Select(entry => entry.Action).ToListAsync());

    private Task<PersonDraft?> FindAsync(string key) => AskAsync(database => new PersonDrafts(database).FindAsync(key));

    private async Task<T> AskAsync<T>(Func<KhojalyMemorial.Data.MuseumDbContext, Task<T>> question)
    {
        await using var context = _database.NewContext();
        return await question(context);
    }

    private Task<T> UseAsync<T>(Func<PersonChanges, Task<T>> work) => AskAsync(database => work(new PersonChanges(
        database, new PersonDrafts(database), new Revisions(database, TimeProvider.System), new AuditLog(database, TimeProvider.System), TimeProvider.System)));
}
