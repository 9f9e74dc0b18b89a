using System.Globalization;
using System.Net;
using System.Text;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Microsoft.Data.Sqlite;

namespace KhojalyMemorial.Tests.Features.Names;

/// <summary>People with every combination of living, consent and restriction, and every output of the register: each marker stands where it may and nowhere else.</summary>
public sealed class PrivacyMatrixTests : IAsyncLifetime
{
    private static readonly string[] States = ["dead", "missing", "living", "unknown"];
    private static readonly string[] Consents = ["none", "name", "name and life", "all", "withdrawn"];
    private static readonly string[] Restrictions = ["none", "on-request", "withheld", "name withheld"];

    private readonly List<Case> _cases = [];
    private MuseumApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await MuseumApp.StartAsync(null, ("RateLimits:SearchesAtOnce", "100000"));
        var (curator, drafts, source) = (new Curator(_app.Database), new List<Draft>(), _app.Museum.Sources.Keys.First());
        foreach (var state in States)
        {
            foreach (var consent in Consents)
            {
                foreach (var restriction in Restrictions)
                {
                    var one = new Case(_cases.Count, state, consent, restriction);
                    _cases.Add(one);
                    drafts.Add(await curator.WriteAsync(Kind.Person, one.Key, one.Data(source), Registered.Everywhere(one.Text)));
                    drafts.Add(await curator.WriteAsync(Kind.Record, $"{one.Word("recordkey")}", one.Record(source)));
                }
            }
        }

        await _app.PublishArtificialAsync([.. drafts]);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Every_marker_stands_where_it_may_and_nowhere_else()
    {
        var lists = await ListsAsync();
        var machines = await MachinesAsync();
        var kept = string.Concat(_app.Register().File.All().Select(person => System.Text.Json.JsonSerializer.Serialize(person, ContentJson.Body)));
        SqliteConnection.ClearAllPools();
        var raw = string.Concat(Directory.EnumerateFiles(Path.GetDirectoryName(_app.Register().File.FilePath)!, "register.db*").Select(file => Encoding.UTF8.GetString(File.ReadAllBytes(file))));

        foreach (var one in _cases)
        {
            foreach (var language in Language.All)
            {
                var (answer, page) = await _app.VisitAsync($"/{language}/names/{one.Key}-{one.Text.Slug}");
                Assert.True(answer.StatusCode == (one.IsNamed ? HttpStatusCode.OK : HttpStatusCode.NotFound), $"{one}: {answer.StatusCode}");
                Assert.True(!one.IsNamed || page.QuerySelector("meta[name=robots][content*=noindex]") is not null, $"{one} can be indexed.");
                Assert.True(page.QuerySelector("script[type='application/ld+json']")?.TextContent.Contains(one.Word("name"), StringComparison.OrdinalIgnoreCase) != true, $"{one} is linked data.");
                var html = page.DocumentElement.OuterHtml;
                foreach (var (field, word) in one.Markers)
                {
                    Assert.True(html.Contains(word, StringComparison.OrdinalIgnoreCase) == one.Shows(field), $"{one}: {field} on the page");
                }

                Assert.Equal(one.IsNamed && one.Restriction is "withheld" && one.Covers(PersonField.Life), html.Contains(KhojalyMemorial.Languages.Strings.For(language)["Register.Visibility.Withheld"], StringComparison.Ordinal));
                Assert.Equal(one.IsNamed && one.Restriction is "on-request" && one.Covers(PersonField.Life), html.Contains(KhojalyMemorial.Languages.Strings.For(language)["Register.Visibility.OnRequest"], StringComparison.Ordinal));
            }

            foreach (var (field, word) in one.Markers)
            {
                var shown = one.Shows(field);
                Assert.True(lists.Contains(word, StringComparison.OrdinalIgnoreCase) ? shown : !(shown && field is PersonField.Name or PersonField.Birth), $"{one}: {field} in lists");
                Assert.True(!machines.Contains(word, StringComparison.OrdinalIgnoreCase), $"{one}: {field} for machines");
                Assert.True(kept.Contains(word, StringComparison.OrdinalIgnoreCase) == shown, $"{one}: {field} in the kept file");
                Assert.True(shown || !raw.Contains(word, StringComparison.OrdinalIgnoreCase), $"{one}: {field} in the bytes of the kept file");
            }

            Assert.DoesNotContain(one.Word("document"), kept + raw + lists + machines, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Whoever_is_not_public_is_found_by_no_name_and_whoever_lives_is_never_suggested()
    {
        using var client = _app.Visitor();
        foreach (var one in _cases)
        {
            foreach (var word in new[] { one.Word("name"), one.Word("form") })
            {
                var (_, page) = await _app.VisitAsync($"/en/names?q={word}");
                var found = page.QuerySelectorAll(".names__name").Any(link => link.GetAttribute("href")!.Contains(one.Key, StringComparison.Ordinal));
                Assert.True(found == one.Shows(word == one.Word("name") ? PersonField.Name : PersonField.Forms), $"{one} by {word}");
                var suggested = await client.GetStringAsync($"/api/v1/names/suggest?q={word}");
                Assert.DoesNotContain(one.Key, suggested, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_wall_holds_nobody_who_is_shown_by_consent()
    {
        var (_, page) = await _app.VisitAsync("/en/names/wall");
        var wall = page.QuerySelector("main")!.TextContent;

        Assert.All(_cases, one => Assert.True(
            wall.Contains(one.Word("name"), StringComparison.OrdinalIgnoreCase) == (one.IsNamed && one.State is "dead" or "missing" && one.Shows(PersonField.Status)), $"{one} on the wall"));
    }

    // What programs read: nobody here, for all of them are artificial or live.
    private async Task<string> MachinesAsync()
    {
        using var client = _app.Visitor();
        var all = new StringBuilder();
        foreach (var path in Language.All.SelectMany(language => new[]
        {
            $"/sitemap-{language}.xml", $"/sitemap-names-{language}-1.xml", $"/{language}/corrections.atom", $"/{language}/names/export.csv", $"/{language}/names/export.jsonld", $"/{language}/names/counts.csv",
            $"/{language}/names/method", $"/{language}/search?q=zq",
        }).Append("/sitemap.xml").Append("/robots.txt").Append("/api/v1/names/suggest?q=zq"))
        {
            all.Append(await client.GetStringAsync(path));
        }

        all.Append(await client.ReadEverythingAsync());
        all.Append(System.Text.Json.JsonSerializer.Serialize(_app.Museum.Snapshot));
        return all.ToString();
    }

    private async Task<string> ListsAsync()
    {
        var all = new StringBuilder();
        foreach (var language in Language.All)
        {
            all.Append((await _app.VisitAsync($"/{language}")).Page.DocumentElement.OuterHtml);
            for (string? path = $"/{language}/names"; path is not null;)
            {
                var (_, page) = await _app.VisitAsync(path);
                all.Append(page.DocumentElement.OuterHtml);
                path = page.QuerySelector(".pagination a[rel=next]")?.GetAttribute("href");
            }
        }

        return all.ToString();
    }

    private sealed record Case(int At, string State, string Consent, string Restriction)
    {
        public override string ToString() => $"{State}, consent {Consent}, restriction {Restriction}";

        public string Key => (700_000 + At).ToString(CultureInfo.InvariantCulture);

        public PersonText Text => new()
        {
            Name = $"Sınaq {Word("name")}", Slug = $"case-{At}", Life = $"It says {Word("life")}.", Night = $"It says {Word("night")}.", Note = $"It says {Word("note")}.",
        };

        // Letters only, and no two alike: what is found by one letter wrong would be somebody else.
        public string Word(string field) => $"zq{field}{string.Concat(At.ToString("000", CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + 'b')))}zq";

        public IEnumerable<(string Field, string Word)> Markers =>
        [
            (PersonField.Name, Word("name")), (PersonField.Forms, Word("form")), (PersonField.Birth, Birth), (PersonField.Death, Death), (PersonField.Life, Word("life")),
            (PersonField.Night, Word("night")), ("quoted", Word("note")), ("quoted", Word("entry")), (PersonField.Home, Word("home")), (PersonField.Forms, Word("written")),
        ];

        public bool NeedsConsent => State is "living" or "unknown";

        public bool IsNamed => Shows(PersonField.Name);

        private string Birth => new DateOnly(1903, 1, 1).AddDays(At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        private string Death => new DateOnly(2041, 1, 1).AddDays(At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        public bool Covers(string field) => !NeedsConsent || Consent switch
        {
            "name" => field == PersonField.Name,
            "name and life" => field is PersonField.Name or PersonField.Life,
            "all" => true,
            _ => false,
        };

        public bool Shows(string field) => field == "quoted"
            ? IsNamed && Shows(PersonField.Home) && Shows(PersonField.Night)
            : Covers(PersonField.Name) && Covers(field) && Restriction switch
            {
                "none" => true,
                "name withheld" => false,
                _ => field == PersonField.Name,
            }
            && (field != PersonField.Death || State != "living");

        public PersonData Data(string source)
        {
            SourceReference[] sources = [new(source, null)];
            var hasDied = State != "living";
            return new()
            {
                Artificial = true,
                State = State,
                Names = [new PersonName { Name = $"Sınaq {Word("name")}", Language = "az" }, new PersonName { Name = $"Sınaq {Word("form")}", Language = "en" }],
                Sex = "female",
                Birth = EdtfDate.Parse(Birth), BirthSources = sources,
                Death = hasDied ? EdtfDate.Parse(Death) : null, DeathSources = hasDied ? sources : [],
                Statuses = [new PersonStatus { Status = State == "dead" ? "killed" : State == "missing" ? "missing" : "survived", Certainty = "established", Sources = sources }],
                CountedAmongKilled = State == "dead" ? sources : [],
                Consents = Consent == "none" ? [] :
                [
                    new Consent
                    {
                        Date = EdtfDate.Parse("2026-01-01"), Giver = "self", Document = Word("document"),
                        Scope = [.. PersonField.All.Where(field => Consent is "all" or "withdrawn" || Covers(field) || (Consent == "name" && field == PersonField.Name))],
                        Withdrawn = Consent == "withdrawn" ? EdtfDate.Parse("2026-02-02") : null,
                    },
                ],
                Restrictions = Restriction switch
                {
                    "none" => [],
                    "name withheld" => [new FieldRestriction { Field = PersonField.Name, Visibility = PersonField.Withheld, Document = Word("document") }],
                    _ => [.. PersonField.All.Where(field => field is not (PersonField.Name or PersonField.Records)).Select(field => new FieldRestriction { Field = field, Visibility = Restriction, Document = Word("document") })],
                },
            };
        }

        public RecordData Record(string source) => new()
        {
            Artificial = true, Person = Key, Source = new(source, null), Name = $"Sınaq {Word("written")}", Language = "en", Home = Word("home"), Transcription = $"Entry {Word("entry")}",
        };
    }
}
