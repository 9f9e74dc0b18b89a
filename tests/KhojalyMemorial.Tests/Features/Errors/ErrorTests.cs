using System.Net;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Errors;

public sealed class ErrorTests(SharedMuseum shared)
{
    [Theory]
    [InlineData("/az/nowhere", null, "az")]
    [InlineData("/nowhere", "ru", "ru")]
    [InlineData("/nowhere", "de", "en")]
    public async Task It_speaks_the_language_of_the_address_or_of_the_visitor(string address, string? accepts, string language)
    {
        using var client = shared.App.Visitor();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepts);

        using var response = await client.GetAsync(address);
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
        Assert.Contains("noindex", html, StringComparison.Ordinal);
        Assert.DoesNotContain("hreflang=\"x-default\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "Error.400.Title")]
    [InlineData(404, "Error.404.Title")]
    [InlineData(405, "Error.405.Title")]
    [InlineData(410, "Error.410.Title")]
    [InlineData(418, "Error.400.Title")]
    [InlineData(429, "Error.429.Title")]
    [InlineData(500, "Error.500.Title")]
    [InlineData(503, "Error.503.Title")]
    [InlineData(504, "Error.500.Title")]
    public void Each_status_has_its_words_in_each_language(int status, string key) => Assert.All(
        Language.All, language => Assert.Equal(Strings.For(language)[key], ErrorPage.Of(new Shown().Museum, language, status).Head.Title));

    [Fact]
    public async Task It_offers_the_rooms_and_the_search()
    {
        var (_, page) = await shared.App.VisitAsync("/ru/nowhere");

        Assert.Equal(6, page.QuerySelectorAll(".room-card").Length);
        Assert.NotNull(page.QuerySelector("form[action='/ru/search'] input[name=q]"));
    }
}
