using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KhojalyMemorial.Content.Markdown;

namespace KhojalyMemorial.Tests.Content.Markdown;

public class HostileTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a <img src=x onerror=alert(1)> b")]
    [InlineData("<!-- x --> <?php ?> <![CDATA[x]]>")]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](java&#10;script:alert(1))")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](<java\tscript:alert(1)>)")]
    [InlineData("[a](data:text/html,x)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a](//evil.example/)")]
    [InlineData("[a](/\\evil.example/)")]
    [InlineData("[a](</\t/evil.example/>)")]
    [InlineData("[a](page.html)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[a][b]\n\n[b]: javascript:alert(1)")]
    [InlineData("![a](javascript:alert(1))")]
    [InlineData("![a](https://tracker.example/x.gif)")]
    [InlineData("# Heading {#x onclick=alert(1)}")]
    [InlineData("*a*{onclick=alert(1)}")]
    [InlineData("::: warning onclick=alert(1)\nText.\n:::")]
    [InlineData("::: warning {onclick=alert(1)}\nText.\n:::")]
    [InlineData("::: quote source=\"x\" lang='\"onclick=alert(1)'\nText.\n:::")]
    [InlineData("::: quote by=\"<script>alert(1)</script>\"\nText.\n:::")]
    [InlineData("::: \"><script>alert(1)</script>\n:::")]
    [InlineData("[[lang:az\" onclick=\"alert(1)|words]]")]
    [InlineData("[[<script>:x|<script>alert(1)</script>]]")]
    [InlineData("[@<script>alert(1)</script>, p. <img>]")]
    [InlineData("{{fact:<script>alert(1)</script>}}")]
    [InlineData("^[<script>alert(1)</script> [a](javascript:alert(1))]")]
    [InlineData("| <script> |\n| :-: |\n| <b onclick=x> |")]
    [InlineData("```html onclick=x\n<script>\n```")]
    [InlineData("1. a\n   <div style=\"x\">")]
    public void Nothing_but_the_houses_own_elements_and_addresses_comes_through(string text)
    {
        var page = new HtmlParser().ParseDocument(FakeMuseum.Render(text).Html);
        Assert.Empty(page.QuerySelectorAll("script, img, style, iframe, object, [style]"));
        Assert.All(page.All.SelectMany(element => element.Attributes), attribute => Assert.False(attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.StartsWith("#note-", link.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.Empty(page.Descendants<IComment>());
    }

    // Deep and repeated openings: what matters is that all of them end, and that nothing throws.
    [Theory]
    [InlineData("> ")]
    [InlineData("[")]
    [InlineData("[a")]
    [InlineData("![")]
    [InlineData("[[")]
    [InlineData("[[a:b|")]
    [InlineData("[@")]
    [InlineData("[@a;")]
    [InlineData("{{")]
    [InlineData("{{fact:")]
    [InlineData("^[")]
    [InlineData("^[a [")]
    [InlineData("*_")]
    [InlineData("* ")]
    [InlineData("**a *b ")]
    [InlineData("::: warning\n")]
    [InlineData(":::\n")]
    [InlineData("- a\n")]
    [InlineData("|")]
    [InlineData("| a ")]
    [InlineData("`")]
    [InlineData("<")]
    [InlineData("&#")]
    [InlineData("\0")]
    public void A_thousand_openings_are_read_and_shown(string opening)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 1000)) + "end";
        Assert.NotNull(MarkdownReader.Read(text));
        Assert.Contains("end", FakeMuseum.Render(text).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_nested_beyond_all_sense_are_shown_as_written_and_reported()
    {
        var text = new string('>', 1000) + " end <b>";
        Assert.Contains("&gt;&gt; end &lt;b&gt;", FakeMuseum.Render(text).Html, StringComparison.Ordinal);
        Assert.Contains("too deeply", MarkdownReader.Read(text).Problems[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_nested_beyond_all_sense_are_reported() =>
        Assert.NotEmpty(MarkdownReader.Read(string.Concat(Enumerable.Repeat("::: warning\n", 9)) + "Text.\n" + string.Concat(Enumerable.Repeat(":::\n", 9))).Problems);

    [Theory]
    [InlineData("::: TIMELINE from=1992 to=1993\n:::", "timeline-excerpt")]
    [InlineData("::: Film film\n:::", "work-card")]
    [InlineData("## ISTIQLAL", "id=\"h-istiqlal\"")]
    [InlineData("[x](HTTPS://MAIL.EXAMPLE/I)", "rel=\"noopener external\"")]
    public void Names_are_read_alike_whatever_the_culture(string text, string expected)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("az-AZ");
            Assert.Empty(MarkdownReader.Read(text).Problems);
            Assert.Contains(expected, FakeMuseum.Render(text).Html, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
