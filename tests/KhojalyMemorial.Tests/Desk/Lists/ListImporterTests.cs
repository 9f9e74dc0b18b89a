using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk.Lists;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Desk.Lists;

/// <summary>Lists come in as drafts, in portions, once.</summary>
public sealed class ListImporterTests : IAsyncLifetime
{
    private const string Head = "id,name,language,source,status,birth,artificial\n";
    private ListHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await ListHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Each_row_becomes_a_record_and_the_person_whom_this_record_knows_and_nothing_is_published()
    {
        var done = await _house.ImportAsync(Head + "1,Nümunəyev Sınaq,az,specimen-list,killed,1954,yes\n2,Сынагов Нумуне,ru,specimen-list,,,yes\n");

        Assert.Equal((ListState.Done, 2, 2, 0, 0), (done.State, done.Done, done.Saved, done.Same, done.Held));
        var record = await RecordAsync("specimen-1");
        Assert.Equal(("Nümunəyev Sınaq", "az", "killed", true), (record.Name, record.Language, record.Status, record.Artificial));
        var person = await PersonAsync(record.Person!);
        Assert.Equal(("dead", "not-established", "1954", ListHouse.Source), (person.State, person.Statuses[0].Certainty, person.Birth!.Text, person.Statuses[0].Sources[0].Source));
        Assert.True(person.Artificial);
        var text = await _house.AskAsync(database => database.Revisions.Where(one => one.Language == "az").Select(one => one.Body).SingleAsync());
        Assert.Contains("\"slug\":\"numuneyev-sinaq\"", text, StringComparison.Ordinal);

        // A record that does not say what became of somebody makes no person.
        Assert.Null((await RecordAsync("specimen-2")).Person);
        Assert.Equal((1, 2), (await _house.CountAsync(Kind.Person), await _house.CountAsync(Kind.Record)));
        Assert.Equal((0, 0), await _house.AskAsync(async database => (await database.Publications.CountAsync(), await database.Editions.CountAsync())));
        Assert.Contains(done.Id.ToString(), await _house.AskAsync(database => database.Audit.Where(entry => entry.Action == "list-import").Select(entry => entry.Detail!).SingleAsync()), StringComparison.Ordinal);
        Assert.False(await _house.AskAsync(database => database.ListUploads.AnyAsync()), "The file is kept longer than it is needed.");
    }

    [Fact]
    public async Task Nothing_is_written_unless_all_is_clean_or_the_curator_says_so()
    {
        const string Csv = Head + "1,Nümunəyev Sınaq,az,specimen-list,killed,1954,yes\n2,Sınaqov Nümunə,az,specimen-list,killed,1954-02-31,yes\n";

        var refused = await _house.ImportAsync(Csv);
        Assert.Equal((ListState.Failed, "NotClean"), (refused.State, refused.Problem));
        Assert.Equal((0, 0), (await _house.CountAsync(Kind.Person), await _house.CountAsync(Kind.Record)));

        var done = await _house.ImportAsync(Csv, cleanRows: true);
        Assert.Equal((ListState.Done, 1, 1), (done.State, done.Saved, done.Bad));
        Assert.Equal(1, await _house.CountAsync(Kind.Record));
    }

    [Fact]
    public async Task A_list_that_comes_again_doubles_nothing_and_brings_only_what_is_new()
    {
        await _house.ImportAsync(Head + "1,Nümunəyev Sınaq,az,specimen-list,killed,1954,yes\n2,Sınaqov Nümunə,az,specimen-list,missing,,yes\n");
        var again = await _house.ImportAsync(Head + "1,Nümunəyev Sınaq,az,specimen-list,killed,1954,yes\n2,Sınaqov Nümunə,az,specimen-list,missing,1961,yes\n3,Sınaqova Nümunə,az,specimen-list,missing,,yes\n");

        Assert.Equal((2, 1, 0), (again.Saved, again.Same, again.Held));
        Assert.Equal((3, 3), (await _house.CountAsync(Kind.Person), await _house.CountAsync(Kind.Record)));
        var second = await RecordAsync("specimen-2");
        Assert.Equal("1961", second.Birth?.Text);
        Assert.NotNull(second.Person);
        Assert.Equal(2, await _house.AskAsync(database => database.Revisions.CountAsync(one => database.Items.Any(item => item.Id == one.ItemId && item.Key == "specimen-2"))));
    }

    [Fact]
    public async Task What_a_curator_has_changed_since_is_never_overwritten()
    {
        await _house.ImportAsync(Head + "1,Nümunəyev Sınaq,az,specimen-list,killed,1954,yes\n");
        await new Curator(_house.Database).WriteAsync(Kind.Record, "specimen-1", await RecordAsync("specimen-1") with { Age = "about 40" });

        var same = await _house.ImportAsync(Head + "1,Nümunəyev Sınaq,az,specimen-list,killed,1954,yes\n");
        var other = await _house.ImportAsync(Head + "1,Nümunəyev Sınaq,az,specimen-list,killed,1955,yes\n");

        Assert.Equal((0, 1, 0), (same.Saved, same.Same, same.Held));
        Assert.Equal((0, 0, 1), (other.Saved, other.Same, other.Held));
        Assert.Equal(("about 40", "1954"), ((await RecordAsync("specimen-1")).Age, (await RecordAsync("specimen-1")).Birth?.Text));
    }

    [Fact]
    public async Task A_record_joined_to_a_person_of_the_register_makes_no_other_person()
    {
        await new Curator(_house.Database).WriteAsync(Kind.Person, "612345", Registered.Person(ListHouse.Source));

        await _house.ImportAsync("id,name,language,source,status,person,artificial\n1,Nümunəyev Sınaq,az,specimen-list,killed,612345,yes\n");

        Assert.Equal("612345", (await RecordAsync("specimen-1")).Person);
        Assert.Equal(1, await _house.CountAsync(Kind.Person));
    }

    [Fact]
    public async Task What_was_stopped_leaves_whole_portions_and_goes_on_where_it_was()
    {
        var csv = ArtificialLists.Csv((ListImporter.Portion * 2) + 7, ListHouse.Source);
        using var stop = new CancellationTokenSource();

        var stopped = await _house.ImportAsync(csv, tell: _ => stop.CancelAsync(), cancellation: stop.Token);

        Assert.Equal((ListState.Stopped, ListImporter.Portion), (stopped.State, stopped.Done));
        Assert.Equal((ListImporter.Portion, ListImporter.Portion), (await _house.CountAsync(Kind.Record), await _house.CountAsync(Kind.Person)));

        Assert.True(await _house.DeskAsync(desk => desk.BeginAsync(stopped.Id, cleanRowsOnly: false)));
        var done = await _house.RunAsync(stopped.Id, foreground: false);
        Assert.Equal((ListState.Done, done.Rows, done.Rows, 0), (done.State, done.Done, done.Saved, done.Same));
        Assert.Equal((done.Rows, done.Rows), (await _house.CountAsync(Kind.Record), await _house.CountAsync(Kind.Person)));
    }

    [Fact]
    public async Task A_curator_stops_the_work_of_a_node()
    {
        var csv = ArtificialLists.Csv(ListImporter.Portion * 2, ListHouse.Source);

        var stopped = await _house.ImportAsync(csv, tell: now => _house.DeskAsync(desk => desk.StopAsync(now.Id)));

        Assert.Equal((ListState.Stopped, ListImporter.Portion), (stopped.State, stopped.Done));
    }

    [Fact]
    public async Task Of_several_nodes_one_works_on_a_list()
    {
        var id = await _house.TakeAsync(ArtificialLists.Csv(60, ListHouse.Source));
        Assert.Equal(ListState.Uploaded, (await _house.RunAsync(id, foreground: false)).State);
        await _house.DeskAsync(desk => desk.BeginAsync(id, cleanRowsOnly: false));

        var worked = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var context = _house.Database.NewContext();
            return await new ListImporter(context, new Revisions(context, TimeProvider.System), new ListCheck(context, TimeProvider.System), new AuditLog(context, TimeProvider.System), TimeProvider.System)
                .RunAsync(id, Guid.NewGuid());
        }));

        Assert.Single(worked, one => one);
        Assert.Equal((60, 60), (await _house.CountAsync(Kind.Record), await _house.CountAsync(Kind.Person)));
    }

    private async Task<RecordData> RecordAsync(string key) => (RecordData)ContentJson.Read(await BodyAsync(Kind.Record, key), typeof(RecordData));

    private async Task<PersonData> PersonAsync(string key) => (PersonData)ContentJson.Read(await BodyAsync(Kind.Person, key), typeof(PersonData));

    private Task<string> BodyAsync(Kind kind, string key) => _house.AskAsync(database => (
        from item in database.Items
        where item.Kind == kind.Name && item.Key == key
        join revision in database.Revisions on item.Id equals revision.ItemId
        where revision.Language == Revision.Shared
        orderby revision.Number descending
        select revision.Body).FirstAsync());
}
