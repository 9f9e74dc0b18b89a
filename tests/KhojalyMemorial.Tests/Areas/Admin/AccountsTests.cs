using System.Net;
using AngleSharp;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Areas.Admin;

public sealed class AccountsTests : IAsyncLifetime
{
    private MuseumApp _app = null!;
    private Account _account = null!;
    private HttpClient _administrator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await MuseumApp.StartAsync();
        _account = await _app.AccountAsync(Role.Administrator);
        _administrator = await _app.SignedInAsync(_account);
    }

    public async ValueTask DisposeAsync()
    {
        _administrator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task An_invitation_is_shown_once_and_makes_an_account_of_its_role()
    {
        using var made = await _administrator.SendFormAsync("/admin/accounts", "/admin/accounts/invitations", ("Email", "guest@museum.example"), ("Role", "Editor"));
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(made.Content.ReadAsStream(), shouldDispose: false));
        var link = new Uri(page.QuerySelector("#link")!.TextContent).AbsolutePath;
        var secret = link.Split('/')[^1];
        Assert.DoesNotContain(secret, await _administrator.GetStringAsync("/admin/accounts"), StringComparison.Ordinal);
        Assert.Contains("guest@museum.example", await _administrator.GetStringAsync("/admin/accounts"), StringComparison.Ordinal);

        using var guest = _app.CreateClient(new() { AllowAutoRedirect = false });
        using var answer = await guest.SendFormAsync(link, link, ("Name", "Guest"), ("Email", "somebody-else@museum.example"), ("DeskLanguage", "en"), ("Password", "a long enough pass phrase"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var database = _app.Database.NewContext();
        Assert.Equal(Role.Editor.Name, (await database.Accounts.SingleAsync(one => one.Email == "guest@museum.example")).Role);
    }

    [Theory]
    [InlineData("http://localhost:5080", "http://localhost:5330", "http://localhost:5330/admin/welcome/x")]
    [InlineData("http://localhost:5080", "http://elsewhere:5330", "http://localhost:5080/admin/welcome/x")]
    [InlineData("https://museum.example", "http://museum.example:8080", "https://museum.example/admin/welcome/x")]
    [InlineData("https://museum.example", "http://localhost:5330", "https://museum.example/admin/welcome/x")]
    public void A_link_names_the_port_that_the_desk_is_read_at_on_ones_own_machine_only(string publicAddress, string asked, string expected)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = (new Uri(asked).Scheme, new HostString(new Uri(asked).Authority));

        Assert.Equal(expected, new PublicUrl(new SiteOptions { PublicAddress = publicAddress }).For("/admin/welcome/x", request));
    }

    [Fact]
    public async Task The_list_says_what_each_account_has_beside_a_password()
    {
        var (codes, passkey) = (await _app.AccountAsync(Role.Publisher), await _app.AccountAsync(Role.Editor));
        await using (var database = _app.Database.NewContext())
        {
            await database.Accounts.Where(one => one.Id == codes.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.TwoFactorEnabled, true));
            database.Set<IdentityUserPasskey<Guid>>().Add(new() { UserId = passkey.Id, CredentialId = [1, 2, 3], Data = new() { PublicKey = [1], Transports = [], AttestationObject = [1], ClientDataJson = [1] } });
            await database.SaveChangesAsync();
        }

        var html = await _administrator.GetStringAsync("/admin/accounts");
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(html));
        string FactorOf(Account account) => page.QuerySelector($"a[href='/admin/accounts/{account.Id}']")!.Closest("tr")!.QuerySelectorAll("td")[2].TextContent;

        Assert.Equal(("codes by telephone", "passkey", "–"), (FactorOf(codes), FactorOf(passkey), FactorOf(_account)));
    }

    [Fact]
    public async Task An_invitation_that_is_taken_back_lets_nobody_in()
    {
        string link;
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            link = await scope.ServiceProvider.GetRequiredService<Invitations>().InviteAsync("guest@museum.example", Role.Editor, "test");
        }

        await using var database = _app.Database.NewContext();
        var id = (await database.Invitations.SingleAsync(one => one.Email == "guest@museum.example")).Id;
        await _administrator.SendFormAsync("/admin/accounts", $"/admin/accounts/invitations/{id}/delete");

        using var visitor = _app.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task The_last_administrator_is_neither_demoted_nor_closed()
    {
        var page = $"/admin/accounts/{_account.Id}";
        await _administrator.SendFormAsync(page, page, ("Role", "Author"));
        await _administrator.SendFormAsync(page, page + "/closure");

        await using (var database = _app.Database.NewContext())
        {
            var account = await database.Accounts.SingleAsync(one => one.Id == _account.Id);
            Assert.Equal(Role.Administrator.Name, account.Role);
            Assert.Null(account.ClosedUtc);
            Assert.Null((await database.Sessions.SingleAsync(one => one.AccountId == _account.Id)).EndedUtc);
        }

        await _app.AccountAsync(Role.Administrator);
        await _administrator.SendFormAsync(page, page, ("Role", "Editor"));
        await using var after = _app.Database.NewContext();
        Assert.Equal(Role.Editor.Name, (await after.Accounts.SingleAsync(one => one.Id == _account.Id)).Role);
    }

    [Fact]
    public async Task Two_administrators_who_demote_each_other_at_once_leave_one()
    {
        var other = await _app.AccountAsync(Role.Administrator);
        var done = await Task.WhenAll(new[] { _account.Id, other.Id }.Select(id => Task.Run(async () =>
        {
            await using var scope = _app.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<AccountChanges>().SetRoleAsync(id, Role.Author, [], "test");
        })));

        Assert.Single(done, true);
        await using var database = _app.Database.NewContext();
        Assert.Equal(1, await database.Accounts.CountAsync(one => one.Role == Role.Administrator.Name));
    }

    [Fact]
    public async Task Role_and_rooms_are_changed_with_an_entry_in_the_audit_that_holds_no_personal_data()
    {
        var author = await _app.AccountAsync(Role.Author);
        var page = $"/admin/accounts/{author.Id}";
        await _administrator.SendFormAsync(page, page, ("Role", "Publisher"), ("Rooms", "night"), ("Rooms", "no-such-room"));

        await using var database = _app.Database.NewContext();
        var changed = await database.Accounts.SingleAsync(one => one.Id == author.Id);
        Assert.Equal((Role.Publisher.Name, "night"), (changed.Role, changed.Rooms));
        var entry = await database.Audit.OrderByDescending(one => one.Number).FirstAsync();
        Assert.Equal((_account.Id.ToString(), "role", author.Id, "Publisher night"), (entry.Actor, entry.Action, entry.ItemId, entry.Detail));
        Assert.Null(await AuditVerification.FirstBrokenAsync(database));
    }

    [Fact]
    public async Task A_closed_account_can_be_opened_again()
    {
        var author = await _app.AccountAsync(Role.Author);
        var page = $"/admin/accounts/{author.Id}";
        await _administrator.SendFormAsync(page, page + "/closure");
        await using (var database = _app.Database.NewContext())
        {
            Assert.NotNull((await database.Accounts.SingleAsync(one => one.Id == author.Id)).ClosedUtc);
        }

        await _administrator.SendFormAsync(page, page + "/closure/delete");
        await using var after = _app.Database.NewContext();
        Assert.Null((await after.Accounts.SingleAsync(one => one.Id == author.Id)).ClosedUtc);
    }

    [Fact]
    public async Task Settings_are_kept_and_what_does_not_fit_is_refused_with_what_was_typed()
    {
        using var wrong = await _administrator.SendFormAsync("/admin/settings", "/admin/settings", ("link-hosts", "hrw.org\nhttp://x y"), ("two-people-rooms", "night"), ("two-people-kinds", "fact"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("http://x y", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var right = await _administrator.SendFormAsync("/admin/settings", "/admin/settings", ("link-hosts", " hrw.org \r\n\r\nhrw.org"), ("two-people-rooms", ""), ("two-people-kinds", "fact"));
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);

        await using var database = _app.Database.NewContext();
        Assert.Equal(["hrw.org"], await Settings.EntriesAsync(database, Settings.LinkHosts));
        Assert.Empty(await Settings.EntriesAsync(database, Settings.TwoPeopleRooms));
        Assert.Equal(["fact"], await Settings.EntriesAsync(database, Settings.TwoPeopleKinds));

        // What the page did not send stays.
        Assert.Equal(["night"], await Settings.EntriesAsync(database, Settings.WarningRooms));
    }

    [Fact]
    public async Task Two_administrators_at_once_take_nothing_from_each_other()
    {
        var before = await MarksAsync();
        using var first = await _administrator.SendFormAsync("/admin/settings", "/admin/settings", [.. before, ("link-hosts", "hrw.org"), ("warning-rooms", "night"), ("blaming-words", "specimen")]);

        // The other one had the page open all the time, and changes another setting.
        using var second = await _administrator.SendFormAsync("/admin/settings", "/admin/settings", [.. before, ("link-hosts", ""), ("warning-rooms", "night\nnames"), ("blaming-words", "other")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        var shown = await second.Content.ReadAsStringAsync();
        Assert.Contains("now it holds: specimen", shown, StringComparison.Ordinal);
        Assert.Contains(">other</textarea>", shown.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);

        using var third = await _administrator.SendFormAsync("/admin/settings", "/admin/settings", [.. before, ("link-hosts", ""), ("warning-rooms", "night\nnames")]);
        await using var database = _app.Database.NewContext();
        Assert.Equal(["hrw.org"], await Settings.EntriesAsync(database, Settings.LinkHosts));
        Assert.Equal(["night", "names"], await Settings.EntriesAsync(database, Settings.WarningRooms));
        Assert.Equal(["specimen"], await Settings.EntriesAsync(database, Settings.BlamingWords));
    }

    [Fact]
    public async Task A_very_long_entry_is_not_repeated_whole()
    {
        using var wrong = await _administrator.SendFormAsync("/admin/settings", "/admin/settings", ("link-hosts", new string('x', 5000)));

        Assert.DoesNotContain($"does not fit: {new string('x', 1000)}", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<(string Name, string Value)[]> MarksAsync()
    {
        var html = await _administrator.GetStringAsync("/admin/settings");
        return [.. Settings.All.Select(setting => ("was-" + setting.Name, html.Split($"name=\"was-{setting.Name}\" value=\"")[1].Split('"')[0]))];
    }

    [Fact]
    public async Task Words_that_an_administrator_sets_are_those_that_the_desk_and_the_gate_warn_of()
    {
        var account = await _app.AccountAsync(Role.Publisher);
        await _app.SaveAsync(account, Kind.Term, "specimen-term", null, new TermData { Sources = [new(_app.Museum.Sources.Keys.First(), null)] });
        await _app.SaveAsync(account, Kind.Term, "specimen-term", Language.En, new TermText { Name = "Specimen", Definition = "A quokkaword stands here, and a barbaric one." });
        using var publisher = await _app.SignedInAsync(account);
        var release = (await publisher.SendFormAsync("/admin/releases", "/admin/releases", ("kind", "term"), ("key", "specimen-term"), ("language", "en"))).Headers.Location!.OriginalString;
        foreach (var page in new[] { "/admin/items/term/specimen-term/en", release })
        {
            Assert.Contains("barbaric", await FindingsAsync(publisher, page), StringComparison.Ordinal);
            Assert.DoesNotContain("quokkaword", await FindingsAsync(publisher, page), StringComparison.Ordinal);
        }

        await _administrator.SendFormAsync("/admin/settings", "/admin/settings", ("blaming-words", "quokka*"));

        foreach (var page in new[] { "/admin/items/term/specimen-term/en", release })
        {
            Assert.DoesNotContain("barbaric", await FindingsAsync(publisher, page), StringComparison.Ordinal);
            Assert.Contains("quokkaword", await FindingsAsync(publisher, page), StringComparison.Ordinal);
        }
    }

    private static async Task<string> FindingsAsync(HttpClient client, string page)
    {
        var html = await client.GetStringAsync(page);
        var document = await BrowsingContext.New().OpenAsync(response => response.Content(html));
        return string.Join('\n', document.QuerySelectorAll(".desk-findings").Select(list => list.TextContent));
    }

    [Fact]
    public async Task While_nobody_has_set_anything_the_careful_choice_holds()
    {
        await using var database = _app.Database.NewContext();

        Assert.Equal(["night", "names"], await Settings.EntriesAsync(database, Settings.TwoPeopleRooms));
        Assert.Contains("fact", await Settings.EntriesAsync(database, Settings.TwoPeopleKinds));
        Assert.Empty(await Settings.EntriesAsync(database, Settings.LinkHosts));
        Assert.All(Settings.TwoPeopleRooms.Default, key => Assert.Contains(_app.Museum.Rooms, room => room.Key == key));
        Assert.All(Settings.TwoPeopleKinds.Default, name => Assert.NotNull(Kind.Find(name)));
    }
}
