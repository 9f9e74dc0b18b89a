using System.IO.Compression;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Learn;
using KhojalyMemorial.Features.Learn.Docx;
using KhojalyMemorial.Features.School;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Learn;

/// <summary>What the house's Markdown becomes in a document of Word, by a text that has everything once. All of it is artificial.</summary>
public sealed class DocxTests : IDisposable
{
    private const string Everything = """
        First words. [@specimen, p. 3][@other] Again. [@specimen]

        1. one
        2. two

           - inner

        Between the lists.

        4. four
        5. five

        | Year | Residents |
        | --- | ---: |
        | 1989 | 6,000 |

        ::: quote source="specimen, p. 5" by="A survivor" lang=az
        Biz meşə ilə getdik.
        :::

        ::: picture street
        :::

        ::: picture morgue
        :::

        ::: facts count
        :::

        **Alone**

        The monument [[lang:az|Ana harayı]] and [the law](https://example.org/law).^[A note with *words*.] Also [[source:specimen|ours]].
        """;

    private static readonly PublicUrl Address = new(new SiteOptions { PublicAddress = "https://museum.example" });
    private readonly string _folder = Directory.CreateTempSubdirectory("docx").FullName;

    private readonly PublishedMuseum _museum = new Shown()
        .With(Kind.Source, "specimen", Some.Source() with { Url = "https://example.org/specimen", Author = "Some Author", IssuedBy = "Some House" })
        .With(Kind.Source, "other", Some.Source("Other source"))
        .With(Kind.Fact, "count", Some.Fact("specimen"), (Language.En, Some.FactText()))
        .With(Kind.MediaItem, "street", new MediaItemData { File = "street.png", MediaType = "image/png", Width = 4000, Height = 1000, Licence = "CC0" },
            (Language.En, new MediaItemText { Alternative = "A street with low houses", Credit = "Nobody", Caption = "The street" }))
        .With(Kind.MediaItem, "morgue", new MediaItemData { File = "morgue.png", MediaType = "image/png", Width = 10, Height = 10, Licence = "CC0", Difficult = true },
            (Language.En, new MediaItemText { Alternative = "Not to be shown", Credit = "Nobody" })).Museum;

    public DocxTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "media"));
        foreach (var name in new[] { "street.png", "morgue.png" })
        {
            File.WriteAllBytes(Path.Combine(_folder, "media", name), Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        }
    }

    [Fact]
    public void Everything_becomes_what_Word_knows_it_as()
    {
        using var file = new WordFile(Write());

        Assert.Empty(file.Problems);
        var paragraphs = file.Body.Elements<Paragraph>().ToList();
        Assert.Equal([2, 2, 3, 3], paragraphs.Select(WordFile.ListOf).Where(list => list > 1).Select(list => list!.Value));
        var numbering = file.Main.NumberingDefinitionsPart!.Numbering.Elements<NumberingInstance>();
        Assert.Equal([1, 4], numbering.Skip(1).Select(list => list.GetFirstChild<LevelOverride>()!.StartOverrideNumberingValue!.Val!.Value));
        Assert.Equal(1, paragraphs.Single(one => one.InnerText == "inner").ParagraphProperties!.NumberingProperties!.NumberingLevelReference!.Val!.Value);
        Assert.Equal("Label", WordFile.StyleOf(paragraphs.Single(one => one.InnerText == "Alone")));
        Assert.Equal("Quote", WordFile.StyleOf(paragraphs.Single(one => one.InnerText.StartsWith("Biz", StringComparison.Ordinal))));
        Assert.Equal(2, file.Body.Elements<Table>().Count());
        Assert.Equal(JustificationValues.Right, file.Body.Descendants<TableRow>().ElementAt(1).Elements<TableCell>().Last().Descendants<Justification>().Single().Val!.Value);
        Assert.Contains("https://example.org/law", file.Links);
        Assert.Contains("https://museum.example/en/sources/specimen", file.Links);
        foreach (var words in new[] { "Ana harayı", "Biz meşə ilə getdik." })
        {
            Assert.Equal("az-Latn-AZ", file.Body.Descendants<Run>().Single(run => run.InnerText == words).RunProperties!.Languages!.Val!.Value);
        }
    }

    [Fact]
    public void A_source_stands_in_full_where_it_is_cited_first_and_short_behind_that()
    {
        using var file = new WordFile(Write());

        Assert.Equal([1, 2, 3, 4, 5], file.Marks);
        Assert.Equal(" Some Author. Specimen source. Some House, no date known, p. 3, https://example.org/specimen.", Plain(file.Notes[0]));
        Assert.Equal(" Other source, no date known.", Plain(file.Notes[1]));
        Assert.Equal(" Some Author, Specimen source.", Plain(file.Notes[2]));
        Assert.Equal(" Some Author, Specimen source, p. 5.", Plain(file.Notes[3]));
        Assert.Equal(" A note with words.", Plain(file.Notes[4]));
        Assert.Contains("First words.,Again.", string.Concat(file.Body.Descendants<Text>().Select(text => text.Text)).Replace(" Again", "Again", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_has_its_words_and_fits_the_page_and_a_difficult_one_stays_away()
    {
        using var file = new WordFile(Write());

        var shown = file.Body.Descendants<Inline>().Single();
        Assert.Equal("A street with low houses", shown.GetFirstChild<DocProperties>()!.Description!.Value);
        Assert.Equal((9638L * 635, 9638L * 635 / 4), (shown.Extent!.Cx!.Value, shown.Extent!.Cy!.Value));
        Assert.Single(file.Main.ImageParts);
        Assert.Contains("The street Nobody. CC0.", file.Body.Elements<Paragraph>().Select(one => one.InnerText));
    }

    [Fact]
    public void The_same_text_is_the_same_file_and_knows_no_clock()
    {
        var file = Write();

        Assert.Equal(file, Write());
        using var zip = new ZipArchive(new MemoryStream(file));
        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void In_the_school_view_addresses_are_printed_and_a_difficult_picture_is_not_even_named()
    {
        using var file = new WordFile(Write(new SchoolLinks(Address, Language.En)));

        Assert.Empty(file.Problems);
        Assert.All(file.Links, link => Assert.StartsWith("https://museum.example/en/school/", link, StringComparison.Ordinal));
        Assert.Contains("the law (https://example.org/law).", file.Body.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain("hard to look at", file.Body.InnerText, StringComparison.Ordinal);
        using var full = new WordFile(Write());
        Assert.Contains("hard to look at", full.Body.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "ru-RU")]
    [InlineData("az", "az-Latn-AZ")]
    [InlineData("az-Cyrl", "az-Cyrl-AZ")]
    [InlineData("en", "en-GB")]
    [InlineData("tr", "tr-TR")]
    [InlineData("zxx", "zxx")]
    [InlineData("no such", "no such")]
    public void Languages_have_the_names_that_Word_gives_them(string? code, string name) => Assert.Equal(name, DocxLanguage.Of(code, Language.Ru));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private byte[] Write(SchoolLinks? school = null) => LessonDocx.Write(
        new SheetFrame("Specimen", "Is it one?", "history", "Museum", ["Museum. Specimen.", "Permanent address: https://museum.example/en/school/learn/x"], "Museum", new DateTime(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc)),
        [new SheetPart("all", 2, "All", Everything, "5 minutes")],
        new DocxSheet(_museum, Language.En, new MuseumMarkdownContext(_museum, Language.En), new TakenLinks(Address, school), new TakenPictures(_museum, new MuseumFolders(_folder, _folder)), DocxPaper.Of("a4")));

    private static string Plain(Footnote note) => note.InnerText.Replace('\u00a0', ' ');
}
