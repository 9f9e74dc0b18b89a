using System.IO.Compression;
using System.Net;
using System.Text;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Embedding;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Releases;
using KhojalyMemorial.Desk.Reviews;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Publishing;

/// <summary>For every kind: what is not published, or no longer, stands on no page, in no search, sitemap, feed, citation, picture address or kept file.</summary>
public sealed class LeakTests : IAsyncLifetime
{
    private const string Word = "quokkamarker";
    private static readonly string[] Files = ["sheet.docx", "teacher/sheet.docx", "pack.zip", "cartridge.imscc"];
    private readonly Clock _clock = new();
    private MuseumApp _app = null!;
    private Account _editor = null!;
    private IReadOnlyList<Hidden.Item> _items = [];

    public static TheoryData<string> States => ["draft", "scheduled", "in review", "trashed", "withdrawn", "withdrawn in every language"];

    public async ValueTask InitializeAsync()
    {
        _app = await MuseumApp.StartAsync(_clock);
        _editor = await _app.AccountAsync(Role.Editor);
        _items = Hidden.OfEachKind(Word, _app.Museum.Sources.Keys.First(), _app.Museum.Rooms[0].Key);
        foreach (var item in _items)
        {
            await _app.SaveAsync(_editor, item.Kind, item.Key, null, item.Data);
            foreach (var language in Language.All)
            {
                await _app.SaveAsync(_editor, item.Kind, item.Key, language, item.Text);
            }
        }

        var folder = _app.Services.GetRequiredService<MuseumFolders>().Media;
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, Word + ".svg"), $"<svg xmlns='http://www.w3.org/2000/svg'><title>{Word}</title></svg>");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [MemberData(nameof(States))]
    public async Task What_is_not_published_leaks_nowhere(string state)
    {
        await BringToAsync(state);

        foreach (var path in Addresses())
        {
            using var visitor = _app.Visitor();
            var first = await visitor.GetAsync(path);
            var second = await visitor.GetAsync(path); // from the kept copy, where one is kept
            foreach (var body in new[] { await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync() })
            {
                // What was asked for may be repeated in the answer: a search says what it looked for, a language switch where it leads.
                var text = Written(body).Replace(path, "", StringComparison.Ordinal);
                Assert.True(path.Contains(Word, StringComparison.Ordinal) ? !Shows(text) : !text.Contains(Word, StringComparison.OrdinalIgnoreCase), $"{path} shows what is {state}.");
            }

            Assert.True(!path.Contains(Word, StringComparison.Ordinal) || path.Contains("/search", StringComparison.Ordinal) || path.Contains("names?", StringComparison.Ordinal) || path.StartsWith("/api/", StringComparison.Ordinal) || path.Contains('#', StringComparison.Ordinal)
                || first.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone, $"{path} answers {first.StatusCode}.");
        }

        using (var program = _app.Visitor())
        {
            Assert.DoesNotContain(Word, await program.ReadEverythingAsync(), StringComparison.OrdinalIgnoreCase); // behind the first parts too
        }

        var kept = _app.Services.GetRequiredService<EditionFile>().Read()!;
        // The data of what has lost its last text is published still, and shown to nobody.
        Assert.DoesNotContain(kept.Rows, row => row.Body.Contains(Word, StringComparison.Ordinal) && (row.Language.Length > 0 || state != "withdrawn in every language"));
        Assert.DoesNotContain(_app.Register().File.All(), person => System.Text.Json.JsonSerializer.Serialize(person, ContentJson.Body).Contains(Word, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_route_that_visitors_read_is_looked_at()
    {
        // What answers the same whatever the museum holds.
        // Learning systems: what they show is the visitors' page of the same path, and what they offer for linking are published pages.
        string[] mute =
        [
            "/health/live", "/health/ready", "/error/{status:int}", "/.well-known/security.txt",
            "/lti/jwks", "/lti/canvas.json", "/lti/register", "/lti/login", "/lti/launch", "/lti/deep-link", "/lti/window",
        ];
        var looked = Addresses().Select(address => new Uri(new Uri("http://localhost"), address).AbsolutePath).Distinct().ToList();
        var missed = _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(pattern => pattern != "/admin" && !pattern.StartsWith("/admin/", StringComparison.Ordinal) && !mute.Contains(pattern))
            .Where(pattern => !looked.Exists(path => new TemplateMatcher(TemplateParser.Parse(pattern.TrimStart('/')), []).TryMatch(path, [])))
            .Distinct().ToList();

        Assert.True(missed.Count == 0, "Nobody looks whether drafts leak from: " + string.Join(", ", missed));
    }

    [Fact]
    public async Task The_same_look_finds_them_once_they_are_published()
    {
        // A look that can find nothing would prove nothing.
        await PublishAllAsync();
        using var visitor = _app.Visitor();

        await Assert.AllAsync(Pages(), async path => Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(path)).StatusCode));
        Assert.Contains(Word, await visitor.GetStringAsync("/sitemap-en.xml"), StringComparison.Ordinal);
        Assert.True(Shows(await visitor.GetStringAsync($"/en/search?q={Word}")));
        var read = await visitor.ReadEverythingAsync();
        foreach (var title in new[] { $"Page {Word}", $"How many {Word}", $"Event {Word}", $"State {Word}", $"Lesson {Word}", $"Named {Word}" })
        {
            Assert.Contains(title, read, StringComparison.Ordinal);
        }

        Assert.Contains($"Page {Word}", await visitor.GetStringAsync(RoomAddress(Language.En) + "/cartridge.imscc"), StringComparison.Ordinal);
        foreach (var file in Files)
        {
            Assert.Contains(Word, Written(await visitor.GetByteArrayAsync($"/en/learn/{Word}-lesson/{file}")), StringComparison.Ordinal);
        }

        foreach (var list in new[] { "timeline", "films", "terms", "recognition", "places", "people", "sources", "facts", "names", "names/export.csv", "names/export.jsonld", "learn" })
        {
            Assert.Contains(Word, await visitor.GetStringAsync("/en/" + list), StringComparison.Ordinal);
        }
    }

    // What stands in a file, packed or not: documents and packs hide their words from a search in their bytes.
    private static string Written(byte[] body)
    {
        if (!body.AsSpan().StartsWith("PK"u8))
        {
            return Encoding.UTF8.GetString(body);
        }

        using var zip = new ZipArchive(new MemoryStream(body));
        return string.Join('\n', zip.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return entry.FullName + "\n" + Written(content.ToArray());
        }));
    }

    // The titles of the items, which no echo of an address can hold.
    private static bool Shows(string text) => new[] { "Room", "Page", "Site", "Source", "Event", "Place", "State", "Work", "Person", "Term", "How many", "Named", "Lesson" }
        .Any(kind => text.Contains($"{kind} {Word}", StringComparison.OrdinalIgnoreCase) || text.Contains($"{kind} <mark>{Word}", StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> Addresses() => KindsOfPage.All.Where(page => page.Name != "not-found")
        .SelectMany(page => Language.All, (page, language) => KindsOfPage.Address(page.Name, language.Code, _app))
        .Concat(Language.All.SelectMany(language => new[] { $"/sitemap-{language}.xml", $"/{language}/corrections.atom", $"/{language}/learn.atom", $"/{language}/manifest.webmanifest", $"/{language}/search?q={Word}", $"/{language}/search?q={Word[..8]}" }))
        .Concat(Language.All.SelectMany(language => new[]
        {
            $"/sitemap-names-{language}-1.xml", $"/{language}/names?q={Word}", $"/{language}/names/export.csv", $"/{language}/names/export.jsonld", $"/{language}/names/counts.csv",
            $"/{language}/names/tell-us?person={Hidden.Number}", $"/{language}/remember", $"/{language}/remember/light?person={Hidden.Number}",
        }))
        .Concat(ReadParts.Lists.SelectMany(list => Language.All.Select(language => $"/api/v1/{list}?lang={language}"))).Append("/api/v1/openapi.json")
        .Concat(Language.All.SelectMany(language => new[] { RoomAddress(language) + "/cartridge.imscc", $"/{language}/exhibition/{Word}-room/cartridge.imscc" }))
        .Concat([$"/api/v1/names/suggest?q={Word}", "/", "/sitemap.xml", "/robots.txt", "/en/exhibition?v=1", $"/media/{Word}.svg"])
        .Concat(Frames()).Concat(Pages().Select(path => $"{path[..3]}/school{path[3..]}"))
        .Concat(Pages()).Concat(Pages().Select(path => path + "?v=2")).Concat(Language.All.Select(language => PageAddress(language) + "/cite.bib"))
        .Concat(Language.All.SelectMany(language => Files.Select(file => $"/{language}/learn/{_app.Museum.Lessons[0].In(language)!.Slug}/{file}")))
        .Concat(Lessons()).Concat(Lessons().Select(path => path + "?v=2")).Concat(Pages().Select(path => "/lti/page" + path));

    private IEnumerable<string> Frames() => EmbedKind.All.SelectMany(kind => _items.Where(item => item.Kind == kind.Kind).SelectMany(item => Language.All.SelectMany(language => new[]
    {
        kind.FrameOf(item.Key, language), $"/{language}/share/{kind.Word}/{item.Key}", "/oembed?url=" + Uri.EscapeDataString("http://localhost" + kind.FrameOf(item.Key, language)),
    })));

    private IEnumerable<string> Pages() => Language.All.SelectMany(language => new[]
    {
        $"/{language}/exhibition/{Word}-room", PageAddress(language), $"/{language}/facts/{Word}-fact", $"/{language}/sources/{Word}-source",
        $"/{language}/places/{Word}-place", $"/{language}/people/{Word}-person",
        $"/{language}/names/{Hidden.Number}-named-{Word}", $"/{language}/learn/{Word}-lesson", $"/{language}/learn/{Word}-lesson/teacher",
    });

    private static IEnumerable<string> Lessons() => Language.All.SelectMany(_ => (string[])["print", "teacher/print", "qr.svg", "cite.bib", .. Files], (language, below) => $"/{language}/learn/{Word}-lesson/{below}");

    private string PageAddress(Language language) => $"{RoomAddress(language)}/{Word}-page";

    private string RoomAddress(Language language) => $"/{language}/exhibition/{_app.Museum.Rooms[0].In(language)!.Slug}";

    private async Task BringToAsync(string state)
    {
        var keys = _items.Select(item => item.Key).ToList();
        switch (state)
        {
            case "scheduled":
                await _app.UseAsync<ReleaseDesk, bool>(async desk =>
                {
                    var release = await desk.CreateAsync("Later", _editor.Id);
                    foreach (var item in _items)
                    {
                        var stored = await _app.ItemAsync(item.Kind, item.Key);
                        foreach (var language in Language.All)
                        {
                            await desk.AddAsync(release, stored, language.Code, _editor.Id);
                        }
                    }

                    await desk.OrderAsync(release, _clock.Now.UtcDateTime.AddDays(1), _editor.Id);
                    return true;
                });
                await _app.Services.GetRequiredService<ReleaseClock>().LookAsync();
                break;
            case "in review":
                foreach (var item in _items)
                {
                    var stored = await _app.ItemAsync(item.Kind, item.Key);
                    await _app.UseAsync<ReviewDesk, Review?>(desk => desk.SendAsync(stored, "en", _editor.Id, null));
                    await _app.UseAsync<GuestLinks, string>(links => links.MakeAsync(stored, "en", null, "A reader", 10, _editor.Id));
                }

                break;
            case "trashed":
                await _app.AskAsync(database => database.Items.Where(item => keys.Contains(item.Key)).ExecuteUpdateAsync(item => item.SetProperty(one => one.TrashedUtc, _clock.Now.UtcDateTime)));
                break;
            case "withdrawn" or "withdrawn in every language":
                await PublishAllAsync();
                foreach (var path in Addresses())
                {
                    using var visitor = _app.Visitor();
                    await visitor.GetAsync(path); // so that copies are kept
                }

                // What has a name of its own is read in no language as well, as a source is.
                var ids = await _app.AskAsync(database => database.Items.Where(item => keys.Contains(item.Key)).ToDictionaryAsync(item => item.Key, item => item.Id));
                await OrderAsync(new PublishOrder("test", [])
                {
                    Withdraw = [.. _items.SelectMany(item => state == "withdrawn" || ((ItemData)item.Data).OwnName is not null
                        ? [new WithdrawPart(ids[item.Key], Revision.Shared)] : Language.All.Select(language => new WithdrawPart(ids[item.Key], language.Code)))],
                });
                break;
        }

        await _app.LookAsync();
    }

    private async Task PublishAllAsync()
    {
        var keys = _items.Select(item => item.Key).ToList();
        var parts = await _app.AskAsync(database => (
            from revision in database.Revisions
            join item in database.Items on revision.ItemId equals item.Id
            where keys.Contains(item.Key)
            select new PublishPart(item.Id, revision.Language, revision.Id)).ToListAsync());
        await OrderAsync(new PublishOrder("test", parts));
    }

    private async Task OrderAsync(PublishOrder order)
    {
        var result = await _app.UseAsync<Publisher, PublishResult>(publisher => publisher.PublishAsync(order));
        Assert.True(result.Edition is not null, string.Join('\n', result.Problems));
        await _app.LookAsync();
    }
}
