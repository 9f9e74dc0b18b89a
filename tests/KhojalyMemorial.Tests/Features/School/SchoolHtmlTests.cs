using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.School;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.School;

/// <summary>What becomes of each thing on a page in the school view.</summary>
public sealed class SchoolHtmlTests(SharedMuseum shared)
{
    [Theory]
    [InlineData("<a href=\"/en\">x</a>", "<a href=\"/en/school\">x</a>")]
    [InlineData("<a class=\"a\" href=\"/ru/facts?topic=a&amp;b=1#c\">x</a>", "<a class=\"a\" href=\"/ru/school/facts?topic=a&amp;b=1#c\">x</a>")]
    [InlineData("<a href='http://localhost/az/places/khojaly'>x</a>", "<a href=\"/az/school/places/khojaly\">x</a>")]
    [InlineData("<a href=\"/en/school/facts\">x</a>", "<a href=\"/en/school/facts\">x</a>")]
    [InlineData("<a href=\"/en/facts\" data-school=\"full\">x</a>", "<a href=\"/en/facts\" data-school=\"full\">x</a>")]
    [InlineData("<a href=\"#part\">x</a><a href=\"?q=1\">y</a>", "<a href=\"#part\">x</a><a href=\"?q=1\">y</a>")]
    [InlineData("<form action=\"/en/search\"><input name=\"q\"></form>", "<form action=\"/en/school/search\"><input name=\"q\"></form>")]
    public void Addresses_of_the_site_keep_it(string full, string school) => Assert.Equal(school, Of(full));

    [Theory]
    [InlineData("<a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noopener\" lang=\"ru\"><em>Words</em></a>.", "<span lang=\"ru\"><em>Words</em></span> <span lang=\"zxx\">(https://example.org/a?b=1&amp;c=2)</span>.")]
    [InlineData("<a href=\"https://example.org/\">https://example.org/</a>", "<span>https://example.org/</span>")]
    [InlineData("<a href=\"//example.org/\">x</a>", "<span>x</span> <span lang=\"zxx\">(//example.org/)</span>")]
    [InlineData("<a href=\"mailto:a@example.org\">a@example.org</a>", "<span>a@example.org</span>")]
    [InlineData("<a href=\"http://localhost.example.org/\">x</a>", "<span>x</span> <span lang=\"zxx\">(http://localhost.example.org/)</span>")]
    [InlineData("<a href=\"/\\example.org\">x</a>", "<span>x</span> <span lang=\"zxx\">(/\\example.org)</span>")]
    public void Links_to_other_sites_become_their_words_and_their_address(string full, string school) => Assert.Equal(school, Of(full));

    [Theory]
    [InlineData("<p>a</p><p data-school=\"absent\">b<p></p></p><p>c</p>", "<p>a</p><p>c</p>")]
    [InlineData("<a href=\"/en/remember/light?person=1\">Light</a>", "<span>Light</span>")]
    [InlineData("<a href=\"/az/names/tell-us#x\">Tell</a>", "<span>Tell</span>")]
    [InlineData("<script type=\"application/ld+json\">{\"a\":\"<a href='/en'>\"}</script>x", "x")]
    [InlineData("<script type=\"module\" src=\"/js/main.js\"></script>", "<script type=\"module\" src=\"/js/main.js\"></script>")]
    public void What_does_not_belong_there_is_absent(string full, string school) => Assert.Equal(school, Of(full));

    [Fact]
    public void A_difficult_picture_is_neither_shown_nor_linked()
    {
        var html = Of("<img src=\"/media/morgue.jpg\" alt=\"a\"><a href=\"/media/morgue.jpg?w=1\">See</a><img src=\"/media/street.jpg\" srcset=\"/media/street.jpg 1x\" alt=\"b\"><img src=\"/x.jpg\" srcset=\"/media/a.jpg 1x, /media/morgue.jpg 2x\">");

        Assert.Equal("<span>See</span><img src=\"/media/street.jpg\" srcset=\"/media/street.jpg 1x\" alt=\"b\">", html);
    }

    private string Of(string html)
    {
        var (snapshot, id) = (shared.App.Museum.Snapshot, Guid.CreateVersion7());
        var data = new MediaItemData { File = "morgue.jpg", MediaType = "image/jpeg", Licence = "x", Difficult = true };
        var row = snapshot.Rows.First(one => one.Language == Revision.Shared && one.Kind == Kind.Fact.Name) with { ItemId = id, Kind = Kind.MediaItem.Name, Key = "morgue", Body = ContentJson.BodyOf(data), From = 1, Until = null };
        var museum = new PublishedMuseum(snapshot with { Rows = [.. snapshot.Rows, row] });
        Assert.True(museum.Media["morgue"].Data.Difficult);
        return new SchoolHtml(new SchoolLinks(museum, new PublicUrl(new SiteOptions { PublicAddress = "http://localhost" }))).Of(html);
    }
}
