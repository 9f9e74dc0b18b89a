namespace KhojalyMemorial.Tests.Content.Markdown;

public class HeadingIdTests
{
    [Theory]
    [InlineData("The road to Aghdam", "h-the-road-to-aghdam")]
    [InlineData("Ağdama gedən yol: İyirmi altı fevral", "h-agdama-geden-yol-iyirmi-alti-fevral")]
    [InlineData("Дорога в Агдам. Ещё съезд", "h-doroga-v-agdam-eshchyo-sezd")]
    [InlineData("Ə, Ö, Ü, Ç, Ş, ı", "h-e-o-u-c-s-i")]
    [InlineData("The town's end – 1992", "h-the-towns-end-1992")]
    [InlineData("**Strong** and {{fact:killed}}", "h-strong-and-613")]
    [InlineData("Երևան", "h-1")]
    [InlineData("…", "h-1")]
    public void A_heading_is_addressed_by_its_words_in_latin_letters(string heading, string id) =>
        Assert.Equal(id, Assert.Single(FakeMuseum.Render("## " + heading).Headings).Id);

    [Fact]
    public void Headings_of_the_same_words_are_told_apart() =>
        Assert.Equal(["h-road", "h-road-2", "h-road-2-2", "h-road-3"],
            FakeMuseum.Render("## Road\n\n## Road\n\n### Road 2\n\n### Road").Headings.Select(heading => heading.Id));

    [Fact]
    public void A_heading_of_a_wrong_level_is_shown_at_the_nearest() =>
        Assert.Equal([2, 2, 3, 3], FakeMuseum.Render("# A\n\n## B\n\n### C\n\n##### D").Headings.Select(heading => heading.Level));

    [Fact]
    public void A_long_heading_has_an_id_of_a_bearable_length() =>
        Assert.InRange(FakeMuseum.Render("## " + string.Join(' ', Enumerable.Repeat("word", 100))).Headings[0].Id.Length, 20, 64);
}
