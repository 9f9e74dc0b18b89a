using System.Net;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Wordprocessing;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Content.Markdown.Marks;
using KhojalyMemorial.Features.Learn;
using KhojalyMemorial.Features.Learn.Docx;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Markdig.Syntax;
using Markdown = Markdig.Extensions.Tables;

namespace KhojalyMemorial.Tests.Features.Learn;

/// <summary>The lessons of the opening content as documents of Word: every lesson, both sheets, on either paper.</summary>
public sealed class LessonDocumentTests(SharedMuseum shared)
{
    public static TheoryData<string, string> Sheets =>
        [.. from language in Language.All from sheet in new[] { "", LessonFiles.TeacherPath } select new TheoryDataRow<string, string>(language.Code, sheet)];

    [Theory]
    [MemberData(nameof(Sheets))]
    public async Task Every_document_is_valid_and_has_the_paper_that_was_asked_for(string code, string sheet)
    {
        foreach (var path in Paths(code, sheet))
        {
            foreach (var (query, width, height) in new[] { ("", 11906u, 16838u), ("?paper=a4", 11906u, 16838u), ("?paper=letter", 12240u, 15840u) })
            {
                using var file = await DocumentAsync(path + query);

                Assert.Empty(file.Problems);
                var size = file.Body.Elements<SectionProperties>().Single().GetFirstChild<PageSize>()!;
                Assert.Equal((width, height), (size.Width!.Value, size.Height!.Value));
                Assert.All(file.Body.Descendants<Table>(), table => Assert.InRange(
                    table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Sum(column => int.Parse(column.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)), 9000, (int)width - 2268));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public async Task A_document_has_the_headings_lists_tables_and_notes_of_its_text(string code, string sheet)
    {
        Assert.True(Language.TryParse(code, out var language));
        foreach (var lesson in shared.App.Museum.Lessons)
        {
            var of = new LessonOfEdition(lesson, lesson.Data, lesson.In(language)!, shared.App.Museum, language);
            var parts = LessonPages.Parts(of, sheet.Length == 0 ? SheetReader.Pupils : SheetReader.Teachers);
            var texts = parts.Select(part => MuseumMarkdown.Parse(part.Markdown).Document).ToList();

            using var file = await DocumentAsync(PathOf(lesson, language) + sheet + LessonFiles.DocumentPath);

            Assert.Equal(parts.Select(part => (part.Level == 2 ? "Heading1" : "Heading2", Plain(part.Title))), file.Headings.Select(one => (one.Style!, Plain(one.Text))));
            Assert.Equal("Title", WordFile.StyleOf(file.Body.Elements<Paragraph>().ElementAt(1)));
            var notes = texts.Sum(text => text.Descendants<CitationInline>().Count() + text.Descendants<SideNoteInline>().Count());
            Assert.True(notes > 0);
            Assert.Equal(Enumerable.Range(1, notes).Select(number => (long)number), file.Marks);
            Assert.Equal(file.Marks, file.Notes.Select(note => note.Id!.Value));
            Assert.All(file.Notes, note => Assert.True(note.InnerText.Trim().Length > 3));
            var facts = texts.SelectMany(text => text.Descendants<DirectiveBlock>()).Where(block => block.Name == "facts").Sum(block => block.Arguments.Words.Count);
            Assert.Equal(texts.Sum(text => text.Descendants<Markdown.Table>().Count()) + facts, file.Body.Elements<Table>().Count());
            Assert.All(file.Body.Elements<Table>(), table => Assert.NotNull(table.GetFirstChild<TableRow>()!.TableRowProperties!.GetFirstChild<TableHeader>()));
            var ordered = texts.SelectMany(text => text.Descendants<Block>())
                .Select(block => block switch { ListBlock { IsOrdered: true } list => list.Count, DirectiveBlock { Name: "map" } map when IsDrawn(map) => map.Arguments.Words.Count, _ => 0 }).Where(count => count > 0).ToList();
            Assert.Equal(texts.SelectMany(text => text.Descendants<DirectiveBlock>()).Count(block => block.Name == "map" && IsDrawn(block)), file.Body.Descendants<DocumentFormat.OpenXml.Office2010.Word.DrawingGroup.WordprocessingGroup>().Count());
            Assert.Equal(ordered, file.Body.Elements<Paragraph>().Where(one => WordFile.ListOf(one) > 1).GroupBy(WordFile.ListOf).Select(list => list.Count()));
        }
    }

    [Theory]
    [InlineData("az", "az-Latn-AZ")]
    [InlineData("en", "en-GB")]
    [InlineData("ru", "ru-RU")]
    public async Task A_document_names_its_language_its_author_and_its_licence(string code, string culture)
    {
        Assert.True(Language.TryParse(code, out var language));
        foreach (var lesson in shared.App.Museum.Lessons)
        {
            using var file = await DocumentAsync(PathOf(lesson, language) + LessonFiles.DocumentPath);

            Assert.Equal(culture, file.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.Languages!.Val!.Value);
            Assert.Equal(culture, file.Languages.First());
            Assert.All(file.Body.Descendants<Run>().Where(run => run.GetFirstChild<Text>() is not null && run.RunProperties?.RunStyle?.Val?.Value != "FootnoteReference"),
                run => Assert.NotNull(run.RunProperties!.Languages));
            var properties = XDocument.Load(file.Properties.GetStream()).Root!;
            XNamespace dublin = "http://purl.org/dc/elements/1.1/";
            var texts = KhojalyMemorial.Languages.Strings.For(language);
            Assert.Equal((lesson.In(language)!.Title, texts["Site.Name"], culture),
                ((string)properties.Element(dublin + "title")!, (string)properties.Element(dublin + "creator")!, (string)properties.Element(dublin + "language")!));
            Assert.Contains("PAGE", file.Main.FooterParts.Single().Footer.Descendants<SimpleField>().Select(field => field.Instruction!.Value!.Trim()));
            var end = string.Join('\n', file.Body.Elements<Paragraph>().TakeLast(3).Select(paragraph => paragraph.InnerText));
            Assert.Contains($"http://localhost{PathOf(lesson, language)}?v={shared.App.Museum.Edition}", end, StringComparison.Ordinal);
            Assert.Contains("CC BY 4.0", end, StringComparison.Ordinal);
            Assert.Contains(LessonLd.Licence, file.Links);
        }
    }

    [Fact]
    public async Task In_the_school_view_a_document_leads_nowhere_else()
    {
        foreach (var path in Paths("ru", "").Concat(Paths("ru", LessonFiles.TeacherPath)))
        {
            using var file = await DocumentAsync(path.Replace("/ru/", "/ru/school/", StringComparison.Ordinal));

            Assert.NotEmpty(file.Links);
            Assert.All(file.Links, link => Assert.StartsWith("http://localhost/ru/school/", link, StringComparison.Ordinal));
            Assert.Empty(file.Problems);
        }
    }

    [Fact]
    public async Task Of_a_former_edition_there_is_the_document_too()
    {
        var path = Paths("az", "").First();
        using var client = shared.App.Visitor();

        Assert.Equal(await client.GetByteArrayAsync(path), await client.GetByteArrayAsync($"{path}?v={shared.App.Museum.Edition}"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path + "?v=999999")).StatusCode);
    }

    private IEnumerable<string> Paths(string code, string sheet)
    {
        Assert.True(Language.TryParse(code, out var language));
        Assert.True(shared.App.Museum.Lessons.Count >= 4);
        return shared.App.Museum.Lessons.Select(lesson => PathOf(lesson, language) + sheet + LessonFiles.DocumentPath);
    }

    private string PathOf(PublishedItem lesson, Language language) => new Addresses(shared.App.Museum).Of(lesson, language);

    private async Task<WordFile> DocumentAsync(string path)
    {
        using var client = shared.App.Visitor();
        var response = await client.GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, LessonDocx.MediaType), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        return new(await response.Content.ReadAsByteArrayAsync());
    }

    private static string Plain(string words) => words.Replace('\u00a0', ' ');

    // One place alone makes no map.
    private bool IsDrawn(DirectiveBlock map) => map.Arguments.Words.Count(key => shared.App.Museum.Places[key].Data is { Latitude: not null, Longitude: not null }) > 1;
}
