using System.Text;
using System.Text.RegularExpressions;
using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Learn;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.BrowserTests;

/// <summary>Lessons as a browser prints them.</summary>
public sealed partial class LessonPaperTests(BrowserApp app)
{
    private const int MostPages = 8;

    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_sheet_fits_on_eight_pages_of_either_paper(string code)
    {
        Assert.True(Language.TryParse(code, out var language));
        var addresses = new Addresses(app.Site.Museum);
        await using var window = await app.OpenAsync(new(1280));
        foreach (var lesson in app.Site.Museum.Lessons)
        {
            foreach (var sheet in new[] { "", LessonFiles.TeacherPath })
            {
                foreach (var (paper, width) in new[] { (LessonFiles.A4, 595d), (LessonFiles.Letter, 612d) })
                {
                    await window.Page.GotoAsync($"{addresses.Of(lesson, language)}{sheet}/print?paper={paper}");
                    await window.Page.EvaluateAsync("() => document.fonts.ready");
                    var printed = Encoding.Latin1.GetString(await window.Page.PdfAsync(new() { PreferCSSPageSize = true }));

                    var name = $"{code} {lesson.Key}{sheet} on {paper}";
                    var pages = Pages().Matches(printed).Select(page => double.Parse(page.Groups["width"].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
                    Assert.True(pages.Count is > 1 and <= MostPages, $"{name}: {pages.Count} pages");
                    Assert.All(pages, found => Assert.Equal(width, found, 1d));
                }
            }
        }
    }

    // Each page of the file says how large it is, in points.
    [GeneratedRegex(@"/MediaBox\s*\[\s*0\s+0\s+(?<width>[0-9.]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pages();
}
