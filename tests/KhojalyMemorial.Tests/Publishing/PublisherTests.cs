using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Publishing;

public sealed class PublisherTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private Curator _curator = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _curator = new Curator(_database);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task What_is_only_written_does_not_exist_for_visitors()
    {
        await _curator.WriteAsync(Kind.Room, "room", Some.Room(), (Language.En, Some.RoomText()));

        Assert.Empty((await _curator.MuseumAsync()).Items);
    }

    [Fact]
    public async Task Editing_a_published_room_changes_nothing_until_it_is_published_again()
    {
        await _curator.PublishAsync(await _curator.WriteAsync(Kind.Room, "room", Some.Room(), (Language.En, Some.RoomText(title: "Before"))));
        var edited = await _curator.WriteAsync(Kind.Room, "room", null, (Language.En, Some.RoomText(title: "After")));

        Assert.Equal("Before", (await _curator.MuseumAsync()).Rooms[0].In(Language.En)!.Title);

        var result = await _curator.PublishAsync(edited);

        Assert.Equal(2, result.Edition);
        Assert.Equal("After", (await _curator.MuseumAsync()).Rooms[0].In(Language.En)!.Title);
    }

    [Fact]
    public async Task The_museum_can_be_read_as_of_any_edition()
    {
        await _curator.PublishAsync(await _curator.WriteAsync(Kind.Room, "room", Some.Room(), (Language.En, Some.RoomText(title: "Before"))));
        await _curator.PublishAsync(await _curator.WriteAsync(Kind.Room, "room", null, (Language.En, Some.RoomText(title: "After"))));

        var museum = await _curator.MuseumAsync();

        Assert.Equal("Before", museum.AsOf(1)!.Rooms[0].In(Language.En)!.Title);
        Assert.Equal("After", museum.AsOf(2)!.Rooms[0].In(Language.En)!.Title);
        Assert.Null(museum.AsOf(3));
        Assert.Null(museum.AsOf(0));
    }

    [Fact]
    public async Task A_broken_reference_keeps_the_edition_from_being_made_and_names_the_line()
    {
        var room = await _curator.WriteAsync(Kind.Room, "room", Some.Room(), (Language.En, Some.RoomText()));
        var page = await _curator.WriteAsync(Kind.Page, "page", Some.Page("room"), (Language.En, Some.PageText(body: "First line.\n\nSecond, with {{fact:nowhere}}.")));

        var result = await _curator.PublishAsync(room, page);

        Assert.Null(result.Edition);
        var problem = Assert.Single(result.Problems);
        Assert.Equal("page page (en)", problem.Place);
        Assert.Equal(3, problem.Line);
        Assert.Contains("nowhere", problem.Sentence, StringComparison.Ordinal);
        Assert.Empty((await _curator.MuseumAsync()).Items);
    }

    [Fact]
    public async Task A_link_to_a_short_version_that_the_language_has_not_got_is_a_broken_reference()
    {
        var room = await _curator.WriteAsync(Kind.Room, "room", Some.Room(), (Language.En, Some.RoomText() with { Short = "Shortly." }), (Language.Ru, Some.RoomText()));
        var page = await _curator.WriteAsync(Kind.Page, "page", Some.Page("room"),
            (Language.En, Some.PageText(body: "[[short:room|Shortly]].")), (Language.Ru, Some.PageText(body: "First.\n\n[[short:room|Shortly]].")));

        var problem = Assert.Single((await _curator.PublishAsync(room, page)).Problems);

        Assert.Equal(("page page (ru)", 3), (problem.Place, problem.Line));
        Assert.Contains("with a short version in this language", problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_to_a_draft_is_a_broken_reference()
    {
        await _curator.WriteAsync(Kind.Source, "draft-source", Some.Source());
        var fact = await _curator.WriteAsync(Kind.Fact, "fact", Some.Fact("draft-source"), (Language.En, Some.FactText()));

        Assert.Contains("draft-source", Assert.Single((await _curator.PublishAsync(fact)).Problems).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_refer_to_cannot_be_withdrawn()
    {
        var source = await _curator.WriteAsync(Kind.Source, "source", Some.Source());
        var fact = await _curator.WriteAsync(Kind.Fact, "fact", Some.Fact("source"), (Language.En, Some.FactText()));
        await _curator.PublishAsync(source, fact);

        var result = await _curator.OrderAsync(new PublishOrder("curator", []) { Withdraw = [new(source.ItemId, Revision.Shared)] });

        Assert.Null(result.Edition);
        Assert.Equal("fact fact", Assert.Single(result.Problems).Place);
        Assert.NotNull((await _curator.MuseumAsync()).Find("source", "source"));
    }

    [Fact]
    public async Task What_is_withdrawn_is_gone_from_every_edition()
    {
        var room = await _curator.WriteAsync(Kind.Room, "room", Some.Room(), (Language.En, Some.RoomText(slug: "the-room")));
        await _curator.PublishAsync(room);
        await _curator.OrderAsync(new PublishOrder("curator", []) { Withdraw = [new(room.ItemId, Revision.Shared)] });

        var museum = await _curator.MuseumAsync();

        Assert.Empty(museum.Items);
        Assert.Empty(museum.AsOf(1)!.Items);
        Assert.Equal(SlugMatch.Gone, new Slugs(museum).Find(Kind.Room, Language.En, "the-room").Match);
    }

    [Fact]
    public async Task A_person_who_is_accused_is_published_only_with_legal_status_and_date()
    {
        var source = await _curator.WriteAsync(Kind.Source, "source", Some.Source());
        var data = new PublicPersonData { Accused = true, Sources = [new("source", null)] };
        var text = new PublicPersonText { Name = "Specimen Person", Role = "specimen" };
        var bare = await _curator.WriteAsync(Kind.PublicPerson, "person", data, (Language.En, text));
        Assert.Null((await _curator.PublishAsync(source, bare)).Edition);

        var complete = await _curator.WriteAsync(
            Kind.PublicPerson, "person", data with { StatusDate = Some.Date() }, (Language.En, text with { LegalStatus = "Charged by a specimen court." }));
        Assert.NotNull((await _curator.PublishAsync(source, complete)).Edition);
    }

    [Fact]
    public async Task Two_publishers_at_the_same_moment_make_two_editions_and_one_chain()
    {
        var drafts = new List<Draft>();
        for (var order = 1; order <= 6; order++)
        {
            drafts.Add(await _curator.WriteAsync(Kind.Room, $"room-{order}", Some.Room(order), (Language.En, Some.RoomText())));
        }

        var results = await Task.WhenAll(drafts.Select(draft => Task.Run(() => _curator.PublishAsync(draft))));

        Assert.Equal([1, 2, 3, 4, 5, 6], results.Select(result => result.Edition!.Value).Order());
        await using var context = _database.NewContext();
        Assert.Null(await AuditVerification.FirstBrokenAsync(context));
    }

    [Fact]
    public async Task A_changed_audit_entry_and_a_cut_tail_are_seen()
    {
        await _curator.PublishAsync(await _curator.WriteAsync(Kind.Room, "room", Some.Room(), (Language.En, Some.RoomText())));
        await _curator.PublishAsync(await _curator.WriteAsync(Kind.Room, "room", null, (Language.En, Some.RoomText())));
        await using var context = _database.NewContext();
        Assert.Null(await AuditVerification.FirstBrokenAsync(context));

        await context.Audit.Where(entry => entry.Number == 2).ExecuteDeleteAsync();
        Assert.Equal(2, await AuditVerification.FirstBrokenAsync(context));

        await context.Audit.ExecuteUpdateAsync(change => change.SetProperty(entry => entry.Actor, "somebody else"));
        Assert.Equal(1, await AuditVerification.FirstBrokenAsync(context));
    }

    [Fact]
    public async Task Used_in_is_known_from_the_newest_revision()
    {
        await _curator.WriteAsync(Kind.Page, "page", Some.Page("room"), (Language.En, Some.PageText(body: "One [@old-source].")));
        await _curator.WriteAsync(Kind.Page, "page", null, (Language.En, Some.PageText(body: "One [@new-source, p. 2].")));
        await using var context = _database.NewContext();

        var sources = await context.References.Where(reference => reference.TargetKind == "source").Select(reference => reference.TargetKey).ToListAsync();

        Assert.Equal(["new-source"], sources);
    }

    [Fact]
    public async Task Saving_over_a_newer_revision_is_a_conflict_and_saves_nothing()
    {
        await _curator.WriteAsync(Kind.Room, "room", Some.Room(), (Language.En, Some.RoomText(title: "First")));
        await using var context = _database.NewContext();
        var revisions = new Revisions(context, TimeProvider.System);
        var item = await revisions.ItemAsync(Kind.Room, "room");

        var result = await revisions.SaveAsync(item, "en", Some.RoomText(title: "Second"), "somebody", basedOn: null);

        Assert.Null(result.Saved);
        Assert.NotNull(result.Conflict);
        Assert.Equal(1, await context.Revisions.CountAsync(one => one.Language == "en"));
    }
}
