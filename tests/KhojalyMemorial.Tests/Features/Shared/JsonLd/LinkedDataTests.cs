using System.Text.Json;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.JsonLd;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Shared.JsonLd;

public sealed class LinkedDataTests
{
    private static readonly PublicUrl Address = new(new SiteOptions { PublicAddress = "https://museum.example" });

    [Fact]
    public void Nothing_in_it_can_end_the_script_element()
    {
        var text = LinkedData.Write(LinkedData.Thing("Article", ("headline", "</script><!-- & 'ə' \"Ночь\"")));

        Assert.DoesNotContain('<', text);
        Assert.DoesNotContain('>', text);
        Assert.DoesNotContain('&', text);
        Assert.Contains("\\u003C/script", text, StringComparison.Ordinal);
        Assert.Contains("Ночь", text, StringComparison.Ordinal);
        Assert.Equal("</script><!-- & 'ə' \"Ночь\"", JsonDocument.Parse(text).RootElement.GetProperty("headline").GetString());
    }

    [Fact]
    public void The_museum_is_named_in_all_languages()
    {
        var museum = JsonDocument.Parse(MuseumLd.Of(Language.Az, Address)).RootElement;

        Assert.Equal("https://schema.org", museum.GetProperty("@context").GetString());
        Assert.Equal("Museum", museum.GetProperty("@type").GetString());
        Assert.Equal(2, museum.GetProperty("alternateName").GetArrayLength());
        Assert.Equal("https://museum.example/az", museum.GetProperty("url").GetString());
    }

    [Fact]
    public void The_way_is_numbered_and_absolute()
    {
        var list = JsonDocument.Parse(BreadcrumbLd.Of([new("Home", "/en"), new("Exhibition", "/en/exhibition")], Address)!).RootElement.GetProperty("itemListElement");

        Assert.Equal([1, 2], list.EnumerateArray().Select(step => step.GetProperty("position").GetInt32()));
        Assert.Equal("https://museum.example/en/exhibition", list[1].GetProperty("item").GetString());
    }

    [Fact]
    public void A_page_without_a_way_has_none() => Assert.Null(BreadcrumbLd.Of([], Address));

    [Fact]
    public void An_article_lists_what_it_cites()
    {
        var museum = new Shown().With(Kind.Source, "hrw", Some.Source("A report") with { Author = "A. Reporter", Kind = "press", IssuedBy = "A paper" }).Museum;
        var head = new PageHead { Language = Language.En, Title = "The road", Description = "…", Path = "/en/x", Alternates = [], Edition = 3 };

        var article = JsonDocument.Parse(ArticleLd.Of(head, new(2026, 3, 2), new(2026, 3, 1), museum.Sources.Values, Address)).RootElement;

        var source = Assert.Single(article.GetProperty("citation").EnumerateArray());
        Assert.Equal("A report", source.GetProperty("name").GetString());
        Assert.Equal("Person", source.GetProperty("author").GetProperty("@type").GetString());
        Assert.Equal(("2026-03-01", "2026-03-02"), (article.GetProperty("datePublished").GetString(), article.GetProperty("dateModified").GetString()));
    }
}
