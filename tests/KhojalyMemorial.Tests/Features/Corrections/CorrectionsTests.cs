using System.Net;
using System.Xml.Linq;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Corrections;

public sealed class CorrectionsTests(SharedMuseum shared)
{
    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Before_the_first_correction_the_page_says_so_and_how_to_report_an_error(string language)
    {
        var (response, page) = await shared.App.VisitAsync($"/{language}/corrections");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(page.QuerySelectorAll(".card-list__item"));
        Assert.NotNull(page.GetElementById("report"));
        Assert.NotNull(page.QuerySelector($"link[type='application/atom+xml'][href='/{language}/corrections.atom']"));
    }

    [Fact]
    public async Task An_empty_feed_is_a_valid_one()
    {
        using var client = shared.App.Visitor();
        var feed = XDocument.Parse(await client.GetStringAsync("/ru/corrections.atom")).Root!;
        XNamespace atom = "http://www.w3.org/2005/Atom";

        Assert.All(["id", "title", "updated", "author"], name => Assert.Single(feed.Elements(atom + name)));
        Assert.Equal("http://localhost/ru/corrections.atom", (string?)feed.Elements(atom + "link").Single(link => (string?)link.Attribute("rel") == "self").Attribute("href"));
        Assert.Empty(feed.Elements(atom + "entry"));
    }
}
