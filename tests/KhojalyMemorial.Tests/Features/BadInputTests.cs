using System.Net;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features;

/// <summary>Whatever is asked, the answer has the right status, is a page of the museum, and tells nothing of the inside.</summary>
public sealed class BadInputTests(SharedMuseum shared)
{
    public static TheoryData<string, int> Questions => new()
    {
        { "/de", 404 },
        { "/EN", 404 },
        { "/en/nowhere", 404 },
        { "/en/exhibition/nowhere", 404 },
        { "/en/exhibition/the-night/nowhere", 404 },
        { "/en/facts/nowhere", 404 },
        { "/en/facts/..%2f..%2fappsettings.json", 404 },
        { "/en/sources/%FF%FE", 404 },
        { "/en/people/ohanyan-seyran", 404 },
        { "/en/search?page=-1", 400 },
        { "/en/search?q=a&page=x", 400 },
        { "/en/search?q=khojaly&kind=nonsense", 400 },
        { "/media/../museum.db", 404 },
        { "/media/nothing.png", 404 },
        { "/error/418", 404 },
        { "/App_Data/museum.db", 404 },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_bad_question_gets_its_status_and_a_page(string address, int status)
    {
        var (response, page) = await shared.App.VisitAsync(address);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.NotEmpty(page.QuerySelectorAll("h1"));
        Assert.NotEmpty(page.QuerySelectorAll("form[action$='/search']"));
        AssertTellsNothing(await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("?v=0", 404)]
    [InlineData("?v=99999", 404)]
    [InlineData("?v=first", 400)]
    [InlineData("?v=99999999999999999999", 400)]
    [InlineData("?v=1", 200)]
    public async Task A_version_that_never_was_is_said_to_be_none(string query, int status)
    {
        var (response, _) = await shared.App.VisitAsync(KindsOfPage.Address("page", "en", shared.App) + query);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_question_of_16_kilobytes_is_refused_politely()
    {
        var (response, page) = await shared.App.VisitAsync("/en/search?q=" + new string('x', 16 * 1024));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEmpty(page.QuerySelectorAll("h1"));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("BREW")]
    public async Task A_method_that_pages_do_not_know_is_not_allowed(string method)
    {
        var (response, _) = await shared.App.VisitAsync("/en/facts", new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("GET", response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("az", "az")]
    [InlineData("ru-RU,ru;q=0.9,en;q=0.5", "ru")]
    [InlineData("en-GB", "en")]
    [InlineData("de,fr;q=0.5", "en")]
    [InlineData("az;q=0.1,ru;q=0.2", "ru")]
    [InlineData("*", "en")]
    [InlineData(";;;q=nonsense", "en")]
    [InlineData(null, "en")]
    public async Task The_front_door_chooses_by_the_languages_a_visitor_reads(string? accepts, string language)
    {
        using var client = shared.App.Visitor();
        if (accepts is not null)
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepts);
        }

        using var response = await client.GetAsync("/");

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal($"/{language}", response.Headers.Location!.ToString());
        Assert.Contains("Accept-Language", response.Headers.Vary);
    }

    [Fact]
    public async Task A_host_that_is_not_the_museums_is_refused()
    {
        using var client = shared.App.Visitor();
        client.DefaultRequestHeaders.Host = "museum.example.org";

        using var response = await client.GetAsync("/en");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static void AssertTellsNothing(string html)
    {
        Assert.DoesNotContain("   at ", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/src/", html, StringComparison.Ordinal);
    }
}
