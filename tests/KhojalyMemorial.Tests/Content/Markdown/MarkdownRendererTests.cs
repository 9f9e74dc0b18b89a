using KhojalyMemorial.Content.Markdown;

namespace KhojalyMemorial.Tests.Content.Markdown;

public class MarkdownRendererTests
{
    [Fact]
    public void Plain_text_holds_the_figures_and_labels_that_visitors_read()
    {
        var text = FakeMuseum.Render("In [[place:khojaly]] {{fact:killed}} people were killed.[@hrw-1993]^[See *there*.]\n\n::: warning\nHard to read.\n:::\n");
        Assert.Equal("In Khojaly 613 people were killed.\nSee there.\nHard to read.", text.PlainText);
        Assert.Equal(11, text.WordCount);
    }

    [Fact]
    public void Words_that_are_not_in_the_pages_language_say_so() =>
        Assert.Contains("<a class=\"fact\" href=\"/en/facts/words\" lang=\"az\">hər kəs</a>", FakeMuseum.Render("{{fact:words}}").Html, StringComparison.Ordinal);

    [Fact]
    public void What_the_museum_says_is_encoded_in_text_and_attributes() =>
        Assert.Contains("<a href=\"/en/person/?a=1&amp;b=&quot;\">&lt;b&gt;&quot;O'Neill&quot; &amp; co.&lt;/b&gt;</a>", FakeMuseum.Render("[[person:quotes]]").Html, StringComparison.Ordinal);

    [Fact]
    public void A_no_break_space_in_the_words_of_a_link_stays() =>
        Assert.Contains(">26\u00a0February 1992</a>", Line("[[place:khojaly|26\u00a0February\n1992]]"), StringComparison.Ordinal);

    [Fact]
    public void A_bar_between_kind_and_words_does_not_divide_a_table() =>
        Assert.Contains("<td><a href=\"/en/place/khojaly\">the town</a></td><td data-label=\"b\">x</td>", Line("| a | b |\n| - | - |\n| [[place:khojaly|the town]] | x |\n"), StringComparison.Ordinal);

    [Fact]
    public void A_column_without_a_heading_has_no_header_cell() =>
        Assert.Contains("<tr><td></td><th scope=\"col\">b</th></tr>", Line("|  | b |\n| - | - |\n| a | x |\n"), StringComparison.Ordinal);

    [Fact]
    public void An_event_without_a_plain_date_has_no_time_element() =>
        Assert.Contains("<span class=\"timeline-excerpt__when\">About 23:00</span>", FakeMuseum.Render("::: timeline from=1992-02-25 to=1992-02-26\n:::\n").Html, StringComparison.Ordinal);

    [Fact]
    public void A_difficult_picture_is_not_in_the_page() =>
        Assert.DoesNotContain("morgue.jpg", FakeMuseum.Render("::: picture morgue\n:::\n").Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("::: picture nothing\n:::")]
    [InlineData("::: film nothing\n:::")]
    [InlineData("::: facts nothing\n:::")]
    [InlineData("::: map nothing\n:::")]
    [InlineData("::: quote source=\"nothing\"\nWords.\n:::")]
    [InlineData("::: timeline from=nothing to=1992\n:::")]
    public void A_block_that_refers_to_nothing_shows_what_was_written(string text)
    {
        var html = FakeMuseum.Render(text).Html;
        Assert.Contains("<span class=\"reference--broken\">nothing", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_behind_a_forgotten_closing_line_is_not_lost() =>
        Assert.Contains("<p>The rest of the page.</p>", FakeMuseum.Render("::: picture street\n\nThe rest of the page.").Html, StringComparison.Ordinal);

    [Fact]
    public void Lines_may_end_as_windows_ends_them() =>
        Assert.Equal(
            Line("## A\n\n::: quote source=\"hrw-1993\"\nWords.\n:::\n\nOne.[@hrw-1993, p. 1]\n"),
            Line("## A\r\n\r\n::: quote source=\"hrw-1993\"\r\nWords.\r\n:::\r\n\r\nOne.[@hrw-1993, p. 1]\r\n"));

    [Fact]
    public void A_mark_may_be_wrapped_over_two_lines() =>
        Assert.Contains("Human Rights Watch, 1993</a>, p. 12; ", FakeMuseum.Render("One.\n[@hrw-1993,\np. 12;\n@memorial-1992]").Html, StringComparison.Ordinal);

    [Fact]
    public void Blocks_stand_in_blocks()
    {
        var html = Line("::: warning\nFirst.\n\n::: film film\n:::\n\nLast.\n:::\n\nAfter.");
        Assert.Matches("<div class=\"warning\".*work-card.*<p>Last.</p></div><p>After.</p>$", html);
    }

    [Fact]
    public void A_block_stands_in_a_list_with_its_own_paragraphs() =>
        Assert.Contains("aria-label=\"Warning\"><p>One.</p><p>Two.</p></div></li>", Line("- ::: warning\n  One.\n\n  Two.\n  :::\n- last\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Look [1] and [a", "<p>Look [1] and [a</p>")]
    [InlineData("Look ^here {and} there: ::", "<p>Look ^here {and} there: ::</p>")]
    [InlineData("    indented", "<p>indented</p>")]
    [InlineData("`[[code]]`", "<p><code>[[code]]</code></p>")]
    public void Signs_that_are_no_marks_stay_as_they_are(string text, string html)
    {
        Assert.Equal(html, Line(text));
        Assert.Empty(MarkdownReader.Read(text).Problems);
    }

    private static string Line(string text) => string.Concat(FakeMuseum.Render(text).Html.Split('\n', StringSplitOptions.TrimEntries));
}
