using AngleSharp.Html.Parser;

namespace KhojalyMemorial.Tests.Content.Markdown;

public class NoteTests
{
    [Fact]
    public void Notes_stand_directly_behind_the_block_that_cites_them()
    {
        var page = Page("First.[@hrw-1993]\n\nSecond, without.\n\n- Third.[@memorial-1992]\n- Fourth.[@hrw-1993, p. 2]\n");
        Assert.Equal(["P", "ASIDE", "P", "UL", "ASIDE"], page.Body!.Children.Select(element => element.TagName));
        Assert.Equal(["Note 1", "Notes 2–3"], page.QuerySelectorAll("aside").Select(aside => aside.GetAttribute("aria-label")));
    }

    [Fact]
    public void The_same_citation_again_has_the_number_that_it_had_and_no_second_note()
    {
        var text = FakeMuseum.Render("One.[@hrw-1993, p. 1]\n\nTwo.[@memorial-1992]\n\nThree.[@hrw-1993, p. 1]");
        Assert.Equal([1, 2], text.Notes.Select(note => note.Number));
        Assert.Contains("Three.<sup class=\"note-ref\"><a href=\"#note-1\" id=\"note-ref-1-2\"", text.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_place_in_the_same_source_is_another_note() =>
        Assert.Equal(2, FakeMuseum.Render("One.[@hrw-1993, p. 1] Two.[@hrw-1993, p. 2]").Notes.Count);

    [Fact]
    public void Citations_side_by_side_do_not_read_as_one_number() =>
        Assert.Equal("One.1,2", Page("One.[@hrw-1993][@memorial-1992]").QuerySelector("p")!.TextContent);

    [Fact]
    public void A_side_note_stands_before_the_notes_that_it_cites()
    {
        var notes = FakeMuseum.Render("A sentence.^[More in [the law](/en/law), see.[@hrw-1993]] And on.").Notes;
        Assert.Equal([null, 1], notes.Select(note => note.Number));
        Assert.Contains("<a href=\"/en/law\">the law</a>, see.<sup", notes[0].Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_of_an_unknown_source_shows_its_key_without_a_link() =>
        Assert.Contains("</a> <span class=\"reference--broken\">nobody</span>, p. 1.</p>", FakeMuseum.Render("One.[@nobody, p. 1]").Html, StringComparison.Ordinal);

    [Fact]
    public void Every_id_is_unique_and_every_mark_leads_to_a_note_and_back()
    {
        var page = Page("## Note 1\n\n## Note 1\n\nOne.[@hrw-1993]^[Aside.[@memorial-1992]]\n\nTwo.[@hrw-1993]\n\n::: facts missing\n:::\n\n::: facts missing\n:::\n");
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public void A_page_of_several_texts_keeps_their_ids_apart()
    {
        var html = FakeMuseum.Render("## Road\n\nOne.[@hrw-1993]\n\n::: facts missing\n:::\n", prefix: "short-").Html;
        Assert.All(new HtmlParser().ParseDocument(html).QuerySelectorAll("[id]"), element => Assert.StartsWith("short-", element.Id, StringComparison.Ordinal));
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Page(string text) => new HtmlParser().ParseDocument(FakeMuseum.Render(text).Html);
}
