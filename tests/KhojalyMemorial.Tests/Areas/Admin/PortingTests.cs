using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using AngleSharp;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Areas.Admin;

public sealed class PortingTests
{
    [Fact]
    public async Task A_room_is_taken_out_as_a_zip_with_its_pages_and_nothing_else()
    {
        await using var app = await MuseumApp.StartAsync();
        using var publisher = await app.SignedInAsync(Role.Publisher);

        var answer = await publisher.SendFormAsync("/admin/porting", "/admin/porting/export", ("of", "night"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        Assert.All(zip.Entries, entry => Assert.StartsWith("rooms/3-night/", entry.FullName, StringComparison.Ordinal));
        Assert.Contains(zip.Entries, entry => entry.FullName.EndsWith("/az.md", StringComparison.Ordinal) && entry.FullName.Count(letter => letter == '/') == 3);
    }

    [Fact]
    public async Task A_dry_run_lists_what_would_change_and_changes_nothing_and_the_import_brings_drafts()
    {
        await using var app = await MuseumApp.StartAsync();
        using var publisher = await app.SignedInAsync(Role.Publisher);
        var before = await CountAsync(app);
        var zip = await ChangedAsync(await publisher.SendFormAsync("/admin/porting", "/admin/porting/export", ("of", "night")), "rooms/3-night/en.md");

        var plan = await SendZipAsync(publisher, zip);
        var page = await plan.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, plan.StatusCode);
        Assert.Equal(before, await CountAsync(app));
        var document = await BrowsingContext.New().OpenAsync(response => response.Content(page));
        Assert.Equal("night", Assert.Single(document.QuerySelectorAll("tbody tr")).QuerySelector("th")!.TextContent);

        var form = document.QuerySelector("main form")!;
        using var body = new FormUrlEncodedContent(form.QuerySelectorAll("input").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!)));
        var done = await publisher.PostAsync(form.GetAttribute("action"), body);

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(before + 1, await CountAsync(app));
        await app.LookAsync();
        using var visitor = app.Visitor();
        Assert.DoesNotContain("Changed by an import", await visitor.GetStringAsync(KindsOfPage.Address("room", "en", app)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_taken_out_brings_in_nothing_new()
    {
        await using var app = await MuseumApp.StartAsync();
        using var publisher = await app.SignedInAsync(Role.Publisher);
        var zip = await (await publisher.SendFormAsync("/admin/porting", "/admin/porting/export")).Content.ReadAsByteArrayAsync();

        var plan = await SendZipAsync(publisher, zip);
        var html = await plan.Content.ReadAsStringAsync();
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(html));

        Assert.Equal(HttpStatusCode.OK, plan.StatusCode);
        Assert.Empty(page.QuerySelectorAll("tbody tr"));
        Assert.StartsWith("0 items would be new or changed.", page.QuerySelector(".desk__lede")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_bound_to_rooms_brings_nothing_into_others()
    {
        await using var app = await MuseumApp.StartAsync();
        using var publisher = await app.SignedInAsync(Role.Publisher);
        using var bound = await app.SignedInAsync(await app.AccountAsync(Role.Publisher, rooms: "names"));
        var zip = await ChangedAsync(await publisher.SendFormAsync("/admin/porting", "/admin/porting/export", ("of", "night")), "rooms/3-night/en.md");
        var before = await CountAsync(app);

        var refused = await SendZipAsync(bound, zip);
        var (waiting, basis) = await PlannedAsync(publisher, zip);
        var smuggled = await bound.SendFormAsync("/admin/porting", waiting, ("basedOn", basis));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (refused.StatusCode, smuggled.StatusCode));
        Assert.Equal(before, await CountAsync(app));
        Assert.Equal(HttpStatusCode.Redirect, (await publisher.SendFormAsync("/admin/porting", waiting, ("basedOn", basis))).StatusCode);
        Assert.Equal(before + 1, await CountAsync(app));
    }

    [Fact]
    public async Task An_import_replaces_nothing_that_was_saved_after_its_dry_run()
    {
        await using var app = await MuseumApp.StartAsync();
        using var publisher = await app.SignedInAsync(Role.Publisher);
        var zip = await ChangedAsync(await publisher.SendFormAsync("/admin/porting", "/admin/porting/export", ("of", "night")), "rooms/3-night/en.md");
        var (waiting, basis) = await PlannedAsync(publisher, zip);
        var room = app.Museum.Rooms.Single(one => one.Key == "night");
        await app.SaveAsync(await app.AccountAsync(Role.Editor), Kind.Room, "night", Language.En, room.In(Language.En)! with { Lede = "Saved meanwhile." });
        var before = await CountAsync(app);

        var refused = await publisher.SendFormAsync("/admin/porting", waiting, ("basedOn", basis));
        var (again, now) = await ActionAsync(refused);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(before, await CountAsync(app));
        Assert.Equal(HttpStatusCode.Redirect, (await publisher.SendFormAsync("/admin/porting", again, ("basedOn", now))).StatusCode);
        Assert.Equal(before + 1, await CountAsync(app));
    }

    private static async Task<(string Action, string BasedOn)> PlannedAsync(HttpClient client, byte[] zip) => await ActionAsync(await SendZipAsync(client, zip));

    private static async Task<(string Action, string BasedOn)> ActionAsync(HttpResponseMessage plan)
    {
        var html = await plan.Content.ReadAsStringAsync();
        var form = (await BrowsingContext.New().OpenAsync(response => response.Content(html))).QuerySelector("main form")!;
        return (form.GetAttribute("action")!, form.QuerySelector("input[name=basedOn]")!.GetAttribute("value")!);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1000)]
    public async Task What_is_no_zip_is_refused_with_a_message(int length)
    {
        await using var app = await MuseumApp.StartAsync();
        using var publisher = await app.SignedInAsync(Role.Publisher);

        var answer = await SendZipAsync(publisher, [.. Enumerable.Repeat((byte)1, length)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("file-problem", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<int> CountAsync(MuseumApp app)
    {
        await using var database = app.Database.NewContext();
        return await database.Revisions.CountAsync();
    }

    private static async Task<byte[]> ChangedAsync(HttpResponseMessage export, string file)
    {
        var memory = new MemoryStream();
        await export.Content.CopyToAsync(memory);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries.Single(one => one.FullName == file);
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = await reader.ReadToEndAsync();
            }

            var lede = text.Split('\n').Single(line => line.StartsWith("lede: ", StringComparison.Ordinal));
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(file).Open());
            await writer.WriteAsync(text.Replace(lede, "lede: Changed by an import.", StringComparison.Ordinal));
        }

        return memory.ToArray();
    }

    private static async Task<HttpResponseMessage> SendZipAsync(HttpClient client, byte[] zip)
    {
        var html = await client.GetStringAsync("/admin/porting");
        var document = await BrowsingContext.New().OpenAsync(answer => answer.Content(html));
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(zip);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        form.Add(file, "file", "museum.zip");
        using var token = new StringContent(document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        form.Add(token, "__RequestVerificationToken");
        return await client.PostAsync("/admin/porting/plan", form);
    }
}
