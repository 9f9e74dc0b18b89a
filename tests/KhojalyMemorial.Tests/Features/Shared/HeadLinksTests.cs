using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Tests.Features.Shared;

public sealed class HeadLinksTests
{
    private static readonly PublicUrl Address = new(new SiteOptions { PublicAddress = "https://museum.example" });

    [Fact]
    public void English_is_what_others_are_sent_to()
    {
        var links = HeadLinks.Of(Head(Language.Ru, Language.Az, Language.En, Language.Ru), Address);

        Assert.Equal(
            [("az", "https://museum.example/az/x"), ("en", "https://museum.example/en/x"), ("ru", "https://museum.example/ru/x"), ("x-default", "https://museum.example/en/x")],
            links.Alternates);
    }

    [Fact]
    public void Without_English_it_is_the_first_language() =>
        Assert.Equal(("x-default", "https://museum.example/az/x"), HeadLinks.Of(Head(Language.Ru, Language.Az, Language.Ru), Address).Alternates[^1]);

    [Fact]
    public void A_page_that_is_none_of_the_versions_lists_none() => Assert.Empty(HeadLinks.Of(Head(Language.Ru, Language.Az), Address).Alternates);

    [Fact]
    public void The_museum_s_name_is_not_said_twice()
    {
        Assert.Equal("Khojaly Memorial Museum", HeadLinks.Of(Head(Language.En, Language.En) with { Title = "Khojaly Memorial Museum" }, Address).Title);
        Assert.Equal("X – Khojaly Memorial Museum", HeadLinks.Of(Head(Language.En, Language.En), Address).Title);
    }

    private static PageHead Head(Language language, params IEnumerable<Language> alternates) => new()
    {
        Language = language, Title = "X", Description = "…", Path = $"/{language}/x", Edition = 1, Alternates = [.. alternates.Select(one => new Alternate(one, $"/{one}/x"))],
    };
}
