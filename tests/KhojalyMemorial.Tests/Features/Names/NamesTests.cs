using System.Net;
using System.Text.Json;
using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Names;

public sealed class NamesTests(SharedMuseum shared)
{
    [Theory]
    [InlineData("Hacıyev")]
    [InlineData("Һаҹыјев")]
    [InlineData("Гаджиев")]
    [InlineData("haciyev")]
    [InlineData("Hajiyev")]
    [InlineData("Gadzhiev")]
    [InlineData("əlif hacı")]
    public async Task A_name_is_found_however_it_is_written_and_the_page_says_why(string typed)
    {
        foreach (var language in Language.All)
        {
            var (answer, page) = await shared.App.VisitAsync($"/{language}/names?q={Uri.EscapeDataString(typed)}");

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal($"/{language}/names/418207-", page.QuerySelector("tbody a")!.GetAttribute("href")![..17]);
            Assert.NotEmpty(page.QuerySelector(".names__reason")!.TextContent.Trim());
            Assert.Equal("status", page.QuerySelector(".names__status")!.GetAttribute("role"));
            Assert.NotNull(page.QuerySelector("meta[name=robots][content*=noindex]"));
        }
    }

    [Fact]
    public async Task No_result_says_what_it_does_not_mean_and_what_can_be_done()
    {
        var (answer, page) = await shared.App.VisitAsync("/en/names?q=qqqqqqqq");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("No result does not mean that someone was not recorded", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("main .prose li a"));
    }

    [Fact]
    public async Task The_letters_are_those_of_the_azerbaijani_alphabet()
    {
        var (_, page) = await shared.App.VisitAsync("/ru/names");
        var letters = page.QuerySelectorAll(".names__letters > *").Select(letter => letter.TextContent.Trim()).ToList();

        Assert.Equal("A B C Ç D E Ə F G Ğ H X I İ J K Q L M N O Ö P R S Ş T U Ü V Y Z", string.Join(' ', letters));
        var (_, chosen) = await shared.App.VisitAsync(page.QuerySelector(".names__letters a")!.GetAttribute("href")!);
        Assert.Equal(["Hacıyev Əlif"], chosen.QuerySelectorAll(".names__name").Select(name => name.TextContent));
    }

    [Fact]
    public async Task A_choice_keeps_to_it_and_its_count_is_announced()
    {
        var (_, page) = await shared.App.VisitAsync("/en/names?source=jmedia-guliyev&status=killed&status=missing");

        Assert.Equal(["Quliyev Aqil"], page.QuerySelectorAll(".names__name").Select(name => name.TextContent));
        Assert.Equal("1 person", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal(["killed", "missing", "jmedia-guliyev"], page.QuerySelectorAll("input[type=checkbox][checked]").Select(box => box.GetAttribute("value")));
    }

    [Theory]
    [InlineData("?after=nothing", HttpStatusCode.BadRequest)]
    [InlineData("?after=0.ABC.123456", HttpStatusCode.OK)]
    [InlineData("?letter=%C6%8F&status=nonsense", HttpStatusCode.OK)]
    [InlineData("?q=%00%01%EF%BF%BF", HttpStatusCode.OK)]
    [InlineData("?q=%E2%80%AE%20%20", HttpStatusCode.OK)]
    public async Task Whatever_is_asked_is_answered(string query, HttpStatusCode status) =>
        Assert.Equal(status, (await shared.App.VisitAsync("/az/names" + query)).Response.StatusCode);

    [Fact]
    public async Task Too_long_a_question_is_refused_with_the_form() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await shared.App.VisitAsync("/az/names?q=" + new string('a', 201))).Response.StatusCode);

    [Fact]
    public async Task A_person_has_name_forms_statements_with_sources_and_records()
    {
        var (_, page) = await shared.App.VisitAsync("/en/names/418207-alif-hajiyev");

        Assert.Equal("Alif Hajiyev", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("time[datetime='1992-02-26']"));
        Assert.NotNull(page.QuerySelector("th[lang=ru]"));
        Assert.Equal(2, page.QuerySelectorAll("li[id^=record-]").Length);
        Assert.NotNull(page.QuerySelector("a[href='/en/people/hajiyev-alif']"));
        Assert.Contains("\"@type\":\"Person\"", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("meta[name=robots][content*=noindex]"));
    }

    [Theory]
    [InlineData("/en/names/418207", "/en/names/418207-alif-hajiyev")]
    [InlineData("/az/names/418207-alif-hajiyev", "/az/names/418207-elif-haciyev")]
    public async Task Another_slug_leads_to_the_one_address(string path, string target)
    {
        var (answer, _) = await shared.App.VisitAsync(path);

        Assert.Equal((HttpStatusCode.MovedPermanently, target), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("/en/names/999999")]
    [InlineData("/en/names/263518")]
    [InlineData("/en/names/263518-aghaali-naib-aliyev")]
    [InlineData("/en/names/nobody")]
    [InlineData("/en/names/418207-alif-hajiyev/more")]
    public async Task Who_is_not_published_is_not_found(string path) => Assert.Equal(HttpStatusCode.NotFound, (await shared.App.VisitAsync(path)).Response.StatusCode);

    [Fact]
    public async Task The_opening_register_holds_two_people_and_no_draft()
    {
        Assert.Equal([418207, 702954], shared.App.Register().File.All().Select(person => person.Number));
        var (_, method) = await shared.App.VisitAsync("/en/names/method");
        Assert.Contains("2 people with 3 records from sources", method.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Maharramov", await System.IO.File.ReadAllTextAsync(shared.App.Register().File.FilePath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wall_names_everybody_and_can_be_read_out()
    {
        var (_, page) = await shared.App.VisitAsync("/az/names/wall");

        Assert.Equal(["Hacıyev Əlif", "Quliyev Aqil"], page.QuerySelectorAll(".wall__name a").Select(name => name.TextContent));
        Assert.Equal("img", page.QuerySelector(".lights__picture")!.GetAttribute("role"));
    }

    [Fact]
    public async Task Suggestions_are_json_in_the_language_asked_for()
    {
        using var client = shared.App.Visitor();
        var answer = JsonDocument.Parse(await client.GetStringAsync("/api/v1/names/suggest?q=quli&lang=ru"));

        var name = answer.RootElement.GetProperty("names").EnumerateArray().Single();
        Assert.Equal((702954, "Quliyev Aqil", "/ru/names/702954-agil-guliev"), (name.GetProperty("number").GetInt32(), name.GetProperty("name").GetString(), name.GetProperty("path").GetString()));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/api/v1/names/suggest?q=quli&lang=xx")).StatusCode);
        Assert.Equal(0, JsonDocument.Parse(await client.GetStringAsync("/api/v1/names/suggest?q=q")).RootElement.GetProperty("names").GetArrayLength());
    }

    [Fact]
    public async Task The_register_can_be_downloaded_as_table_and_as_linked_data()
    {
        using var client = shared.App.Visitor();
        var lines = (await client.GetStringAsync("/en/names/export.csv")).TrimEnd().Split("\r\n");
        var graph = JsonDocument.Parse(await client.GetStringAsync("/en/names/export.jsonld")).RootElement.GetProperty("@graph");

        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.True(line.Split(',').Length >= 14, line));
        Assert.Equal(["Alif Hajiyev", "Agil Guliyev"], graph.EnumerateArray().Select(person => person.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task The_counts_by_status_count_people_and_can_be_downloaded()
    {
        using var client = shared.App.Visitor();
        var lines = (await client.GetStringAsync("/ru/names/counts.csv")).TrimEnd().TrimStart('\uFEFF').Split("\r\n");

        Assert.Equal(["status,certainty,people", "all,,2", "killed,established,2"], lines);
        Assert.Contains("/ru/names/counts.csv", await client.GetStringAsync("/ru/names/method"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_light_of_a_person_whom_a_source_counts_leads_to_the_person_and_is_read_out()
    {
        await using var app = await MuseumApp.StartAsync();
        var source = app.Museum.Sources.Keys.First();
        var person = Registered.Person(source) with
        {
            Sex = "female", Birth = EdtfDate.Parse("1950"), BirthSources = [new(source, null)], CountedAmongKilled = [new(source, null)],
        };
        await app.PublishArtificialAsync(await new Curator(app.Database).WriteAsync(Kind.Person, "555010", person, Registered.Everywhere(Registered.Text())));

        foreach (var path in new[] { "/en", "/en/names/wall", "/en/exhibition/names" })
        {
            var (_, page) = await app.VisitAsync(path);
            var light = page.QuerySelector(".lights__group--women a")!;
            Assert.Equal(("/en/names/555010-numuneyev-sinaq", "Nümunəyev Sınaq"), (light.GetAttribute("href"), light.QuerySelector("title")!.TextContent));
            Assert.Equal("group", page.QuerySelector(".lights__picture")!.GetAttribute("role"));
            Assert.Single(page.QuerySelectorAll(".lights__group a"));
        }
    }
}
