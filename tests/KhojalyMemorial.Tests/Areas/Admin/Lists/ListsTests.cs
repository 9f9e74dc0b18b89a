using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk.Lists;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Areas.Admin.Lists;

/// <summary>A list at the desk: read, given its columns, looked through, brought in by a node, all without script.</summary>
public sealed class ListsTests : IAsyncLifetime
{
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
    public async Task A_list_is_read_given_its_columns_and_brought_in_as_drafts()
    {
        var before = await CountAsync();
        var address = await SendAsync($"id,who,what\n1,Nümunəyev Sınaq,öldürülüb\n2,Сınaqov Nümunə,itkindir\n");
        var first = await PageAsync(address);

        // The status is known by its words; what a column "who" holds, the examples beside it show.
        Assert.Equal("status", first.QuerySelectorAll("select[name=field]")[2].QuerySelector("option[selected]")!.GetAttribute("value"));
        Assert.Contains("Nümunəyev Sınaq", first.QuerySelectorAll("tbody tr")[1].TextContent, StringComparison.Ordinal);
        Assert.Null(first.QuerySelector("form[action$='/run']"));

        await FormAsync(address, "/columns", ("field", "id"), ("field", "name"), ("field", "status"), ("all-source", Source), ("all-language", "az"), ("all-status", ""), ("all-certainty", ""), ("all-artificial", "yes"));
        var second = await PageAsync(address);
        Assert.Contains("Line 3, whole name: the word “Сınaqov” has letters of two scripts", second.QuerySelector(".desk-findings")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("specimen-list-1", second.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("3,\"Line 3", await _editor.GetStringAsync($"{address}/problems.csv"), StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());

        await FormAsync(address, "/run", ("cleanRows", "true"));
        await DoneAsync(address);
        var third = await PageAsync(address);
        Assert.Contains("is in", third.QuerySelector("[role=status]:has(strong)")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before + 3, await CountAsync());
        Assert.Equal(0, await _app.AskAsync(database => database.Publications.CountAsync(one => database.Items.Any(item => item.Id == one.ItemId && item.Key == "specimen-list-1"))));
    }

    [Fact]
    public async Task Without_the_word_for_clean_rows_a_list_that_is_not_clean_stays_out()
    {
        var address = await SendAsync($"id,name,language,source,status,artificial\n1,Nümunəyev Sınaq,az,{Source},killed,yes\n2,Nümunəyev Sınaq,az,{Source},perished,yes\n");
        var before = await CountAsync();

        await FormAsync(address, "/run");
        await DoneAsync(address);

        Assert.Contains("Some rows are not clean. Nothing was written.", (await PageAsync(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_page_of_work_comes_again_by_itself_and_one_of_no_work_does_not()
    {
        var address = await SendAsync($"id,name,language,source,status,artificial\n1,Nümunəyev Sınaq,az,{Source},killed,yes\n");
        using var quiet = await _editor.GetAsync(address);
        Assert.False(quiet.Headers.Contains("Refresh"));

        await SetAsync(ListState.Running, done: 1, rows: 4);
        using var busy = await _editor.GetAsync(address);

        Assert.Equal("2", Assert.Single(busy.Headers.GetValues("Refresh")));
        var progress = (await ReadAsync(busy)).QuerySelector("progress")!;
        Assert.Equal(("1", "4"), (progress.GetAttribute("value"), progress.GetAttribute("max")));
    }

    [Fact]
    public async Task A_list_that_is_put_away_loses_its_file()
    {
        var address = await SendAsync($"id,name,language,source\n1,Nümunəyev Sınaq,az,{Source}\n");

        await FormAsync(address, "/stop");

        Assert.Equal(0, await _app.AskAsync(database => database.ListUploads.CountAsync()));
        Assert.DoesNotContain("specimen-list", (await PageAsync("/admin/lists")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("specimen-list", "\0", "cannot be read as a list")]
    [InlineData("Specimen list", "id,name\n1,x\n", "A key has at most 36")]
    public async Task What_cannot_be_taken_is_refused_with_a_message(string list, string text, string message)
    {
        using var answer = await PostAsync(list, Encoding.UTF8.GetBytes(text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(message, (await ReadAsync(answer)).QuerySelector("#file-problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_beyond_the_bound_is_refused_before_it_is_read()
    {
        using var answer = await PostAsync("specimen-list", new byte[ListFiles.LargestFile + 100_000]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private async Task<string> SendAsync(string csv)
    {
        using var answer = await PostAsync("specimen-list", Encoding.UTF8.GetBytes(csv));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.OriginalString;
    }

    private async Task<HttpResponseMessage> PostAsync(string list, byte[] bytes)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "file", "specimen-list.csv");
        using var key = new StringContent(list);
        form.Add(key, "list");
        using var token = new StringContent((await PageAsync("/admin/lists")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        form.Add(token, "__RequestVerificationToken");
        return await _editor.PostAsync("/admin/lists", form);
    }

    private async Task FormAsync(string address, string action, params (string Name, string Value)[] fields)
    {
        using var answer = await _editor.SendFormAsync(address, address + action, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    // The clock of the site looks too: whichever is first does it.
    private async Task DoneAsync(string address)
    {
        var id = Guid.Parse(address.Split('/')[^1]);
        for (var look = 0; look < 200; look++)
        {
            await _app.Services.GetRequiredService<ListClock>().LookAsync();
            if (await _app.AskAsync(database => database.ListImports.AnyAsync(one => one.Id == id && one.State != ListState.Waiting && one.State != ListState.Running)))
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("The list was not brought in.");
    }

    private Task<int> SetAsync(string state, int done, int rows) => _app.AskAsync(database => database.ListImports.ExecuteUpdateAsync(set => set
        .SetProperty(one => one.State, state).SetProperty(one => one.Done, done).SetProperty(one => one.Rows, rows).SetProperty(one => one.ClaimedUtc, TimeProvider.System.GetUtcNow().UtcDateTime)));

    private Task<int> CountAsync() => _app.AskAsync(database => database.Revisions.CountAsync(one => database.Items.Any(item => item.Id == one.ItemId && (item.Kind == Kind.Person.Name || item.Kind == Kind.Record.Name))));

    private async Task<IDocument> PageAsync(string address)
    {
        using var answer = await _editor.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ReadAsync(answer);
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(response => response.Content(html));
    }
}
