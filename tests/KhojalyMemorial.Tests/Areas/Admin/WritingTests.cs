using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Areas.Admin;

public sealed class WritingTests(WritingMuseum museum) : IClassFixture<WritingMuseum>
{
    private readonly string _key = Some.Key("road");

    private string Road => $"/admin/items/page/{_key}/en";

    public static TheoryData<string, string> OneOfEachKind => new(Kind.All.Where(kind => kind != Kind.MediaItem).SelectMany(kind => new[] { (kind.Name, "en"), (kind.Name, "shared") }));

    [Theory]
    [MemberData(nameof(OneOfEachKind))]
    public async Task A_form_that_is_sent_back_untouched_says_the_same(string kind, string language)
    {
        var app = museum.App;
        using var editor = await app.SignedInAsync(Role.Editor);
        var key = await PublishedKeyAsync(app, kind, language == "shared" ? Revision.Shared : language);
        var before = await RevisionsAsync(app);

        var answer = await SendBackAsync(editor, $"/admin/items/{kind}/{key}/{language}");

        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        Assert.Equal(before, await RevisionsAsync(app));
    }

    // Of the register the museum in memory holds nobody.
    private static Task<string> PublishedKeyAsync(MuseumApp app, string kind, string language) => app.AskAsync(database => (
        from item in database.Items
        where item.Kind == kind && database.Publications.Any(one => one.ItemId == item.Id && one.Language == language && one.UntilEdition == null)
        orderby item.Key
        select item.Key).FirstAsync());

    [Fact]
    public async Task A_save_is_a_revision_with_its_author_and_remark_and_visitors_see_nothing_of_it()
    {
        var app = await WithRoadAsync();
        var account = await app.AccountAsync(Role.Editor);
        using var editor = await app.SignedInAsync(account);

        var answer = await SendBackAsync(editor, Road, ("f.title", "A better title"), ("remark", "Clearer"));

        Assert.StartsWith(Road, answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var newest = await NewestAsync(app);
        Assert.Equal((2, account.Id.ToString(), "Clearer"), (newest.Number, newest.Author, newest.Note));
        Assert.Equal("A better title", Text(newest).Title);
        Assert.Contains("A better title", await editor.GetStringAsync(Road), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_everything_typed_is_still_there()
    {
        var app = await WithRoadAsync();
        using var editor = await app.SignedInAsync(Role.Editor);

        var answer = await SendBackAsync(editor, Road, ("f.slug", "Not A Slug"), ("f.title", "Typed title"), ("f.body", "Typed.\n\n# Too high"), ("remark", "My remark"));
        var page = await PageAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(("Not A Slug", "Typed title", "My remark"), (Value(page, "f.slug"), Value(page, "f.title"), Value(page, "remark")));
        Assert.Equal("Typed.\n\n# Too high", Value(page, "f.body"));
        Assert.Equal(["#f-slug", "#f-body"], page.QuerySelectorAll(".desk-problems a").Select(link => link.GetAttribute("href")));
        Assert.Equal("true", page.QuerySelector("#f-slug")!.GetAttribute("aria-invalid"));
        Assert.Equal(1, (await NewestAsync(app)).Number);
    }

    [Fact]
    public async Task Two_people_who_change_different_places_are_brought_together()
    {
        var app = await WithRoadAsync();
        using var one = await app.SignedInAsync(Role.Editor);
        using var other = await app.SignedInAsync(Role.Editor);
        var form = await FormAsync(one, Road);
        await SendBackAsync(other, Road, ("f.body", "First, theirs.\n\nSecond.\n\nThird."));

        var conflict = await SendAsync(one, Road, form, ("f.body", "First.\n\nSecond.\n\nThird, mine."), ("f.title", "My title"));
        var merge = await PageAsync(conflict);
        var merged = await PageAsync(await SendAsync(one, Road + "/merge", Fields(merge, "/merge")));
        var saved = await SendAsync(one, Road, Fields(merged, Road));

        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var newest = Text(await NewestAsync(app));
        Assert.Equal(("My title", "First, theirs.\n\nSecond.\n\nThird, mine."), (newest.Title, newest.Body));
        Assert.Equal(3, (await NewestAsync(app)).Number);
    }

    [Fact]
    public async Task Two_people_who_change_one_paragraph_see_both_and_choose()
    {
        var app = await WithRoadAsync();
        var account = await app.AccountAsync(Role.Editor);
        using var one = await app.SignedInAsync(account);
        using var other = await app.SignedInAsync(account);
        var form = await FormAsync(one, Road);
        await SendBackAsync(other, Road, ("f.body", "First.\n\nTheir second.\n\nThird."));

        var page = await PageAsync(await SendAsync(one, Road, form, ("f.body", "First.\n\nMy second.\n\nThird.")));
        var words = page.QuerySelector("main")!.TextContent;
        var unchosen = await SendAsync(one, Road + "/merge", Fields(page, "/merge"));
        var merged = await PageAsync(await SendAsync(one, Road + "/merge", Fields(page, "/merge"), ("choice.body.0", "both")));

        Assert.Contains("Their", words, StringComparison.Ordinal);
        Assert.Contains("My", words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, unchosen.StatusCode);
        Assert.Equal("First.\n\nTheir second.\n\nMy second.\n\nThird.", Value(merged, "f.body"));
        Assert.Equal(2, (await NewestAsync(app)).Number);

        // And a closed window loses nothing: the text waits as a working copy.
        Assert.Contains("My second.", await one.GetStringAsync(Road + "?copy=use"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_is_asked_for_again_when_yet_another_revision_came()
    {
        var app = await WithRoadAsync();
        using var one = await app.SignedInAsync(Role.Editor);
        using var other = await app.SignedInAsync(Role.Editor);
        var form = await FormAsync(one, Road);
        await SendBackAsync(other, Road, ("f.title", "Theirs"));
        var page = await PageAsync(await SendAsync(one, Road, form, ("f.lede", "Mine.")));
        await SendBackAsync(other, Road, ("f.title", "Theirs again"));

        var again = await SendAsync(one, Road + "/merge", Fields(page, "/merge"));

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("Theirs again", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_are_added_without_script_and_nothing_is_saved()
    {
        var app = museum.App;
        using var editor = await app.SignedInAsync(Role.Editor);
        var path = $"/admin/items/fact/{app.Museum.Items.First(item => item.Kind == Kind.Fact).Key}/shared";
        var before = await RevisionsAsync(app);
        var form = await FormAsync(editor, path);

        var page = await PageAsync(await SendAsync(editor, path + "/fields", form, ("wish", "add:values"), ("f.values[0].number", "not a number yet")));

        var count = form.Keys.Count(name => name.StartsWith("f.values[", StringComparison.Ordinal) && name.EndsWith("].key", StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector($"[name='f.values[{count}].key']"));
        Assert.Equal("not a number yet", Value(page, "f.values[0].number"));
        Assert.Equal(before, await RevisionsAsync(app));
    }

    [Fact]
    public async Task What_is_typed_is_kept_and_offered_when_the_form_is_opened_again()
    {
        var app = await WithRoadAsync();
        using var author = await app.SignedInAsync(Role.Editor);
        var form = await FormAsync(author, Road);

        var answer = await AutosaveAsync(author, form, 1, ("f.title", "Half a titl"));
        var again = await PageAsync(await author.GetAsync(Road));
        var used = await PageAsync(await author.GetAsync(Road + "?copy=use"));

        Assert.Equal("Kept", answer.GetProperty("state").GetString());
        Assert.Equal("Specimen road", Value(again, "f.title"));
        Assert.NotNull(again.QuerySelector($"a[href='{Road}?copy=use']"));
        Assert.Equal("Half a titl", Value(used, "f.title"));
        Assert.Equal(1, (await NewestAsync(app)).Number);

        await SendAsync(author, Road + "/autosave/discard", Fields(again, "/discard"));
        Assert.Null((await PageAsync(await author.GetAsync(Road))).QuerySelector($"a[href='{Road}?copy=use']"));
    }

    [Fact]
    public async Task Saving_beside_an_offered_text_keeps_the_offer()
    {
        var app = await WithRoadAsync();
        using var author = await app.SignedInAsync(Role.Editor);
        await AutosaveAsync(author, await FormAsync(author, Road), 1, ("f.title", "Half a titl"));

        await SendBackAsync(author, Road, ("f.lede", "Another lede."));

        Assert.Contains("Half a titl", await author.GetStringAsync(Road + "?copy=use"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_what_was_kept_ends_the_offer()
    {
        var app = await WithRoadAsync();
        using var author = await app.SignedInAsync(Role.Editor);
        var form = await FormAsync(author, Road);
        await AutosaveAsync(author, form, 1, ("f.title", "A whole title"));

        await SendAsync(author, Road, form, ("f.title", "A whole title, saved"));

        Assert.Null((await PageAsync(await author.GetAsync(Road))).QuerySelector($"a[href='{Road}?copy=use']"));
    }

    [Fact]
    public async Task Two_who_have_one_item_open_see_each_other_and_a_newer_revision_at_once()
    {
        var app = await WithRoadAsync();
        using var one = await app.SignedInAsync(Role.Editor);
        using var other = await app.SignedInAsync(Role.Publisher);
        var (mine, theirs) = (await FormAsync(one, Road), await FormAsync(other, Road));
        await AutosaveAsync(other, theirs, 1);
        await SendAsync(other, Road, theirs, ("f.title", "Theirs"));
        await AutosaveAsync(other, await FormAsync(other, Road), 1); // the form that opens after a save

        var answer = await AutosaveAsync(one, mine, 1, ("f.title", "Mine"));

        Assert.Contains("Test Publisher", answer.GetProperty("people").GetString(), StringComparison.Ordinal);
        Assert.Contains("Test Publisher", answer.GetProperty("newer").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeping_without_a_session_is_401_so_that_the_page_can_ask_to_sign_in_in_place()
    {
        var app = await WithRoadAsync();
        using var nobody = app.Visitor();
        nobody.DefaultRequestHeaders.Add("X-Desk-Form", "any"); // as the script of the form sends it

        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.PostAsJsonAsync(Road + "/autosave", new { })).StatusCode);
    }

    [Fact]
    public async Task The_history_lists_all_versions_shows_what_changed_and_leads_back()
    {
        var app = await WithRoadAsync();
        using var editor = await app.SignedInAsync(Role.Editor);
        await SendBackAsync(editor, Road, ("f.title", "Another road"), ("remark", "Renamed"));

        var history = await PageAsync(await editor.GetAsync(Road + "/history"));
        var compare = await PageAsync(await editor.GetAsync(Road + "/compare?from=1&to=2"));
        var restored = await SendAsync(editor, Road + "/restore", Fields(history, "/restore"));

        Assert.Contains("Renamed", history.QuerySelector(".desk-history")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Specimen", compare.QuerySelector("del")!.TextContent);
        Assert.Equal("Another", compare.QuerySelector("ins")!.TextContent);
        Assert.Equal(Road, restored.Headers.Location!.OriginalString);
        Assert.Equal((3, "Specimen road"), ((await NewestAsync(app)).Number, Text(await NewestAsync(app)).Title));
    }

    [Fact]
    public async Task A_restore_over_somebodys_newer_version_is_refused()
    {
        var app = await WithRoadAsync();
        using var editor = await app.SignedInAsync(Role.Editor);
        await SendBackAsync(editor, Road, ("f.title", "Second"));
        var seen = Fields(await PageAsync(await editor.GetAsync(Road + "/history")), "/restore");
        await SendBackAsync(editor, Road, ("f.title", "Third"));

        var answer = await SendAsync(editor, Road + "/restore", seen);

        Assert.EndsWith("/history", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("Third", Text(await NewestAsync(app)).Title);
    }

    [Fact]
    public async Task A_new_item_has_a_key_of_its_own_and_leads_to_its_text()
    {
        var app = museum.App;
        using var author = await app.SignedInAsync(Role.Author);
        const string way = "/admin/items/new/source";
        (string, string)[] fields = [("f.kind", "website"), ("f.title", "Specimen"), ("f.language", "en"), ("f.read", "whole"), ("f.undated", "true")];

        var wrong = await author.SendFormAsync(way, way, [("newKey", "Not a key"), .. fields]);
        var made = await author.SendFormAsync(way, way, [("newKey", "specimen-site"), .. fields]);
        var taken = await author.SendFormAsync(way, way, [("newKey", "specimen-site"), .. fields, ("f.author", "Another")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal("Not a key", Value(await PageAsync(wrong), "newKey"));
        Assert.StartsWith("/admin/items/source/specimen-site/en?saved=", made.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await author.GetAsync("/admin/items/source/specimen-site/az")).StatusCode);
    }

    [Fact]
    public async Task An_author_changes_what_they_began_and_nothing_else_also_where_nothing_was_published()
    {
        var app = await WithRoadAsync();
        var account = await app.AccountAsync(Role.Author);
        using var author = await app.SignedInAsync(account);
        var own = Some.Key("own");
        await app.SaveAsync(account, Kind.Page, own, null, Some.Page("specimen-room"));
        await app.SaveAsync(account, Kind.Page, own, Language.En, Some.PageText(own));
        using var editor = await app.SignedInAsync(Role.Editor);
        await SendBackAsync(editor, $"/admin/items/page/{own}/en", ("f.title", "Edited by a colleague"));

        var mine = await SendBackAsync(author, $"/admin/items/page/{own}/en", ("f.title", "By its author"));
        Assert.Equal(HttpStatusCode.Redirect, mine.StatusCode);
        foreach (var path in new[] { Road, $"/admin/items/page/{app.Museum.Items.First(item => item.Kind == Kind.Page).Key}/en" })
        {
            var read = await author.GetAsync(path);
            var refused = await author.SendFormAsync("/admin/items/new/term", path, ("f.title", "By an author"));

            Assert.Equal(HttpStatusCode.OK, read.StatusCode);
            Assert.Null((await PageAsync(read)).QuerySelector("[data-save]"));
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
    }

    [Theory]
    [InlineData("specimen-room", HttpStatusCode.Redirect)]
    [InlineData("other-room", HttpStatusCode.Forbidden)]
    public async Task Who_is_bound_to_rooms_works_in_them_only(string room, HttpStatusCode expected)
    {
        var app = await WithRoadAsync();
        var bound = await app.AccountAsync(Role.Editor, room);
        using var editor = await app.SignedInAsync(bound);
        using var anyone = await app.SignedInAsync(Role.Editor);

        var answer = await SendAsync(editor, Road, await FormAsync(anyone, Road, editor), ("f.title", "From a room"));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_refused_with_a_page_of_the_desk()
    {
        var app = await WithRoadAsync();
        using var editor = await app.SignedInAsync(Role.Editor);

        var answer = await SendBackAsync(editor, Road, ("f.body", new string('x', 10 * 1024 * 1024)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.NotNull((await PageAsync(answer)).QuerySelector(".desk__header"));
    }

    [Fact]
    public async Task A_long_text_just_below_the_limit_is_taken()
    {
        var app = await WithRoadAsync();
        using var editor = await app.SignedInAsync(Role.Editor);
        var body = string.Concat(Enumerable.Repeat("A long paragraph stands here. ", 100_000)).Trim();

        var answer = await SendBackAsync(editor, Road, ("f.body", body));

        Assert.InRange(body.Length, BodyLimitAttribute.Most / 2, BodyLimitAttribute.Most);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(body, Text(await NewestAsync(app)).Body);
    }

    [Theory]
    [InlineData("/admin/items/nothing/x/en")]
    [InlineData("/admin/items/page/no-such-page/en")]
    [InlineData("/admin/items/page/no-such-page/en/history")]
    [InlineData("/admin/items/new/nothing")]
    [InlineData("/admin/items/term/khojaly/en/compare?from=700&to=800")]
    public async Task What_there_is_not_is_404_in_the_frame_of_the_desk(string path)
    {
        var app = museum.App;
        using var editor = await app.SignedInAsync(Role.Editor);

        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("page", "room=specimen-room")]
    [InlineData("lesson", "")]
    [InlineData("room", "")]
    public async Task What_is_made_without_a_place_in_the_order_comes_last(string kind, string query)
    {
        var app = await WithRoadAsync();
        using var editor = await app.SignedInAsync(Role.Editor);
        var path = $"/admin/items/new/{kind}?{query}";
        var last = await PlaceAsync(path);

        var page = await PageAsync(await SendAsync(editor, $"/admin/items/new/{kind}", Fields(await PageAsync(await editor.GetAsync(path)), kind), ("newKey", "Not a key"), ("f.order", "")));

        Assert.DoesNotContain(page.QuerySelectorAll(".desk-problems a"), link => link.GetAttribute("href") == "#f-order");
        Assert.Equal((last, last), (Value(page, "f.order"), await PlaceAsync(path)));
        Assert.True(int.Parse(last, System.Globalization.CultureInfo.InvariantCulture) > 1, $"There are others before it, but it would come as {last}.");

        async Task<string> PlaceAsync(string form) => Value(await PageAsync(await editor.GetAsync(form)), "f.order")!;
    }

    [Fact]
    public async Task A_place_in_the_order_that_is_taken_away_is_asked_for()
    {
        var app = await WithRoadAsync();
        using var editor = await app.SignedInAsync(Role.Editor);

        var page = await PageAsync(await SendBackAsync(editor, $"/admin/items/page/{_key}/shared", ("f.order", "")));

        Assert.Equal("This is needed.", page.QuerySelector("#f-order-problem")!.TextContent);
        Assert.DoesNotContain("optional", page.QuerySelector("label[for=f-order]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_is_made_twice_by_one_press_is_made_once_and_leads_on()
    {
        var app = museum.App;
        using var author = await app.SignedInAsync(Role.Author);
        using var other = await app.SignedInAsync(Role.Author);
        var key = Some.Key("pressed");
        var form = Fields(await PageAsync(await author.GetAsync("/admin/items/new/term")), "/new/term");
        (string, string)[] typed = [("newKey", key)];

        var first = await SendAsync(author, "/admin/items/new/term", form, typed);
        var second = await SendAsync(author, "/admin/items/new/term", form, typed);
        var somebodyElse = await SendAsync(other, "/admin/items/new/term", Fields(await PageAsync(await other.GetAsync("/admin/items/new/term")), "/new/term"), typed);

        Assert.True(first.StatusCode == HttpStatusCode.Redirect, await first.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.Redirect, first.Headers.Location), (second.StatusCode, second.Headers.Location));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, somebodyElse.StatusCode);
        Assert.Equal(1, await app.AskAsync(database => database.Revisions.CountAsync(one => database.Items.Any(item => item.Id == one.ItemId && item.Key == key))));
    }

    [Fact]
    public async Task A_new_item_that_the_browser_kept_comes_back_with_its_key_and_rows()
    {
        using var editor = await museum.App.SignedInAsync(Role.Editor);
        var form = Fields(await PageAsync(await editor.GetAsync("/admin/items/new/fact")), "/new/fact");

        var page = await PageAsync(await SendAsync(editor, "/admin/items/new/fact", form, ("newKey", "half-typed"), ("f.values[0].number", "4x2"), ("wish", "browser")));

        Assert.Equal(("half-typed", "4x2", form["tab"]), (Value(page, "newKey"), Value(page, "f.values[0].number"), Value(page, "tab")));
        Assert.Contains("typed and did not save", page.QuerySelector(".desk-notice[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_saved_or_closed_a_form_is_not_said_to_have_it_open()
    {
        var app = await WithRoadAsync();
        var account = await app.AccountAsync(Role.Editor);
        using var editor = await app.SignedInAsync(account);
        var saved = await FormAsync(editor, Road);
        await AutosaveAsync(editor, saved, 1);
        await SendAsync(editor, Road, saved, ("f.title", "Saved and gone"));
        var closed = await FormAsync(editor, Road);
        await AutosaveAsync(editor, closed, 1);

        var meanwhile = await AutosaveAsync(editor, await FormAsync(editor, Road), 1);
        await AutosaveAsync(editor, closed, 2, gone: true);
        var alone = await AutosaveAsync(editor, await FormAsync(editor, Road), 1, gone: true);
        var last = await AutosaveAsync(editor, await FormAsync(editor, Road), 1);

        Assert.Contains("yourself", meanwhile.GetProperty("people").GetString(), StringComparison.Ordinal);
        Assert.Equal("", alone.GetProperty("people").GetString());
        Assert.Contains("yourself", last.GetProperty("people").GetString(), StringComparison.Ordinal); // the one of "meanwhile" is open still
        Assert.Single(last.GetProperty("people").GetString()!.Split("yourself")[1..]);
    }

    [Theory]
    [InlineData("az", "Sətir 1: Mətndə başlıqlar ## və ya ### ilə yazılır")]
    [InlineData("ru", "Строка 1: Заголовки в тексте — ## или ###")]
    public async Task What_is_wrong_with_a_text_is_said_in_the_language_of_the_desk(string language, string sentence)
    {
        var app = await WithRoadAsync();
        var account = await app.AccountAsync(Role.Editor);
        await app.AskAsync(database => database.Accounts.Where(one => one.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.DeskLanguage, language)));
        using var editor = await app.SignedInAsync(account);

        var page = await PageAsync(await SendBackAsync(editor, Road, ("f.body", "# Too high"), ("f.slug", "Not A Slug")));

        Assert.Contains(sentence, page.QuerySelector(".desk-problems")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot stand", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_sign_in_is_refused_in_the_frame_of_the_desk()
    {
        var app = await WithRoadAsync();
        using var one = await app.SignedInAsync(Role.Editor);
        using var other = await app.SignedInAsync(Role.Editor);

        var answer = await SendAsync(other, Road, await FormAsync(one, Road), ("f.title", "Not mine"));
        var page = await PageAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("This form does not belong to your sign-in", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector(".desk__header a[href='/admin/account']"));
        Assert.Equal(1, (await NewestAsync(app)).Number);
    }

    [Theory]
    [InlineData("?language=az", "ru", "Bu forma indiki girişinizə aid deyil")]
    [InlineData("", "ru", "Эта форма не относится к вашему входу")]
    public async Task On_the_way_in_what_is_refused_is_said_in_the_language_that_is_asked_for(string query, string browser, string title)
    {
        using var client = museum.App.Visitor();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(browser);

        var answer = await client.PostAsync("/admin/sign-in" + query, new FormUrlEncodedContent([KeyValuePair.Create("Email", "a@museum.example")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(title, (await PageAsync(answer)).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/admin/no/such/page")]
    [InlineData("/admin/items/page/town/en/fields")]
    public async Task Where_the_desk_has_no_page_it_says_so_in_its_own_frame(string path)
    {
        using var editor = await museum.App.SignedInAsync(Role.Editor);

        var answer = await editor.GetAsync(path);
        var page = await PageAsync(answer);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("There is no such thing", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector(".desk__header a[href='/admin/account']"));
    }

    [Theory]
    [InlineData("http://localhost/admin/items/page/road/en?copy=use", "/admin/items/page/road/en?copy=use")]
    [InlineData("http://elsewhere.example/admin/items", "/admin")]
    [InlineData("http://localhost/en/names", "/admin")]
    [InlineData(null, "/admin")]
    public async Task A_form_that_cannot_be_kept_leads_back_to_the_page_that_it_stands_on_or_to_the_first_of_the_desk(string? referer, string then)
    {
        using var client = museum.App.CreateClient(new() { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/items/page/road/en/fields") { Content = new FormUrlEncodedContent([KeyValuePair.Create("wish", "add:values")]) };
        if (referer is not null)
        {
            request.Headers.Referrer = new(referer);
        }

        var answer = await client.SendAsync(request);

        Assert.Equal($"/admin/sign-in?then={Uri.EscapeDataString(then)}", new Uri(client.BaseAddress!, answer.Headers.Location!).PathAndQuery);
    }

    private async Task<MuseumApp> WithRoadAsync()
    {
        await new Curator(museum.App.Database).WriteAsync(Kind.Page, _key, Some.Page("specimen-room"), (Language.En, Some.PageText(_key, "Specimen road", "First.\n\nSecond.\n\nThird.")));
        return museum.App;
    }

    private static async Task<Dictionary<string, string>> FormAsync(HttpClient client, string path, HttpClient? sender = null)
    {
        var fields = Fields(await PageAsync(await client.GetAsync(path)), path);
        if (sender is not null)
        {
            // The proof of origin is of the one who sends.
            fields["__RequestVerificationToken"] = (await PageAsync(await sender.GetAsync("/admin/items/new/term"))).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        }

        return fields;
    }

    internal static async Task<HttpResponseMessage> SendBackAsync(HttpClient client, string path, params (string Name, string Value)[] changes) =>
        await SendAsync(client, path, await FormAsync(client, path), changes);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string action, Dictionary<string, string> fields, params (string Name, string Value)[] changes)
    {
        var all = new Dictionary<string, string>(fields, StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            all[name] = value;
        }

        using var body = new FormUrlEncodedContent(all);
        return await client.PostAsync(action, body);
    }

    private async Task<JsonElement> AutosaveAsync(HttpClient client, Dictionary<string, string> form, long sequence, params (string Name, string Value)[] changes) =>
        await AutosaveAsync(client, form, sequence, gone: false, changes);

    private async Task<JsonElement> AutosaveAsync(HttpClient client, Dictionary<string, string> form, long sequence, bool gone, params (string Name, string Value)[] changes)
    {
        var fields = form.Where(field => field.Key.StartsWith("f.", StringComparison.Ordinal)).ToDictionary(field => field.Key[2..], field => field.Value, StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            fields[name[2..]] = value;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, Road + "/autosave")
        {
            Content = JsonContent.Create(new { tab = form["tab"], sequence, known = long.Parse(form["sequence"], System.Globalization.CultureInfo.InvariantCulture), basedOn = form["basedOn"], fields, gone }),
        };
        request.Headers.Add("X-Desk-Form", form["__RequestVerificationToken"]);
        var answer = await client.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<IDocument> PageAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(response => response.Content(html));
    }

    // What a browser would send of the form whose action ends so.
    private static Dictionary<string, string> Fields(IDocument page, string action)
    {
        var form = page.QuerySelectorAll("form").OfType<IHtmlFormElement>().FirstOrDefault(form => form.GetAttribute("action")!.EndsWith(action, StringComparison.Ordinal));
        Assert.True(form is not null, $"There is no form {action}: {page.Body!.TextContent}");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in form.Elements)
        {
            var (name, value) = element switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio" } box => (box.IsChecked ? box.Name : null, box.Value),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement area => (area.Name, area.Value.ReplaceLineEndings("\n")),
                IHtmlSelectElement select => (select.Name, select.Value ?? ""),
                _ => (null, ""),
            };
            if (name is { Length: > 0 })
            {
                fields[name] = value;
            }
        }

        return fields;
    }

    private static string? Value(IDocument page, string name) => page.QuerySelector($"form [name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value.ReplaceLineEndings("\n"),
        IHtmlInputElement input => input.Value,
        _ => null,
    };

    private static async Task<int> RevisionsAsync(MuseumApp app)
    {
        await using var context = app.Database.NewContext();
        return await context.Revisions.CountAsync();
    }

    private async Task<Revision> NewestAsync(MuseumApp app)
    {
        await using var context = app.Database.NewContext();
        return await (
            from revision in context.Revisions
            join item in context.Items on revision.ItemId equals item.Id
            where item.Kind == "page" && item.Key == _key && revision.Language == "en"
            orderby revision.Number descending
            select revision).FirstAsync();
    }

    private static PageText Text(Revision revision) => (PageText)ContentJson.Read(revision.Body, typeof(PageText));
}

/// <summary>One site for the tests of writing, each of which writes an item of its own.</summary>
public sealed class WritingMuseum : IAsyncLifetime
{
    public MuseumApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await MuseumApp.StartAsync();
        await new Curator(App.Database).WriteAsync(Kind.Room, "specimen-room", Some.Room(90));
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
