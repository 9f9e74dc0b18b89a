using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Desk.Cases;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Areas.Admin.Cases;

/// <summary>From a letter to its answer, by two curators.</summary>
public sealed class CaseTests : IAsyncLifetime
{
    private const string Note = "NUMBATNOTE";
    private MuseumApp _app = null!;
    private HttpClient _first = null!;
    private HttpClient _second = null!;
    private string _address = "";
    private Guid _id;

    public static bool LacksVips => FileCleanerLacksVips();

    public async ValueTask InitializeAsync()
    {
        _app = await MuseumApp.StartAsync();
        _first = await _app.SignedInAsync(Role.Editor);
        _second = await _app.SignedInAsync(Role.Editor);
        await _app.FillInAsync(
            "/ru/names/tell-us?person=418207", [("kind", "addition"), ("text", "Numbatletter"), ("name", "Numbatwriter"), ("contact", "numbat@family.example"), ("relation", "Numbatdaughter")],
            [("numbatfile.jpg", Sent.Picture(Note))]);
        _id = (await _app.AskAsync(database => database.Cases.SingleAsync())).Id;
        _address = $"/admin/cases/{_id}";
    }

    public async ValueTask DisposeAsync()
    {
        _first.Dispose();
        _second.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_letter_waits_on_the_first_page_with_its_due_date_and_shows_what_came()
    {
        var queue = await PageAsync(_first, "/admin/cases");
        var show = await PageAsync(_first, _address);

        Assert.NotNull((await PageAsync(_first, "/admin")).QuerySelector($"a[href='{_address}']"));
        Assert.NotNull(queue.QuerySelector($"a[href='{_address}']"));
        Assert.DoesNotContain("Numbat", queue.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.All(["Numbatletter", "Numbatwriter", "numbat@family.example", "Numbatdaughter", "numbatfile.jpg"], word => Assert.Contains(word, show.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
        Assert.NotNull(show.QuerySelector("a[href='/admin/items/register-person/418207/shared']"));
    }

    [Fact]
    public async Task Two_different_curators_decide_and_the_letter_stands_in_three_languages()
    {
        await ProposeAsync(_first, "partly");
        await AgreeAsync(_first);
        Assert.Equal(CaseState.Proposed, await StateAsync());
        Assert.NotNull((await PageAsync(_second, "/admin")).QuerySelector($"a[href='{_address}']"));
        Assert.Null((await PageAsync(_first, "/admin")).QuerySelector($"a[href='{_address}']"));

        await AgreeAsync(_second);
        Assert.Equal(CaseState.Decided, await StateAsync());
        var number = (await _app.AskAsync(database => database.Cases.SingleAsync())).Number;
        var page = await PageAsync(_first, _address);
        foreach (var (language, words) in new[] { ("az", "Hörmətli Numbatwriter"), ("en", "Dear Numbatwriter"), ("ru", "Numbatwriter, здравствуйте") })
        {
            var letter = page.QuerySelector($"#letter-{language}")!.TextContent;
            Assert.Contains(words, letter, StringComparison.Ordinal);
            Assert.Contains(number, letter, StringComparison.Ordinal);
            Assert.Contains($"Reason-{language}", letter, StringComparison.Ordinal);
        }

        Assert.NotNull(page.QuerySelector("details[open] #letter-ru"));
        await _first.SendFormAsync(_address, _address + "/answer");
        Assert.Equal(CaseState.Answered, await StateAsync());
        Assert.NotNull((await _app.AskAsync(database => database.Cases.SingleAsync())).AnsweredUtc);
    }

    [Fact]
    public async Task A_second_curator_can_send_a_proposal_back()
    {
        await ProposeAsync(_first, "refused");
        await AgreeAsync(_second, agreed: false);

        Assert.Equal(CaseState.New, await StateAsync());
        Assert.Empty((await PageAsync(_first, _address)).QuerySelectorAll("[id^=letter-]"));
        await ProposeAsync(_second, "accepted");
        await AgreeAsync(_first);
        Assert.Equal(CaseState.Decided, await StateAsync());
    }

    [Fact]
    public async Task A_proposal_without_reason_in_the_language_of_the_letter_is_not_taken()
    {
        await _first.SendFormAsync(_address, _address + "/decisions", ("verdict", "accepted"), ("en", "Reason-en"));

        Assert.Equal(CaseState.New, await StateAsync());
    }

    [Fact]
    public async Task After_an_appeal_two_others_decide()
    {
        await ProposeAsync(_first, "refused");
        await AgreeAsync(_second);
        await _first.SendFormAsync(_address, _address + "/answer");
        await _second.SendFormAsync(_address, _address + "/appeal");
        Assert.Equal(CaseState.New, await StateAsync());

        Assert.Null((await PageAsync(_first, _address)).QuerySelector($"form[action='{_address}/decisions']"));
        using var third = await _app.SignedInAsync(Role.Editor);
        using var fourth = await _app.SignedInAsync(Role.Editor);
        await ProposeAsync(third, "accepted");
        await AgreeAsync(_second);
        Assert.Equal(CaseState.Proposed, await StateAsync());
        await AgreeAsync(fourth);

        Assert.Equal(CaseState.Decided, await StateAsync());
        Assert.Equal(2, (await _app.AskAsync(database => database.Cases.SingleAsync())).Round);
    }

    [Fact(Skip = "libvips-tools are not installed", SkipWhen = nameof(LacksVips))]
    public async Task What_came_is_never_sent_out_and_what_was_drawn_anew_goes_to_curators_alone()
    {
        var file = await _app.AskAsync(database => database.CaseFiles.SingleAsync());
        await _app.Services.GetRequiredService<CaseKeeper>().LookAsync();

        using var answer = await _first.GetAsync($"/admin/case-files/{file.Id}/1");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.DoesNotContain(Note, System.Text.Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _first.GetAsync($"/admin/case-files/{file.Id}/2")).StatusCode);
        using var visitor = _app.Visitor();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync($"/admin/case-files/{file.Id}/1")).StatusCode);
        await _app.AskAsync(database => database.CaseFiles.ExecuteUpdateAsync(set => set.SetProperty(one => one.State, CaseFileState.Unopened)));
        Assert.Equal(HttpStatusCode.NotFound, (await _first.GetAsync($"/admin/case-files/{file.Id}/1")).StatusCode);
    }

    [Fact]
    public async Task The_audit_names_cases_by_id_and_nothing_that_the_writer_sent()
    {
        await _first.SendFormAsync(_address, _address + "/notes", ("text", "Numbatnote"));
        await ProposeAsync(_first, "accepted");
        await AgreeAsync(_second);

        var entries = await _app.AskAsync(database => database.Audit.Where(entry => entry.Action.StartsWith("case-")).ToListAsync());
        Assert.Equal(["case-receive", "case-noted", "case-proposed", "case-agreed"], entries.OrderBy(entry => entry.Number).Select(entry => entry.Action));
        Assert.All(entries, entry => Assert.Equal($"case:{_id}", entry.Detail));
        Assert.Null(await _app.AskAsync(database => AuditVerification.FirstBrokenAsync(database)));
    }

    [Fact]
    public async Task Curators_of_other_rooms_and_authors_see_no_letter()
    {
        using var bound = await _app.SignedInAsync(await _app.AccountAsync(Role.Editor, "place"));
        using var author = await _app.SignedInAsync(Role.Author);

        foreach (var path in new[] { "/admin/cases", _address, "/admin/tributes" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await bound.GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, (await author.GetAsync(path)).StatusCode);
        }

        Assert.DoesNotContain(_address, await bound.GetStringAsync("/admin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_answered_long_ago_is_erased_with_its_files()
    {
        var clock = new Clock { Now = TimeProvider.System.GetUtcNow() };
        await using var app = await MuseumApp.StartAsync(clock, ("Cases:KeepDays", "30"));
        using var one = await app.SignedInAsync(Role.Editor);
        using var two = await app.SignedInAsync(Role.Editor);
        await app.FillInAsync("/ru/names/tell-us", [("kind", "photograph"), ("text", "Numbatletter"), ("name", "Numbatwriter")], [("numbatfile.jpg", Sent.Picture(Note))]);
        var id = (await app.AskAsync(database => database.Cases.SingleAsync())).Id;
        var address = $"/admin/cases/{id}";
        await one.SendFormAsync(address, address + "/decisions", ("verdict", "accepted"), ("ru", "Numbatreason"));
        var decision = await app.AskAsync(database => database.CaseDecisions.SingleAsync());
        await two.SendFormAsync(address, $"{address}/decisions/{decision.Id}", ("agreed", "true"));
        await one.SendFormAsync(address, address + "/answer");
        var folder = Path.Combine(app.Database.Folder, "cases", id.ToString("N"));
        var keeper = app.Services.GetRequiredService<CaseKeeper>();
        await keeper.LookAsync();
        Assert.True(Directory.Exists(folder));

        clock.Now += TimeSpan.FromDays(31);
        await keeper.LookAsync();

        var erased = await app.AskAsync(database => database.Cases.SingleAsync());
        Assert.Equal((CaseState.Erased, null, null), (erased.State, erased.Text, erased.Name));
        Assert.Null((await app.AskAsync(database => database.CaseDecisions.SingleAsync())).ReasonRu);
        Assert.Null((await app.AskAsync(database => database.CaseFiles.SingleAsync())).Name);
        Assert.False(Directory.Exists(folder));
    }

    private static bool FileCleanerLacksVips() => !File.Exists(new CaseOptions().VipsThumbnail);

    private static async Task<IDocument> PageAsync(HttpClient client, string path)
    {
        var html = await client.GetStringAsync(path);
        return await BrowsingContext.New().OpenAsync(answer => answer.Content(html));
    }

    private async Task<string> StateAsync() => (await _app.AskAsync(database => database.Cases.SingleAsync())).State;

    private Task<HttpResponseMessage> ProposeAsync(HttpClient client, string verdict) =>
        client.SendFormAsync(_address, _address + "/decisions", ("verdict", verdict), ("az", "Reason-az"), ("en", "Reason-en"), ("ru", "Reason-ru"));

    private async Task AgreeAsync(HttpClient client, bool agreed = true)
    {
        var waiting = await _app.AskAsync(database => database.CaseDecisions.SingleAsync(one => one.Agreed == null));
        await client.SendFormAsync(_address, $"{_address}/decisions/{waiting.Id}", ("agreed", agreed ? "true" : "false"));
    }
}
