using System.Net;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk.Reviews;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Areas.Admin.Reading;

public sealed class GuestLinkTests : IAsyncLifetime
{
    private readonly Clock _clock = new();
    private MuseumApp _app = null!;
    private Account _editor = null!;
    private HttpClient _guest = null!;
    private string _key = "";

    public async ValueTask InitializeAsync()
    {
        _app = await MuseumApp.StartAsync(_clock);
        _editor = await _app.AccountAsync(Role.Editor);
        _guest = _app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
        var page = _app.Museum.Pages[0];
        _key = page.Key;
        await _app.SaveAsync(_editor, Kind.Page, _key, Language.Ru, page.In(Language.Ru)! with { Body = "Образец черновика." });
    }

    public async ValueTask DisposeAsync()
    {
        _guest.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_guest_reads_the_draft_and_remarks_on_it_by_name()
    {
        var path = await LinkAsync(pinned: false);

        var response = await _guest.GetAsync(path);
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Образец черновика.", html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"ru\">", html, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex", response.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.DoesNotContain("/admin/reviews", html, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await _guest.SendFormAsync(path, path, ("paragraph", "4"), ("name", "Specimen Reader"), ("text", "Понятно."))).StatusCode);
        var remark = await _app.AskAsync(database => database.ReviewComments.SingleAsync());
        Assert.Equal(("Specimen Reader", null), (remark.GuestName, remark.AccountId));
        Assert.Contains("Понятно.", await _guest.GetStringAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_guest_says_waits_for_who_gave_the_link_and_is_read_and_settled_without_any_review()
    {
        var giver = await _app.AccountAsync(Role.Editor);
        var item = await _app.ItemAsync(Kind.Page, _key);
        var path = "/admin/read/" + await _app.UseAsync<GuestLinks, string>(links => links.MakeAsync(item, "az", null, "A reader", 10, giver.Id));
        await _guest.SendFormAsync(path, path, ("paragraph", "2"), ("name", "Specimen Reader"), ("text", "Quokka remark."));
        using var curator = await _app.SignedInAsync(giver);

        var remarks = $"/admin/items/page/{_key}/az/remarks";
        Assert.Contains($"href=\"{remarks}\"", await curator.GetStringAsync("/admin"), StringComparison.Ordinal);
        Assert.Contains($"href=\"{remarks}\"", await curator.GetStringAsync($"/admin/items/page/{_key}/az"), StringComparison.Ordinal);
        Assert.Contains("Quokka remark.", await curator.GetStringAsync(remarks), StringComparison.Ordinal);
        Assert.DoesNotContain("qaralama", await _guest.GetStringAsync(path), StringComparison.OrdinalIgnoreCase); // what visitors read is no draft

        var remark = await _app.AskAsync(database => database.ReviewComments.SingleAsync());
        var settled = await curator.SendFormAsync(remarks, $"/admin/remarks/{remark.Id}/resolution", ("resolved", "true"));
        Assert.Equal(remarks, settled.Headers.Location!.OriginalString);
        Assert.DoesNotContain(remarks, await curator.GetStringAsync("/admin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remark_without_proof_of_the_form_is_refused()
    {
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("name", "Somebody"), KeyValuePair.Create("text", "Something")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await _guest.PostAsync(await LinkAsync(pinned: false), body)).StatusCode);
    }

    [Fact]
    public async Task A_pinned_link_stays_where_it_was_and_another_follows_the_draft()
    {
        var (pinned, following) = (await LinkAsync(pinned: true), await LinkAsync(pinned: false));
        var page = _app.Museum.Pages[0];
        await _app.SaveAsync(_editor, Kind.Page, _key, Language.Ru, page.In(Language.Ru)! with { Body = "Новая правка." });

        Assert.DoesNotContain("Новая правка.", await _guest.GetStringAsync(pinned), StringComparison.Ordinal);
        Assert.Contains("Новая правка.", await _guest.GetStringAsync(following), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_ends_when_its_time_is_over_when_it_is_taken_back_and_when_the_item_is_in_the_trash()
    {
        var (old, revoked, trashed) = (await LinkAsync(pinned: false), await LinkAsync(pinned: false), await LinkAsync(pinned: false, days: 90));
        using var editor = await _app.SignedInAsync(_editor);
        var id = await _app.AskAsync(database => database.ReviewLinks.OrderBy(link => link.CreatedUtc).Skip(1).Select(link => link.Id).FirstAsync());
        await _app.UseAsync<GuestLinks, object?>(links => links.RevokeAsync(id, _editor.Id).ContinueWith(object? (_) => null, TaskScheduler.Default));
        var open = new[] { (await _guest.GetAsync(old)).StatusCode, (await _guest.GetAsync(revoked)).StatusCode };
        Assert.Contains(HttpStatusCode.NotFound, open);
        Assert.Contains(HttpStatusCode.OK, open);

        _clock.Now += TimeSpan.FromDays(15);
        Assert.Equal(HttpStatusCode.NotFound, (await _guest.GetAsync(old)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _guest.GetAsync(trashed)).StatusCode);

        await _app.AskAsync(async database =>
        {
            (await database.Items.SingleAsync(item => item.Kind == "page" && item.Key == _key)).TrashedUtc = _clock.Now.UtcDateTime;
            return await database.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.NotFound, (await _guest.GetAsync(trashed)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _guest.GetAsync("/admin/read/anything")).StatusCode);
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_kept_nowhere()
    {
        using var editor = await _app.SignedInAsync(_editor);
        var answer = await editor.SendFormAsync($"/admin/items/page/{_key}/ru/links", $"/admin/items/page/{_key}/ru/links", ("label", "A historian"), ("days", "7"), ("pinned", "true"));
        var html = await answer.Content.ReadAsStringAsync();
        var secret = html[(html.IndexOf("/admin/read/", StringComparison.Ordinal) + 12)..].Split('<')[0];

        Assert.Equal(HttpStatusCode.OK, (await _guest.GetAsync("/admin/read/" + secret)).StatusCode);
        Assert.DoesNotContain(secret, await editor.GetStringAsync($"/admin/items/page/{_key}/ru/links"), StringComparison.Ordinal);
        Assert.DoesNotContain(await _app.AskAsync(database => database.ReviewLinks.Select(link => link.SecretHash).ToListAsync()), hash => hash.Contains(secret, StringComparison.Ordinal));
    }

    private async Task<string> LinkAsync(bool pinned, int days = 14)
    {
        var item = await _app.ItemAsync(Kind.Page, _key);
        var newest = await _app.AskAsync(database => database.Revisions.Where(one => one.ItemId == item.Id && one.Language == "ru").OrderByDescending(one => one.Number).FirstAsync());
        return "/admin/read/" + await _app.UseAsync<GuestLinks, string>(links => links.MakeAsync(item, "ru", pinned ? newest.Id : null, "A specimen reader", days, _editor.Id));
    }
}
