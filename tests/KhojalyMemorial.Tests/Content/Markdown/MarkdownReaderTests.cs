using KhojalyMemorial.Content.Markdown;

namespace KhojalyMemorial.Tests.Content.Markdown;

public class MarkdownReaderTests
{
    [Fact]
    public void Every_reference_is_found_with_its_line()
    {
        var text = """
            ## In [[place:khojaly]]

            On the road {{fact:killed/hrw-1994}} people
            died.[@hrw-1993, p. 12; @memorial-1992]^[See
            [[person:one|her]], or [[short:night|the short version]].]

            | a |
            | - |
            | [[term:kurgan]] |

            ::: quote source="hrw-1993, p. 5" lang=en
            Words.[@apa]
            :::

            ::: facts missing captives
            :::

            ::: picture street
            :::

            ::: film film
            :::

            ::: map khojaly
            :::
            """;
        Assert.Equal(
            [
                new("place", "khojaly", 1),
                new("fact", "killed", 3, Part: "hrw-1994"),
                new("source", "hrw-1993", 4, Locator: "p. 12"),
                new("source", "memorial-1992", 4),
                new("person", "one", 4),
                new("room", "night", 4, Part: "short"),
                new("term", "kurgan", 9),
                new("source", "hrw-1993", 11, Locator: "p. 5"),
                new("source", "apa", 12),
                new("fact", "missing", 15),
                new("fact", "captives", 15),
                new("media", "street", 18),
                new("work", "film", 21),
                new("place", "khojaly", 24),
            ],
            MarkdownReader.Read(text).References);
        Assert.Empty(MarkdownReader.Read(text).Problems);
    }

    [Theory]
    [InlineData("::: poem\nx\n:::", "There is no block \"poem\"")]
    [InlineData("::: warning\nx", "The block warning is not closed")]
    [InlineData("x\n:::", "This ::: closes no block")]
    [InlineData("::: warning\n:::", "has no text")]
    [InlineData("::: warning loud\nx\n:::", "knows no argument \"loud\"")]
    [InlineData("::: quote source=a colour=red\nx\n:::", "knows no argument \"colour\"")]
    [InlineData("::: quote source=\"a\nx\n:::", "cannot be read")]
    [InlineData("::: quote\nx\n:::", "needs source")]
    [InlineData("::: quote source=\"A B\"\nx\n:::", "\"A B\" cannot be a key")]
    [InlineData("::: quote source=a lang=english!\nx\n:::", "not a language code")]
    [InlineData("::: timeline from=1992\n:::", "needs to=date")]
    [InlineData("::: timeline from=february to=1992\n:::", "The block timeline, from: ")]
    [InlineData("::: facts\n:::", "needs a key")]
    [InlineData("::: facts a_b\n:::", "\"a_b\" cannot be a key")]
    [InlineData("::: picture a b\n:::", "takes one key")]
    [InlineData("::: picture a\nText.\n:::", "holds no text")]
    [InlineData("# Title", "Headings in a text")]
    [InlineData("#### Small", "Headings in a text")]
    [InlineData("[a](javascript:x)", "A link cannot lead to \"javascript:x\"")]
    [InlineData("<ftp://a.example/>", "A link cannot lead to \"ftp://a.example/\"")]
    [InlineData("[a](page)", "A link cannot lead to \"page\"")]
    [InlineData("![a](/a.jpg)", "picture block")]
    [InlineData("[a]: https://a.example", "Links are written where they stand")]
    [InlineData("[@]", "A citation is written")]
    [InlineData("[@a", "A citation is written")]
    [InlineData("[@A_b]", "\"A_b\" cannot be a key")]
    [InlineData("[[khojaly]]", "A link to an item is written")]
    [InlineData("[[town:khojaly]]", "There is no kind \"town\"")]
    [InlineData("[[place:Khojaly]]", "\"Khojaly\" cannot be a key")]
    [InlineData("[[short:night]]", "the short version of a room [[short:key|words]]")]
    [InlineData("[[short:Night|x]]", "\"Night\" cannot be a key")]
    [InlineData("[[lang:azerbaijani|x]]", "not a language code")]
    [InlineData("{{killed}}", "A figure is written")]
    [InlineData("{{fact:killed/a/b}}", "A figure is written")]
    [InlineData("^[open", "A side note is written")]
    [InlineData("^[a ^[b]]", "A side note is written")]
    public void What_is_wrong_is_said_in_a_sentence_with_its_line(string text, string sentence)
    {
        var problems = MarkdownReader.Read("First.\n\n" + text).Problems;
        var problem = Assert.Single(problems, problem => problem.Sentence.Contains(sentence, StringComparison.Ordinal));
        Assert.Equal(text.StartsWith("x\n", StringComparison.Ordinal) ? 4 : 3, problem.Line);
    }

    [Fact]
    public void A_paragraph_tells_whether_it_is_cited()
    {
        var paragraphs = MarkdownReader.Read("Bare.\n\nCited.[@a]\n\nNoted.^[See.[@a]]\n\n- {{fact:killed}}\n\n::: quote source=a\nQuoted.\n:::\n\n::: warning\nWarned.\n:::\n\n| cell |\n| - |\n| x |\n").Paragraphs;
        Assert.Equal(
            [
                new(1, "Bare.", HasCitation: false, HasFact: false, Block: null),
                new(3, "Cited.", HasCitation: true, HasFact: false, Block: null),
                new(5, "Noted.\nSee.", HasCitation: true, HasFact: false, Block: null),
                new(7, "", HasCitation: false, HasFact: true, Block: null),
                new(10, "Quoted.", HasCitation: true, HasFact: false, Block: "quote"),
                new(14, "Warned.", HasCitation: false, HasFact: false, Block: "warning"),
            ],
            paragraphs);
    }

    [Fact]
    public void Plain_text_headings_links_and_the_first_paragraph_are_read()
    {
        var read = MarkdownReader.Read("## The road &amp; the *ridge*\n\nThey went [on foot](/en/road), [[lang:az|gecə]].[@a]\n\n### Later\n\n::: film x\n:::\n");
        Assert.Equal("The road & the ridge\nThey went on foot, gecə.\nLater", read.PlainText);
        Assert.Equal("They went on foot, gecə.", read.FirstParagraph);
        Assert.Equal(10, read.WordCount);
        Assert.Equal([new(2, "h-the-road-the-ridge", "The road & the ridge", 1), new(3, "h-later", "Later", 5)], read.Headings);
        Assert.Equal([new("/en/road", 3)], read.Links);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n")]
    public void An_empty_text_has_nothing_in_it(string text)
    {
        var read = MarkdownReader.Read(text);
        Assert.Equal((0, "", ""), (read.WordCount, read.PlainText, read.FirstParagraph));
        Assert.Empty(read.Problems);
    }
}
