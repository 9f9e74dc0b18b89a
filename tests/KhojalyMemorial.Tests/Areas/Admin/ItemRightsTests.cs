using System.Net;
using System.Net.Http.Json;
using AngleSharp;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Forms;
using KhojalyMemorial.Desk.Releases;
using KhojalyMemorial.Desk.Reviews;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Areas.Admin;

/// <summary>
/// Who may change which item. Every route of the desk that changes one, found in the running site, is used on an item of every kind: by an author who
/// did not begin it, by a publisher who is bound to another room, and by an administrator, who shows that the same request would have changed something.
/// </summary>
public sealed class ItemRightsTests : IAsyncLifetime
{
    private const string Word = "wombat";

    /// <summary>Routes that only show something: they change nothing for anybody.</summary>
    private static readonly string[] Shows =
    [
        "POST /admin/items/{kind}/{key}/{language:regex(^(az|en|ru|shared)$)}/fields",
        "POST /admin/items/{kind}/{key}/{language:regex(^(az|en|ru|shared)$)}/merge", "POST /admin/items/{kind}/{key}/{language:regex(^(az|en|ru|shared)$)}/preview",
    ];

    private MuseumApp _app = null!;
    private Account _editor = null!;
    private Account _approver = null!;
    private string _room = "";

    public async ValueTask InitializeAsync()
    {
        _app = await MuseumApp.StartAsync();
        (_editor, _approver) = (await _app.AccountAsync(Role.Editor), await _app.AccountAsync(Role.Editor));
        _room = _app.Museum.Rooms[0].Key;
        foreach (var item in Hidden.OfEachKind(Word, _app.Museum.Sources.Keys.First(), _room))
        {
            // What is used goes to no trash: here the record belongs to nobody yet.
            await _app.SaveAsync(_editor, item.Kind, item.Key, null, item.Data is RecordData record ? record with { Person = null } : item.Data);
            await _app.SaveAsync(_editor, item.Kind, item.Key, Language.En, item.Text);
            await _app.SaveAsync(_editor, item.Kind, item.Key, Language.En, item.Text with { Review = "needs native review" });
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public static TheoryData<string> Kinds => [.. Kind.All.Select(kind => kind.Name)];

    [Fact]
    public void There_is_an_item_of_every_kind() =>
        Assert.Equal(Kind.All, Hidden.OfEachKind(Word, "source", "room").Select(item => item.Kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_item_is_changed_by_nobody_who_has_no_right_to_it(string name)
    {
        var kind = Kind.Find(name)!;
        var key = Hidden.Key(Word, kind);
        using var author = await _app.SignedInAsync(Role.Author);
        using var bound = await _app.SignedInAsync(await _app.AccountAsync(Role.Publisher, rooms: _app.Museum.Rooms[1].Key));
        using var administrator = await _app.SignedInAsync(Role.Administrator);
        var things = await ThingsAsync(kind, key);
        var routes = AdminRoute.All(_app).Where(route => route.Method is not ("GET" or "HEAD") && !route.IsOpen && IsOfAnItem(route)).OrderBy(Last).ToList();
        Assert.True(routes.Count > 15, "Too few routes were found to prove anything.");
        foreach (var route in routes)
        {
            if (Applies(route, kind))
            {
                await AssertNothingChangesAsync(route, author, "an author who did not begin it", kind, key, things);
                if (kind == Kind.Room || kind == Kind.Page)
                {
                    await AssertNothingChangesAsync(route, bound, "a publisher of another room", kind, key, things);
                }

                await AssertSomethingChangesAsync(route, administrator, kind, key, things);
            }
        }
    }

    [Fact]
    public async Task Who_is_bound_to_a_room_brings_nothing_into_another_one_nor_takes_anything_out_of_it()
    {
        var (mine, other) = (_room, _app.Museum.Rooms[1].Key);
        using var bound = await _app.SignedInAsync(await _app.AccountAsync(Role.Publisher, rooms: mine));
        var token = await TokenAsync(bound);
        var page = $"/admin/items/page/{Word}-page";
        var data = await NewestAsync(Kind.Page, $"{Word}-page", Revision.Shared);
        var before = await StateAsync();

        foreach (var (address, fields) in new (string, Dictionary<string, string>)[]
        {
            (page + "/order", new() { ["room"] = other }),
            ($"/admin/items/page/{_app.Museum.Pages.First(one => one.Data.Room == other).Key}/order", new() { ["room"] = mine }),
            (page + "/shared", new(Typed(data, Kind.Page.Data)) { ["basedOn"] = data.Id.ToString(), ["f.room"] = other }),
            ("/admin/items/new/page", new() { ["newKey"] = "smuggled", ["f.room"] = other, ["f.order"] = "1" }),
            ("/admin/items/new/room", new() { ["newKey"] = "smuggled", ["f.order"] = "99", ["f.tone"] = "stone" }),
            ("/admin/releases", new() { ["kind"] = "room", ["key"] = other, ["language"] = "en", ["withdraw"] = "true" }),
        })
        {
            using var answer = await PostAsync(bound, address, token, fields);
            Assert.True(before == await StateAsync(), $"{address} changed something: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task What_somebody_typed_and_did_not_save_is_shown_to_nobody_else()
    {
        var item = await _app.ItemAsync(Kind.Term, $"{Word}-term");
        await _app.AskAsync(async database =>
        {
            database.WorkingCopies.Add(new WorkingCopy { AccountId = _editor.Id, ItemId = item.Id, Language = "en", Fields = /*lang=json*/ """{"name":"numbatsecret"}""", Sequence = 1, SavedUtc = DateTime.UnixEpoch });
            return await database.SaveChangesAsync();
        });
        using var owner = await _app.SignedInAsync(_editor);
        using var other = await _app.SignedInAsync(Role.Administrator);
        const string Form = $"/admin/items/term/{Word}-term/en?copy=use";

        Assert.Contains("numbatsecret", await owner.GetStringAsync(Form), StringComparison.Ordinal);
        Assert.DoesNotContain("numbatsecret", await other.GetStringAsync(Form), StringComparison.Ordinal);
    }

    // What a request is about: an item by kind and key, or what hangs on one, by its id.
    private static bool IsOfAnItem(AdminRoute route) =>
        (route.Pattern.Contains("{kind}", StringComparison.Ordinal) && route.Pattern.Contains("{key}", StringComparison.Ordinal)) || Thing(route) is "reviews" or "remarks" or "links" or "releases";

    private static string Thing(AdminRoute route) => route.Pattern.Contains("{id:guid}", StringComparison.Ordinal) ? route.Pattern.Split('/')[1] : "";

    // The trash and what visitors read end what the routes before them need.
    private static int Last(AdminRoute route) => Array.FindIndex(
        ["/parts", "/trash", "admin/trash/{kind}/{key}", "/publication", "/removal", "/cancellation"],
        end => route.Pattern.EndsWith(end, StringComparison.Ordinal));

    private static bool Applies(AdminRoute route, Kind kind) => !route.Pattern.EndsWith("/order", StringComparison.Ordinal) || kind == Kind.Room || kind == Kind.Page;

    private async Task AssertNothingChangesAsync(AdminRoute route, HttpClient client, string who, Kind kind, string key, Things things)
    {
        await PrepareAsync(route, kind, key, things);
        var before = await StateAsync();
        using var answer = await UseAsync(route, client, kind, key, things);
        Assert.True(before == await StateAsync(), $"{who} changed something by {route} on {kind}: {(int)answer.StatusCode}");
        Assert.True((int)answer.StatusCode is < 500 and not 400, $"{route} on {kind}: {(int)answer.StatusCode}");
    }

    private async Task AssertSomethingChangesAsync(AdminRoute route, HttpClient client, Kind kind, string key, Things things)
    {
        await PrepareAsync(route, kind, key, things);
        var before = await StateAsync();
        using var answer = await UseAsync(route, client, kind, key, things);
        var changed = before != await StateAsync();
        Assert.True(changed != Shows.Contains(route.ToString()), $"{route} on {kind} {(changed ? "changed something" : "changed nothing even for an administrator")}: {(int)answer.StatusCode} {answer.Headers.Location}");
    }

    // Only what lies in the trash can be taken out of it, only what is open can be decided, and only what was approved can be published.
    private async Task PrepareAsync(AdminRoute route, Kind kind, string key, Things things)
    {
        var trashed = route.Pattern.StartsWith("admin/trash", StringComparison.Ordinal) ? DateTime.UnixEpoch : (DateTime?)null;
        var (newest, data) = (await NewestAsync(kind, key, "en"), await NewestAsync(kind, key, Revision.Shared));
        await _app.AskAsync(async database =>
        {
            await database.Items.Where(item => item.Id == things.Item).ExecuteUpdateAsync(set => set.SetProperty(item => item.TrashedUtc, trashed));
            await database.Reviews.Where(review => review.Id == things.Review).ExecuteUpdateAsync(set => set.SetProperty(review => review.State, ReviewState.Open).SetProperty(review => review.RevisionId, newest.Id));
            await database.Releases.Where(release => release.Id == things.Release)
                .ExecuteUpdateAsync(set => set.SetProperty(release => release.State, ReleaseState.Draft).SetProperty(release => release.ClaimedBy, (Guid?)null));
            foreach (var revision in new[] { newest, data }.Where(_ => route.Pattern.EndsWith("/publication", StringComparison.Ordinal)))
            {
                database.Reviews.Add(new Review
                {
                    ItemId = things.Item, Language = revision.Language, RevisionId = revision.Id, State = ReviewState.Approved, RequestedById = _editor.Id, DecidedById = _approver.Id,
                    RequestedUtc = DateTime.UnixEpoch, DecidedUtc = DateTime.UnixEpoch,
                });
            }

            return await database.SaveChangesAsync();
        });
        if (route.Pattern.EndsWith("/publication", StringComparison.Ordinal))
        {
            await _app.UseAsync<ReleaseDesk, bool>(async desk => await desk.AddAsync((await desk.OpenAsync(things.Release))!, await _app.ItemAsync(kind, key), "en", _editor.Id));
        }
    }

    private async Task<HttpResponseMessage> UseAsync(AdminRoute route, HttpClient client, Kind kind, string key, Things things)
    {
        var address = "/" + route.Pattern.Replace("{kind}", kind.Name, StringComparison.Ordinal).Replace("{key}", key, StringComparison.Ordinal)
            .Replace("{language:regex(^(az|en|ru|shared)$)}", "en", StringComparison.Ordinal).Replace("{language}", "en", StringComparison.Ordinal)
            .Replace("{id:guid}", things.Id(Thing(route)), StringComparison.Ordinal);
        var newest = await NewestAsync(kind, key, "en");
        var fields = Typed(newest, kind.Text);
        var first = new[] { "f.title", "f.name", "f.question", "f.alternative", "f.translatedTitle", "f.jurisdiction", "f.note" }.First(fields.ContainsKey);
        fields[first] += " more";
        var token = await TokenAsync(client);
        if (route.Pattern.EndsWith("/autosave", StringComparison.Ordinal))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = JsonContent.Create(new { tab = Guid.NewGuid(), sequence = 1, known = 0, basedOn = newest.Id, fields = fields.ToDictionary(field => field.Key[2..], field => field.Value, StringComparer.Ordinal) }),
            };
            request.Headers.Add("X-Desk-Form", token);
            return await client.SendAsync(request);
        }

        foreach (var (name, value) in new (string, string)[]
        {
            ("basedOn", newest.Id.ToString()), ("theirs", newest.Id.ToString()), ("revision", "1"), ("needed", newest.Body.Contains("native review", StringComparison.Ordinal) ? "false" : "true"),
            ("move", "up"), ("label", "A reader"), ("days", "3"), ("pinned", "true"), ("paragraph", "0"), ("text", "Said."), ("resolved", "true"), ("decision", "return"), ("remark", "Said."),
            ("name", "Renamed " + Guid.NewGuid()), ("change", "Change"), ("when", "now"), ("withdraw", "false"), ("language", "en"),
            ("item", route.Pattern.EndsWith("removal", StringComparison.Ordinal) ? things.Item.ToString() : $"{kind}/{key}"),
        })
        {
            fields[name] = value;
        }

        return await PostAsync(client, address, token, fields);
    }

    private async Task<Things> ThingsAsync(Kind kind, string key)
    {
        var item = await _app.ItemAsync(kind, key);
        var newest = await NewestAsync(kind, key, "en");
        var review = (await _app.UseAsync<ReviewDesk, Review?>(desk => desk.SendAsync(item, "en", _editor.Id, null)))!;
        await _app.UseAsync<Remarks, bool>(remarks => remarks.AddAsync(newest, null, "A remark.", _editor.Id, null));
        await _app.UseAsync<GuestLinks, string>(links => links.MakeAsync(item, "en", null, "A reader", 10, _editor.Id));
        var release = await _app.UseAsync<ReleaseDesk, Release>(async desk =>
        {
            var made = await desk.CreateAsync("A release", _editor.Id);
            await desk.AddAsync(made, item, "en", _editor.Id);
            return made;
        });
        return new(
            item.Id, review.Id, release.Id,
            await _app.AskAsync(database => database.ReviewComments.Where(one => one.ItemId == item.Id).Select(one => one.Id).SingleAsync()),
            await _app.AskAsync(database => database.ReviewLinks.Where(one => one.ItemId == item.Id).Select(one => one.Id).SingleAsync()));
    }

    private Task<Revision> NewestAsync(Kind kind, string key, string language) => _app.AskAsync(database => (
        from revision in database.Revisions.AsNoTracking()
        join item in database.Items on revision.ItemId equals item.Id
        where item.Kind == kind.Name && item.Key == key && revision.Language == language
        orderby revision.Number descending
        select revision).FirstAsync());

    // All that a curator could change, in one line: every entry of the audit, every row that has none.
    private Task<string> StateAsync() => _app.AskAsync(async database => string.Join(
        ' ', await database.Revisions.CountAsync(), await database.Items.CountAsync(), await database.Items.CountAsync(item => item.TrashedUtc != null), await database.Audit.CountAsync(),
        await database.Publications.CountAsync(), await database.Reviews.CountAsync(), await database.ReviewComments.CountAsync(), await database.ReviewLinks.CountAsync(one => one.RevokedUtc == null),
        await database.Releases.SumAsync(one => one.Version), await database.ReleaseParts.CountAsync(), await database.WorkingCopies.CountAsync(copy => copy.Fields != "")));

    private static Dictionary<string, string> Typed(Revision revision, Type record) =>
        TypedForm.Of(ContentJson.Read(revision.Body, record)).Values.ToDictionary(field => "f." + field.Key, field => field.Value, StringComparer.Ordinal);

    private static async Task<string> TokenAsync(HttpClient client)
    {
        var html = await client.GetStringAsync("/admin/items/new/term");
        return (await BrowsingContext.New().OpenAsync(answer => answer.Content(html))).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string address, string token, Dictionary<string, string> fields)
    {
        using var body = new FormUrlEncodedContent(fields.Append(KeyValuePair.Create("__RequestVerificationToken", token)));
        return await client.PostAsync(address, body);
    }

    /// <summary>What hangs on an item.</summary>
    private sealed record Things(Guid Item, Guid Review, Guid Release, Guid Remark, Guid Link)
    {
        public string Id(string of) => (of switch { "reviews" => Review, "releases" => Release, "remarks" => Remark, "links" => Link, _ => Guid.Empty }).ToString();
    }
}
