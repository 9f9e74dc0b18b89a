using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Parser;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Learn;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Learn;

/// <summary>The pack of a lesson for computers without a network, taken apart.</summary>
public sealed class LessonPackTests(SharedMuseum shared)
{
    private static readonly string[] Names =
        ["README.txt", "LICENCE.txt", "lesson.css", "index.html", "teacher.html", "sources.html", "pupils-a4.docx", "pupils-letter.docx", "teacher-a4.docx", "teacher-letter.docx"];

    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_pack_has_all_parts_under_safe_names(string code)
    {
        Assert.True(Language.TryParse(code, out var language));
        foreach (var lesson in shared.App.Museum.Lessons)
        {
            using var zip = await PackAsync(new Addresses(shared.App.Museum).Of(lesson, language));

            Assert.Equal(Names, zip.Entries.Select(entry => entry.FullName));
            Assert.All(zip.Entries, entry => Assert.Matches("^(pictures/)?[A-Za-z0-9][A-Za-z0-9-]*[.][a-z]+$", entry.FullName));
            Assert.All(Names.Where(name => name.EndsWith(".docx", StringComparison.Ordinal)), name =>
            {
                using var file = new WordFile(Content(zip, name));
                Assert.Empty(file.Problems);
            });
            var readMe = Encoding.UTF8.GetString(Content(zip, "README.txt"));
            Assert.Contains(lesson.In(language)!.Title, readMe, StringComparison.Ordinal);
            Assert.All(Names[3..], name => Assert.Contains(name, readMe, StringComparison.Ordinal));
            Assert.Contains("CC BY 4.0", Encoding.UTF8.GetString(Content(zip, "LICENCE.txt")), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Its_pages_fetch_nothing_from_outside_and_lead_on_by_whole_addresses(string code)
    {
        Assert.True(Language.TryParse(code, out var language));
        foreach (var lesson in shared.App.Museum.Lessons)
        {
            using var zip = await PackAsync(new Addresses(shared.App.Museum).Of(lesson, language));
            Assert.DoesNotContain("url(", Encoding.UTF8.GetString(Content(zip, "lesson.css")), StringComparison.Ordinal);
            Assert.DoesNotContain("@import", Encoding.UTF8.GetString(Content(zip, "lesson.css")), StringComparison.Ordinal);
            foreach (var name in new[] { "index.html", "teacher.html", "sources.html" })
            {
                var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Content(zip, name)));

                Assert.Equal(code, page.DocumentElement.GetAttribute("lang"));
                Assert.Empty(page.QuerySelectorAll("script, iframe, form, [style], [srcset], base"));
                Assert.Equal(["data:,", "lesson.css"], page.QuerySelectorAll("link").Select(link => link.GetAttribute("href")));
                Assert.All(page.QuerySelectorAll("[src]"), one => Assert.StartsWith("pictures/", one.GetAttribute("src"), StringComparison.Ordinal));
                Assert.All(page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!), href => Assert.True(
                    href.StartsWith("http://", StringComparison.Ordinal) || href.StartsWith("https://", StringComparison.Ordinal) || href.StartsWith("mailto:", StringComparison.Ordinal)
                    || (href[0] == '#' && page.GetElementById(href[1..]) is not null) || Names.Contains(href), $"{name} leads to {href}"));
                Assert.Equal("page", page.QuerySelector($"nav a[href='{name}']")!.GetAttribute("aria-current"));
            }
        }
    }

    [Fact]
    public async Task The_list_of_sources_is_that_of_the_lesson_with_addresses()
    {
        var lesson = shared.App.Museum.Lessons[0];
        var of = new LessonOfEdition(lesson, lesson.Data, lesson.In(Language.En)!, shared.App.Museum, Language.En);
        var sources = LessonLd.Sources(of).ToList();

        using var zip = await PackAsync(new Addresses(shared.App.Museum).Of(lesson, Language.En));

        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Content(zip, "sources.html")));
        Assert.Equal(sources.Select(source => $"http://localhost/en/sources/{source.Key}"), page.QuerySelectorAll("main li").Select(row => row.QuerySelector("a")!.GetAttribute("href")));
        Assert.Equal(sources.Select(source => source.Data.Url).OfType<string>(), page.QuerySelectorAll("main li a:nth-of-type(2)").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task In_the_school_view_the_pack_stays_in_the_view()
    {
        var path = new Addresses(shared.App.Museum).Of(shared.App.Museum.Lessons[0], Language.Az).Replace("/az/", "/az/school/", StringComparison.Ordinal);

        using var zip = await PackAsync(path);

        foreach (var name in new[] { "index.html", "teacher.html", "sources.html" })
        {
            var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Content(zip, name)));
            Assert.All(page.QuerySelectorAll("main a[href]:not([href^='#'])"), link => Assert.StartsWith("http://localhost/az/school/", link.GetAttribute("href"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_same_edition_gives_the_same_pack()
    {
        var path = new Addresses(shared.App.Museum).Of(shared.App.Museum.Lessons[0], Language.Ru) + LessonFiles.PackPath;
        using var client = shared.App.Visitor();

        // Another key of the cache, so that it is made a second time.
        Assert.Equal(await client.GetByteArrayAsync(path), await client.GetByteArrayAsync($"{path}?v={shared.App.Museum.Edition}"));
    }

    private async Task<ZipArchive> PackAsync(string path)
    {
        using var client = shared.App.Visitor();
        return new(new MemoryStream(await client.GetByteArrayAsync(path + LessonFiles.PackPath)));
    }

    private static byte[] Content(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
