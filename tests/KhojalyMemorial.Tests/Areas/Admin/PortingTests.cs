using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using AngleSharp;
using KhojalyMemorial.Accounts;
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
        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value"))]);
        var done = await publisher.PostAsync(form.GetAttribute("action"), body);

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(before + 1, await CountAsync(app));
        await app.LookAsync();
        using var visitor = app.Visitor();
        Assert.DoesNotContain("Changed by an import", await visitor.GetStringAsync(KindsOfPage.Address("room", "en", app)), StringComparison.Ordinal);
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
