using System.Net;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Areas.Admin.Reviews;

public sealed class ReviewTests : IAsyncLifetime
{
    private MuseumApp _app = null!;
    private Account _author = null!;
    private Account _editor = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await MuseumApp.StartAsync();
        (_author, _editor) = (await _app.AccountAsync(Role.Author), await _app.AccountAsync(Role.Editor));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_text_is_sent_remarked_on_returned_mended_approved_and_published()
    {
        var text = Some.PageText("own-page", "A specimen page", "A first specimen paragraph.\n\nA second one.");
        await _app.SaveAsync(_author, Kind.Page, "own-page", null, Some.Page(_app.Museum.Rooms[0].Key, 900));
        await _app.SaveAsync(_author, Kind.Page, "own-page", Language.En, text);
        using var author = await _app.SignedInAsync(_author);
        using var editor = await _app.SignedInAsync(_editor);
        using var publisher = await _app.SignedInAsync(Role.Publisher);
        var item = await _app.ItemAsync(Kind.Page, "own-page");

        Assert.Equal(HttpStatusCode.Redirect, (await author.SendFormAsync("/admin", "/admin/items/page/own-page/en/review")).StatusCode);
        var first = await _app.ReviewAsync(item, "en");
        Assert.Contains(text.Title, await editor.GetStringAsync("/admin/reviews"), StringComparison.Ordinal);
        var shown = await editor.GetStringAsync($"/admin/reviews/{first.Id}");
        Assert.Contains("<p>A second one.</p>", shown, StringComparison.Ordinal);

        var remarked = await editor.SendFormAsync($"/admin/reviews/{first.Id}", $"/admin/reviews/{first.Id}/remarks", ("paragraph", "5"), ("text", "Say which one."));
        Assert.Equal(HttpStatusCode.Redirect, remarked.StatusCode);
        var remark = await _app.AskAsync(database => database.ReviewComments.SingleAsync());
        Assert.Equal("A second one.", remark.Quote);
        await editor.SendFormAsync($"/admin/reviews/{first.Id}", $"/admin/reviews/{first.Id}/decision", ("decision", "return"), ("remark", "The second paragraph is not clear."));

        await _app.SaveAsync(_author, Kind.Page, "own-page", Language.En, text with { Body = "A first specimen paragraph.\n\nThe second specimen." });
        await author.SendFormAsync("/admin", "/admin/items/page/own-page/en/review");
        var second = await _app.ReviewAsync(item, "en");
        Assert.NotEqual(first.Id, second.Id);
        await author.SendFormAsync($"/admin/reviews/{second.Id}", $"/admin/remarks/{remark.Id}/resolution", ("resolved", "true"));
        await editor.SendFormAsync($"/admin/reviews/{second.Id}", $"/admin/reviews/{second.Id}/decision", ("decision", "approve"));
        Assert.Equal(ReviewState.Approved, (await _app.AskAsync(database => database.Reviews.SingleAsync(one => one.Id == second.Id))).State);

        var begun = await publisher.SendFormAsync($"/admin/reviews/{second.Id}", "/admin/releases", ("kind", "page"), ("key", "own-page"), ("language", "en"));
        var release = begun.Headers.Location!.OriginalString;
        Assert.Contains("<ins>", await publisher.GetStringAsync(release), StringComparison.Ordinal);
        await publisher.SendFormAsync(release, release + "/publication", ("when", "now"));

        var (response, read) = await _app.VisitAsync(new KhojalyMemorial.Publishing.Addresses(_app.Museum).Of(_app.Museum.Find("page", "own-page")!, Language.En));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("The second specimen.", read.Body!.TextContent, StringComparison.Ordinal);
        var publication = await _app.AskAsync(database => database.Publications.SingleAsync(one => one.ItemId == item.Id && one.Language == "en" && one.UntilEdition == null));
        Assert.Equal(_editor.Id.ToString(), publication.ApprovedBy);
        Assert.Null(await _app.AskAsync(database => KhojalyMemorial.Publishing.AuditVerification.FirstBrokenAsync(database)));
        Assert.Equal(
            ["review-request", "remark", "return", "review-request", "remark-resolve", "approve", "release-create", "release-add", "release-now", "publish", "release"],
            await _app.AskAsync(database => database.Audit.Where(entry => entry.Actor != "seed").OrderBy(entry => entry.Number).Select(entry => entry.Action).ToListAsync()));
    }

    [Fact]
    public async Task What_was_saved_while_a_review_waits_can_be_sent_in_its_place()
    {
        var text = Some.PageText("own-page", "A specimen page", "A first specimen paragraph.");
        await _app.SaveAsync(_author, Kind.Page, "own-page", null, Some.Page(_app.Museum.Rooms[0].Key, 900));
        await _app.SaveAsync(_author, Kind.Page, "own-page", Language.En, text);
        using var author = await _app.SignedInAsync(_author);
        var item = await _app.ItemAsync(Kind.Page, "own-page");
        await author.SendFormAsync("/admin", "/admin/items/page/own-page/en/review");
        var first = await _app.ReviewAsync(item, "en");
        Assert.DoesNotContain("/admin/items/page/own-page/en/review\"", await author.GetStringAsync("/admin/items/page/own-page/en"), StringComparison.Ordinal);

        await _app.SaveAsync(_author, Kind.Page, "own-page", Language.En, text with { Body = "Mended meanwhile." });
        var form = await author.GetStringAsync("/admin/items/page/own-page/en");
        Assert.Contains("the review is of an earlier version", form, StringComparison.Ordinal);
        Assert.Contains("action=\"/admin/items/page/own-page/en/review\"", form, StringComparison.Ordinal);

        await author.SendFormAsync("/admin", "/admin/items/page/own-page/en/review");
        Assert.NotEqual(first.Id, (await _app.ReviewAsync(item, "en")).Id);
        Assert.Equal(ReviewState.Withdrawn, (await _app.AskAsync(database => database.Reviews.SingleAsync(one => one.Id == first.Id))).State);
    }

    [Fact]
    public async Task An_approved_text_that_was_withdrawn_stands_as_withdrawn()
    {
        await _app.SaveAsync(_author, Kind.Page, "own-page", null, Some.Page(_app.Museum.Rooms[0].Key, 900));
        await _app.SaveAsync(_author, Kind.Page, "own-page", Language.En, Some.PageText("own-page", "A specimen page", "A first specimen paragraph."));
        using var author = await _app.SignedInAsync(_author);
        using var publisher = await _app.SignedInAsync(Role.Publisher);
        await author.SendFormAsync("/admin", "/admin/items/page/own-page/en/review");
        var review = await _app.ReviewAsync(await _app.ItemAsync(Kind.Page, "own-page"), "en");
        await publisher.SendFormAsync($"/admin/reviews/{review.Id}", $"/admin/reviews/{review.Id}/decision", ("decision", "approve"));
        foreach (var withdraw in new[] { "false", "true" })
        {
            var release = (await publisher.SendFormAsync("/admin", "/admin/releases", ("kind", "page"), ("key", "own-page"), ("language", "en"), ("withdraw", withdraw))).Headers.Location!.OriginalString;
            await publisher.SendFormAsync(release, release + "/publication", ("when", "now"));
        }

        Assert.Contains("data-stage=\"Withdrawn\"", await publisher.GetStringAsync("/admin/items/page/own-page/en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_bound_to_another_room_reads_a_review_and_is_neither_asked_nor_offered_to_decide()
    {
        var (room, other) = (_app.Museum.Rooms[0].Key, _app.Museum.Rooms[1].Key);
        await _app.SaveAsync(_author, Kind.Page, "own-page", null, Some.Page(room, 900));
        await _app.SaveAsync(_author, Kind.Page, "own-page", Language.En, Some.PageText("own-page", "A specimen page", "A first specimen paragraph."));
        await _app.AskAsync(database => database.Accounts.Where(one => one.Id == _editor.Id).ExecuteUpdateAsync(one => one.SetProperty(account => account.Rooms, other)));
        var account = await _app.AskAsync(database => database.Accounts.AsNoTracking().SingleAsync(one => one.Id == _editor.Id));
        using var author = await _app.SignedInAsync(_author);
        using var bound = await _app.SignedInAsync(account);

        Assert.DoesNotContain($"<option value=\"{account.Id}\"", await author.GetStringAsync("/admin/items/page/own-page/en"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await author.SendFormAsync("/admin", "/admin/items/page/own-page/en/review", ("assignTo", account.Id.ToString()))).StatusCode);
        await author.SendFormAsync("/admin", "/admin/items/page/own-page/en/review");
        var review = await _app.ReviewAsync(await _app.ItemAsync(Kind.Page, "own-page"), "en");

        var list = await bound.GetStringAsync("/admin/reviews");
        Assert.True(list.IndexOf($"/admin/reviews/{review.Id}", StringComparison.Ordinal) > list.IndexOf("<h2>Open reviews</h2>", StringComparison.Ordinal));
        var page = await bound.GetStringAsync($"/admin/reviews/{review.Id}");
        Assert.Contains("A first specimen paragraph.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/decision\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("action=\"/admin/releases\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await bound.SendFormAsync("/admin", $"/admin/reviews/{review.Id}/decision", ("decision", "approve"))).StatusCode);
    }

    [Fact]
    public async Task What_waits_says_in_the_language_of_the_desk_which_text_it_is()
    {
        await _app.SaveAsync(_author, Kind.Page, "own-page", null, Some.Page(_app.Museum.Rooms[0].Key, 900));
        await _app.SaveAsync(_author, Kind.Page, "own-page", Language.En, Some.PageText("own-page", "A specimen page", "Text with [@no-such-source]."));
        await _app.UseAsync<KhojalyMemorial.Desk.Reviews.ReviewDesk, Review?>(async desk => await desk.SendAsync(await _app.ItemAsync(Kind.Page, "own-page"), "en", _author.Id, null));
        await _app.AskAsync(database => database.Accounts.Where(one => one.Id == _editor.Id).ExecuteUpdateAsync(one => one.SetProperty(account => account.DeskLanguage, "az")));
        using var editor = await _app.SignedInAsync(await _app.AskAsync(database => database.Accounts.SingleAsync(one => one.Id == _editor.Id)));

        var home = await editor.GetStringAsync("/admin");
        Assert.Contains("İngiliscə", WebUtility.HtmlDecode(home), StringComparison.Ordinal);
        Assert.Contains("Ümumi məlumat", WebUtility.HtmlDecode(home), StringComparison.Ordinal);
        Assert.Contains("Dərc olunmuş mənbə", WebUtility.HtmlDecode(await editor.GetStringAsync("/admin/items/page/own-page/en")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_night_nobody_approves_their_own_work_and_nothing_goes_out_without_approval()
    {
        var night = _app.Museum.Rooms.Single(room => room.Key == "night");
        var page = _app.Museum.PagesOf(night).ElementAt(1);
        await _app.SaveAsync(_editor, Kind.Page, page.Key, Language.En, page.In(Language.En)! with { Title = "Another title" });
        using var editor = await _app.SignedInAsync(_editor);
        using var publisher = await _app.SignedInAsync(Role.Publisher);
        var item = await _app.ItemAsync(Kind.Page, page.Key);
        await editor.SendFormAsync("/admin", $"/admin/items/page/{page.Key}/en/review");
        var review = await _app.ReviewAsync(item, "en");

        await editor.SendFormAsync($"/admin/reviews/{review.Id}", $"/admin/reviews/{review.Id}/decision", ("decision", "approve"));
        Assert.Equal(ReviewState.Open, (await _app.ReviewAsync(item, "en")).State);

        var begun = await publisher.SendFormAsync("/admin/releases", "/admin/releases", ("kind", "page"), ("key", page.Key), ("language", "en"));
        var release = begun.Headers.Location!.OriginalString;
        await publisher.SendFormAsync(release, release + "/publication", ("when", "now"));
        Assert.NotEqual("Another title", ((PageText)_app.Museum.Find("page", page.Key)!.TextIn(Language.En)!).Title);

        await publisher.SendFormAsync($"/admin/reviews/{review.Id}", $"/admin/reviews/{review.Id}/decision", ("decision", "approve"));
        await publisher.SendFormAsync(release, release + "/publication", ("when", "now"));
        Assert.Equal("Another title", ((PageText)_app.Museum.Find("page", page.Key)!.TextIn(Language.En)!).Title);
    }

    [Fact]
    public async Task A_newer_revision_needs_an_approval_of_its_own()
    {
        var fact = _app.Museum.Facts.Values.First();
        var writer = await _app.AccountAsync(Role.Editor);
        await _app.SaveAsync(writer, Kind.Fact, fact.Key, Language.En, fact.In(Language.En)! with { Note = "A first note." });
        using var sender = await _app.SignedInAsync(writer);
        using var editor = await _app.SignedInAsync(_editor);
        await sender.SendFormAsync("/admin", $"/admin/items/fact/{fact.Key}/en/review");
        var review = await _app.ReviewAsync(await _app.ItemAsync(Kind.Fact, fact.Key), "en");
        await _app.SaveAsync(writer, Kind.Fact, fact.Key, Language.En, fact.In(Language.En)! with { Note = "A second note." });

        await editor.SendFormAsync($"/admin/reviews/{review.Id}", $"/admin/reviews/{review.Id}/decision", ("decision", "approve"));

        Assert.Equal(ReviewState.Open, (await _app.AskAsync(database => database.Reviews.SingleAsync(one => one.Id == review.Id))).State);
    }

    [Fact]
    public async Task An_author_neither_decides_nor_sends_what_others_wrote_nor_publishes()
    {
        var page = _app.Museum.Pages[0];
        await _app.SaveAsync(_editor, Kind.Page, page.Key, Language.En, page.In(Language.En)! with { Title = "By an editor" });
        using var author = await _app.SignedInAsync(_author);
        using var editor = await _app.SignedInAsync(_editor);

        Assert.Equal("/admin/denied", Denied(await author.SendFormAsync("/admin", $"/admin/items/page/{page.Key}/en/review")));
        await editor.SendFormAsync("/admin", $"/admin/items/page/{page.Key}/en/review");
        var review = await _app.ReviewAsync(await _app.ItemAsync(Kind.Page, page.Key), "en");
        Assert.Equal("/admin/denied", Denied(await author.SendFormAsync("/admin", $"/admin/reviews/{review.Id}/decision", ("decision", "approve"))));
        Assert.Equal("/admin/denied", Denied(await author.SendFormAsync("/admin", $"/admin/reviews/{review.Id}/remarks", ("paragraph", "0"), ("text", "Mine."))));
        Assert.DoesNotContain("/remarks", await author.GetStringAsync($"/admin/reviews/{review.Id}"), StringComparison.Ordinal);
        Assert.Equal("/admin/denied", Denied(await author.SendFormAsync("/admin", "/admin/releases", ("name", "Mine"))));
        Assert.Equal("/admin/denied", Denied(await editor.SendFormAsync("/admin", $"/admin/releases/{Guid.NewGuid()}/publication", ("when", "now"))));
    }

    [Fact]
    public async Task A_curator_who_is_bound_to_other_rooms_looks_and_decides_nothing_there()
    {
        var page = _app.Museum.PagesOf(_app.Museum.Rooms[0]).First();
        await _app.SaveAsync(_editor, Kind.Page, page.Key, Language.En, page.In(Language.En)! with { Title = "Elsewhere" });
        using var editor = await _app.SignedInAsync(_editor);
        await editor.SendFormAsync("/admin", $"/admin/items/page/{page.Key}/en/review");
        var review = await _app.ReviewAsync(await _app.ItemAsync(Kind.Page, page.Key), "en");
        using var bound = await _app.SignedInAsync(await _app.AccountAsync(Role.Editor, rooms: "memorial"));

        // Everyone may look, as at the form of the text; what is listed opens.
        foreach (var path in new[] { $"/admin/reviews/{review.Id}", $"/admin/items/page/{page.Key}/en/remarks" })
        {
            var shown = await bound.GetStringAsync(path);
            Assert.DoesNotContain("action=\"/admin/remarks/", shown, StringComparison.Ordinal);
            Assert.DoesNotContain($"action=\"/admin/reviews/{review.Id}/", shown, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await bound.SendFormAsync("/admin", $"/admin/reviews/{review.Id}/decision", ("decision", "approve"))).StatusCode);
    }

    [Fact]
    public async Task A_review_is_given_only_to_somebody_who_may_do_it()
    {
        var page = _app.Museum.Pages[0];
        using var editor = await _app.SignedInAsync(_editor);

        foreach (var nobody in new[] { _author.Id, Guid.NewGuid() })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await editor.SendFormAsync("/admin", $"/admin/items/page/{page.Key}/en/review", ("assignTo", nobody.ToString()))).StatusCode);
        }

        Assert.Empty(await _app.AskAsync(database => database.Reviews.ToListAsync()));
    }

    private static string? Denied(HttpResponseMessage response) => response.Headers.Location?.AbsolutePath;
}
