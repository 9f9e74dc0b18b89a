using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Learn;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Learn;

/// <summary>The list of lessons and the lessons themselves, as visitors read them.</summary>
public sealed class LearnTests(SharedMuseum shared)
{
    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    private IReadOnlyList<Published<LessonData, LessonText>> Lessons => shared.App.Museum.Lessons;

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task At_least_four_lessons_stand_in_the_list_in_each_language(string code)
    {
        var (response, page) = await shared.App.VisitAsync($"/{code}/learn");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(page.QuerySelectorAll(".card-list__item").Length >= 4);
        Assert.Equal(Lessons.Count, page.QuerySelectorAll(".card-list__item").Length);
        Assert.NotNull(page.QuerySelector($"link[type='application/atom+xml'][href='/{code}/learn.atom']"));
        Assert.Equal($"/{code}/learn/teachers", page.QuerySelector(".page-head__facts a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("subject=geography")]
    [InlineData("age=12")]
    [InlineData("minutes=45")]
    [InlineData("in=ru")]
    [InlineData("without=killing")]
    [InlineData("without=any")]
    [InlineData("subject=history&minutes=90&without=captivity")]
    public async Task A_filter_leaves_exactly_what_fits(string query)
    {
        var asked = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        string? Of(string name) => asked.GetValueOrDefault(name);
        Assert.True(LearnFilter.TryParse(Of("subject"), Of("age"), Of("minutes"), Of("in"), Of("without"), out var filter));

        var (response, page) = await shared.App.VisitAsync("/en/learn?" + query);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Lessons.Where(filter.Takes).Select(one => one.Key).Order(StringComparer.Ordinal), page.QuerySelectorAll(".card-list__item").Select(one => one.Id!).Order(StringComparer.Ordinal));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.All(asked, one => Assert.Equal(one.Value.ToString(), page.QuerySelector($"#{one.Key} option[selected]")!.GetAttribute("value")));
    }

    [Fact]
    public void Filters_tell_lessons_apart()
    {
        Published<LessonData, LessonText>[] lessons = [.. Lessons];
        Assert.Contains(lessons, one => new LearnFilter("geography", null, null, null, null).Takes(one));
        Assert.Contains(lessons, one => !new LearnFilter("geography", null, null, null, null).Takes(one));
        Assert.Contains(lessons, one => !new LearnFilter(null, 12, null, null, null).Takes(one));
        Assert.Contains(lessons, one => !new LearnFilter(null, null, 45, null, null).Takes(one));
        Assert.Contains(lessons, one => !new LearnFilter(null, null, null, null, "killing").Takes(one));
    }

    [Theory]
    [InlineData("subject=magic")]
    [InlineData("age=7")]
    [InlineData("minutes=46")]
    [InlineData("in=de")]
    [InlineData("without=rain")]
    public async Task A_choice_that_there_is_not_is_404_with_everything(string query)
    {
        var (response, page) = await shared.App.VisitAsync("/az/learn?" + query);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(Lessons.Count, page.QuerySelectorAll(".card-list__item").Length);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_lesson_has_a_sheet_for_pupils_and_one_for_teachers_and_pupils_see_no_notes(string code)
    {
        Assert.True(Language.TryParse(code, out var language));
        foreach (var lesson in Lessons)
        {
            var path = new Addresses(shared.App.Museum).Of(lesson, language);
            var (pupils, sheet) = await shared.App.VisitAsync(path);
            var (teachers, plan) = await shared.App.VisitAsync(path + "/teacher");

            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (pupils.StatusCode, teachers.StatusCode));
            Assert.Equal("agreement", sheet.QuerySelector(".prose > h2")!.Id);
            Assert.All(lesson.Data.Documents, document => Assert.NotNull(sheet.GetElementById($"document-{document.Key}")));
            Assert.InRange(lesson.Data.Documents.Count, 3, 6);
            Assert.NotNull(sheet.GetElementById("reflection"));
            Assert.Null(sheet.GetElementById("notes"));
            Assert.NotNull(plan.GetElementById("notes"));
            Assert.Empty(sheet.QuerySelectorAll(".reference--broken").Concat(plan.QuerySelectorAll(".reference--broken")));
            var notes = sheet.QuerySelectorAll(".side-note__number").Select(note => int.Parse(note.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.NotEmpty(notes);
            Assert.Equal(Enumerable.Range(1, notes.Count), notes);
        }
    }

    [Fact]
    public async Task Search_sitemap_menu_and_glossary_know_the_lessons()
    {
        var lesson = Lessons[0];
        var path = new Addresses(shared.App.Museum).Of(lesson, Language.En);
        using var client = shared.App.Visitor();
        var (_, page) = await shared.App.VisitAsync(path);

        Assert.Contains(path, await client.GetStringAsync("/en/search?q=" + Uri.EscapeDataString(lesson.In(Language.En)!.Title)), StringComparison.Ordinal);
        Assert.Contains(path + "/teacher<", await client.GetStringAsync("/sitemap-en.xml"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("nav a[href='/en/learn'][aria-current]"));
        Assert.All(lesson.Data.Terms, term => Assert.NotNull(page.QuerySelector($"a[href='/en/terms#{term}']")));
    }

    [Fact]
    public async Task The_page_for_teachers_has_one_address()
    {
        using var client = shared.App.Visitor();
        var moved = await client.GetAsync("/ru/teachers");
        var (response, page) = await shared.App.VisitAsync("/ru/learn/teachers");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/ru/learn/teachers"), (moved.StatusCode, moved.Headers.Location!.ToString()));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(3, page.QuerySelectorAll(".breadcrumb li").Length);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_linked_data_of_a_lesson_is_complete(string code)
    {
        Assert.True(Language.TryParse(code, out var language));
        foreach (var lesson in Lessons)
        {
            var (_, page) = await shared.App.VisitAsync(new Addresses(shared.App.Museum).Of(lesson, language));
            var data = page.QuerySelectorAll("script[type='application/ld+json']").Select(one => JsonDocument.Parse(one.TextContent).RootElement)
                .Single(one => one.GetProperty("@type").ValueKind == JsonValueKind.Array);

            Assert.Equal(["LearningResource", "CreativeWork"], data.GetProperty("@type").EnumerateArray().Select(one => one.GetString()));
            Assert.All(
                ["name", "description", "inLanguage", "learningResourceType", "educationalLevel", "typicalAgeRange", "timeRequired", "teaches", "about", "audience", "license", "isAccessibleForFree",
                    "accessMode", "accessibilityFeature", "accessibilitySummary", "datePublished", "dateModified", "author", "publisher", "citation", "isPartOf"],
                name => Assert.True(data.TryGetProperty(name, out _), $"{lesson.Key} has no {name}."));
            Assert.Equal(FormattableString.Invariant($"PT{lesson.Data.Minutes}M"), data.GetProperty("timeRequired").GetString());
            Assert.Equal(FormattableString.Invariant($"{lesson.Data.AgeFrom}-{lesson.Data.AgeTo}"), data.GetProperty("typicalAgeRange").GetString());
            Assert.Equal(lesson.Data.Alignments.Count > 0, data.TryGetProperty("educationalAlignment", out _));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_feed_names_every_lesson_of_its_language(string code)
    {
        using var client = shared.App.Visitor();
        var feed = XDocument.Parse(await client.GetStringAsync($"/{code}/learn.atom")).Root!;
        XNamespace atom = "http://www.w3.org/2005/Atom";

        Assert.All(["id", "title", "updated", "author"], name => Assert.Single(feed.Elements(atom + name)));
        Assert.Equal(code, (string?)feed.Attribute(XNamespace.Xml + "lang"));
        Assert.Equal(Lessons.Count, feed.Elements(atom + "entry").Count());
        Assert.All(feed.Elements(atom + "entry"), entry => Assert.All(["id", "title", "updated", "published", "summary"], name => Assert.Single(entry.Elements(atom + name))));
        Assert.All(feed.Elements(atom + "entry"), entry => Assert.Single(entry.Elements(atom + "link"), link => (string?)link.Attribute("rel") == "alternate"));
        Assert.Equal(Lessons.Count, feed.Elements(atom + "entry").Select(entry => (string?)entry.Element(atom + "id")).Distinct().Count());
    }

    [Theory]
    [InlineData("", "a4")]
    [InlineData("?paper=letter", "letter")]
    public async Task A_sheet_can_be_printed_on_either_paper(string query, string paper)
    {
        var path = new Addresses(shared.App.Museum).Of(Lessons[0], Language.En);
        foreach (var sheet in new[] { path, path + "/teacher" })
        {
            var (response, page) = await shared.App.VisitAsync($"{sheet}/print{query}");

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("sheet--" + paper, page.Body!.ClassList);
            Assert.Equal(sheet, page.QuerySelector(".sheet__tools a")!.GetAttribute("href"));
            Assert.Empty(page.QuerySelectorAll("[style], style"));
        }

        using var client = shared.App.Visitor();
        var code = await client.GetAsync(path + "/qr.svg?v=1");
        Assert.Equal("image/svg+xml", code.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("<svg", await code.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
