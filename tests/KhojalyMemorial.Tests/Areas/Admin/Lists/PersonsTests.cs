using System.Net;
using AngleSharp;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Areas.Admin.Lists;

/// <summary>Persons that may be one: side by side, merged, led on once published, and undone.</summary>
public sealed class PersonsTests : IAsyncLifetime
{
    private const string One = "633001";
    private const string Other = "633002";
    private MuseumApp _app = null!;
    private HttpClient _editor = null!;

    private string Source => _app.Museum.Sources.Keys.First();

    public async ValueTask InitializeAsync()
    {
        _app = await MuseumApp.StartAsync();
        _editor = await _app.SignedInAsync(Role.Editor);
    }

    public async ValueTask DisposeAsync()
    {
        _editor.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Candidates_are_shown_side_by_side_with_their_records_and_told_apart()
    {
        await WriteAsync();
        var address = $"/admin/persons/compare?one={One}&other={Other}";
        Assert.Contains(address.Replace("&", "&amp;", StringComparison.Ordinal), await _editor.GetStringAsync("/admin/persons/candidates"), StringComparison.Ordinal);

        var html = await _editor.GetStringAsync(address);
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(html));
        Assert.Equal(2, page.QuerySelectorAll(".desk-beside__one").Length);
        Assert.Contains("Нумунаев Сынаг", page.QuerySelectorAll(".desk-beside__one .desk-rows")[1].TextContent, StringComparison.Ordinal);

        await _editor.SendFormAsync(address, "/admin/persons/differences", ("one", One), ("other", Other));
        Assert.DoesNotContain($"one={One}", await _editor.GetStringAsync("/admin/persons/candidates"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_of_drafts_needs_no_release_and_is_undone_from_the_page_of_the_person()
    {
        await WriteAsync();

        using var merged = await _editor.SendFormAsync($"/admin/persons/compare?one={One}&other={Other}", "/admin/persons/merges", ("from", Other), ("into", One));
        Assert.Equal($"/admin/persons/{One}", merged.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await _editor.GetAsync($"/admin/persons/{Other}")).StatusCode);

        var id = await _app.AskAsync(database => database.PersonChanges.Select(one => one.Id).SingleAsync());
        await _editor.SendFormAsync($"/admin/persons/{One}", $"/admin/persons/changes/{id}/undo");
        Assert.Equal(HttpStatusCode.OK, (await _editor.GetAsync($"/admin/persons/{Other}")).StatusCode);
        Assert.Contains("Undone", await _editor.GetStringAsync("/admin/persons/changes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visitors_of_a_published_person_are_led_on_once_the_release_of_the_merge_is_out_and_led_back_when_it_is_undone()
    {
        await _app.PublishArtificialAsync(await WriteAsync());
        Assert.Equal(HttpStatusCode.OK, (await _app.VisitAsync($"/en/names/{Other}-numuneyev-sinaq")).Response.StatusCode);

        using var merged = await _editor.SendFormAsync($"/admin/persons/compare?one={One}&other={Other}", "/admin/persons/merges", ("from", Other), ("into", One));

        var release = Guid.Parse(merged.Headers.Location!.OriginalString.Split('/')[^1]);
        Assert.Equal(HttpStatusCode.OK, (await _app.VisitAsync($"/en/names/{Other}-numuneyev-sinaq")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _editor.GetAsync($"/admin/releases/{release}")).StatusCode);

        await PublishAsync(release);
        var (moved, _) = await _app.VisitAsync($"/en/names/{Other}-numuneyev-sinaq");
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/en/names/{One}-numuneyev-sinaq"), (moved.StatusCode, moved.Headers.Location!.OriginalString));
        Assert.Equal(2, _app.Register().Find(int.Parse(One, System.Globalization.CultureInfo.InvariantCulture))!.Records.Count);

        var id = await _app.AskAsync(database => database.PersonChanges.Select(one => one.Id).SingleAsync());
        using var undone = await _editor.SendFormAsync("/admin/persons/changes", $"/admin/persons/changes/{id}/undo");
        await PublishAsync(Guid.Parse(undone.Headers.Location!.OriginalString.Split('/')[^1]));
        Assert.Equal(HttpStatusCode.OK, (await _app.VisitAsync($"/en/names/{Other}-numuneyev-sinaq")).Response.StatusCode);
        Assert.Single(_app.Register().Find(int.Parse(One, System.Globalization.CultureInfo.InvariantCulture))!.Records);
    }

    [Fact]
    public async Task Records_that_are_split_off_stand_beside_the_person_they_were_taken_from()
    {
        await WriteAsync();
        await _editor.SendFormAsync($"/admin/persons/compare?one={One}&other={Other}", "/admin/persons/merges", ("from", Other), ("into", One));

        using var none = await _editor.SendFormAsync($"/admin/persons/{One}", $"/admin/persons/{One}/splits");
        Assert.Equal($"/admin/persons/{One}", none.Headers.Location!.OriginalString);
        using var split = await _editor.SendFormAsync($"/admin/persons/{One}", $"/admin/persons/{One}/splits", ("records", "specimen-b"));

        Assert.StartsWith($"/admin/persons/compare?one={One}&other=", split.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _editor.GetAsync(split.Headers.Location.OriginalString)).StatusCode);
    }

    private async Task<Draft[]> WriteAsync()
    {
        var curator = new Curator(_app.Database);
        var other = Registered.Person(_app.Museum.Sources.Keys.ElementAt(1)) with { Names = [new PersonName { Name = "Нумунаев Сынаг", Language = "ru" }] };
        return
        [
            await curator.WriteAsync(Kind.Person, One, Registered.Person(Source), Registered.Everywhere(Registered.Text())),
            await curator.WriteAsync(Kind.Person, Other, other, Registered.Everywhere(Registered.Text())),
            await curator.WriteAsync(Kind.Record, "specimen-a", new RecordData { Artificial = true, Person = One, Source = new(Source, "1"), Name = "Nümunəyev Sınaq", Language = "az", Status = "killed" }),
            await curator.WriteAsync(Kind.Record, "specimen-b", new RecordData { Artificial = true, Person = Other, Source = new(Source, "2"), Name = "Нумунаев Сынаг", Language = "ru", Status = "killed" }),
        ];
    }

    // Invented persons can never go out by a release of the desk: its parts are published here as they stand in it.
    private async Task PublishAsync(Guid release)
    {
        var parts = await _app.AskAsync(database => database.ReleaseParts.Where(part => part.ReleaseId == release).ToListAsync());
        Assert.NotEmpty(parts);
        var result = await new Curator(_app.Database).OrderAsync(new PublishOrder("curator", [.. parts.Where(part => part.RevisionId is not null).Select(part => new PublishPart(part.ItemId, part.Language, part.RevisionId!.Value))])
        {
            Withdraw = [.. parts.Where(part => part.RevisionId is null).Select(part => new WithdrawPart(part.ItemId, part.Language) { MovedTo = part.MovedTo })],
            AllowsArtificial = true,
        });
        Assert.True(result.Edition is not null, string.Join('\n', result.Problems));
        await _app.AskAsync(database => database.Releases.Where(one => one.Id == release).ExecuteUpdateAsync(set => set.SetProperty(one => one.State, ReleaseState.Done)));
        await _app.LookAsync();
    }
}
