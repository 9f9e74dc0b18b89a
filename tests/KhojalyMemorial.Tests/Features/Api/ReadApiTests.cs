using System.Net;
using System.Text.Json;
using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Api;

/// <summary>What programs of others read.</summary>
public sealed class ReadApiTests(SharedMuseum shared)
{
    public static TheoryData<string, string> Lists => [.. ReadParts.Lists.SelectMany(list => Language.All.Select(language => (list, language.Code)))];

    public static TheoryData<string> Names => [.. ReadParts.Lists];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_holds_everything_once_and_each_item_says_its_language_and_address(string list, string language)
    {
        using var client = shared.App.Visitor();
        var parts = await client.ReadPartsAsync(list, language);
        var items = parts.SelectMany(part => part.GetProperty("items").EnumerateArray()).ToList();
        var museum = shared.App.Museum;
        string[] expected = list switch
        {
            "pages" => [.. museum.Pages.Where(Told).Select(item => item.Key)],
            "figures" => [.. museum.Facts.Values.Where(Told).Select(item => item.Key)],
            "timeline" => [.. museum.Timeline.Where(Told).Select(item => item.Key)],
            "lessons" => [.. museum.Lessons.Where(Told).Select(item => item.Key)],
            "recognitions" => [.. museum.Recognitions.Values.Where(Told).Select(item => item.Key).Order(StringComparer.Ordinal)],
            _ => [.. shared.App.Register().File.All().Where(person => person.IsForMachines).Select(person => person.Key)],
        };
        var keys = items.Select(item => item.GetProperty(list == "persons" ? "number" : "key").GetString());

        Assert.NotEmpty(expected);
        Assert.Equal(expected, list == "recognitions" ? keys.Order(StringComparer.Ordinal) : keys);
        Assert.All(parts, part => Assert.Equal((language, museum.Edition), (part.GetProperty("language").GetString(), part.GetProperty("edition").GetInt32())));
        Assert.All(parts, part => Assert.InRange(part.GetProperty("items").GetArrayLength(), 1, 50));
        Assert.All(items, item => Assert.StartsWith($"http://localhost/{item.GetProperty("language").GetString()}/", item.GetProperty("address").GetString(), StringComparison.Ordinal));
        Assert.All(items, item => Assert.EndsWith("Z", item.GetProperty("changedUtc").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Its_addresses_lead_to_pages(string list)
    {
        using var client = shared.App.Visitor();
        foreach (var item in (await client.ReadPartsAsync(list, "ru"))[0].GetProperty("items").EnumerateArray().Take(5))
        {
            foreach (var name in new[] { "address", "permalink" }.Where(name => item.TryGetProperty(name, out _)))
            {
                var (answer, _) = await shared.App.VisitAsync(new Uri(item.GetProperty(name).GetString()!).PathAndQuery);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_read_from_anywhere_without_a_trace_and_only_when_it_has_changed(string list)
    {
        using var client = shared.App.Visitor();
        using var answer = await client.GetAsync("/api/v1/" + list);

        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("cross-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.True(answer.Headers.CacheControl!.Public);
        var links = string.Join(", ", answer.Headers.GetValues("Link"));
        Assert.Contains($"<http://localhost/api/v1/{list}?lang=en>; rel=\"first\"", links, StringComparison.Ordinal);
        Assert.Contains("<http://localhost/api/v1/openapi.json>; rel=\"service-desc\"", links, StringComparison.Ordinal);
        Assert.Contains("rel=\"license\"", links, StringComparison.Ordinal);

        using var question = new HttpRequestMessage(HttpMethod.Get, "/api/v1/" + list);
        question.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var again = await client.SendAsync(question);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/v1/" + list));
        Assert.Equal((HttpStatusCode.OK, 0), (head.StatusCode, (await head.Content.ReadAsByteArrayAsync()).Length));
    }

    [Fact]
    public async Task The_header_and_the_body_name_the_same_next_part()
    {
        using var client = shared.App.Visitor();
        using var answer = await client.GetAsync("/api/v1/figures?lang=az");
        var next = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("next").GetString();

        Assert.Contains($"<{next}>; rel=\"next\"", string.Join(", ", answer.Headers.GetValues("Link")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_of_every_figure_names_who_gives_it_and_says_what_it_counts()
    {
        using var client = shared.App.Visitor();
        var figures = (await client.ReadPartsAsync("figures", "en")).SelectMany(part => part.GetProperty("items").EnumerateArray()).ToList();

        Assert.All(figures.SelectMany(figure => figure.GetProperty("answers").EnumerateArray()), answer =>
        {
            Assert.NotEqual(0, answer.GetProperty("sources").GetArrayLength());
            Assert.All(answer.GetProperty("sources").EnumerateArray(), source => Assert.False(string.IsNullOrEmpty(source.GetProperty("name").GetString())));
            Assert.False(string.IsNullOrEmpty(answer.GetProperty("text").GetString()));
        });
        Assert.All(figures, figure => Assert.Single(figure.GetProperty("answers").EnumerateArray(), answer => answer.GetProperty("standsFirst").GetBoolean()));
        var missing = figures.Single(figure => figure.GetProperty("key").GetString() == "missing").GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("number").GetDecimal()).ToList();
        Assert.Contains(150m, missing);
        Assert.Contains(197m, missing);
    }

    [Fact]
    public async Task Letters_are_written_as_they_are_and_no_markup_can_begin()
    {
        using var client = shared.App.Visitor();
        var text = await client.GetStringAsync("/api/v1/timeline?lang=ru");

        Assert.Contains("Ходжал", text, StringComparison.Ordinal);
        Assert.DoesNotContain('<', text);
    }

    [Theory]
    [InlineData("/api/v1/figures?lang=de", 400, "lang")]
    [InlineData("/api/v1/figures?after=nobody", 400, "after")]
    [InlineData("/api/v1/pages?lang=AZ", 400, "lang")]
    [InlineData("/api/v1/persons?after=-1", 400, "after")]
    [InlineData("/api/v1/persons?after=99999999999", 400, "after")]
    [InlineData("/api/v1/names/suggest?lang=xx", 400, null)]
    [InlineData("/api/v1/nowhere", 404, null)]
    [InlineData("/api/v2/figures", 404, null)]
    public async Task A_bad_question_is_answered_with_a_problem_that_programs_can_read(string address, int status, string? parameter)
    {
        using var client = shared.App.Visitor();
        using var answer = await client.GetAsync(address);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("title").GetString()));
        Assert.Contains(parameter ?? "", problem.TryGetProperty("detail", out var detail) ? detail.GetString() ?? "" : "", StringComparison.Ordinal);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Nothing_but_reading_is_allowed_to_other_sites(string method)
    {
        using var client = shared.App.Visitor();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1/figures");
        request.Headers.Add("Origin", "https://example.org");
        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("GET", answer.Content.Headers.Allow);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_page_of_the_site_is_not_opened_to_other_sites() => Assert.False((await shared.App.VisitAsync("/en/facts")).Response.Headers.Contains("Access-Control-Allow-Origin"));

    [Fact]
    public async Task Who_asks_too_much_is_told_when_to_go_on_and_what_is_kept_costs_nothing()
    {
        await using var app = await MuseumApp.StartAsync(null, ("RateLimits:SearchesAtOnce", "3"), ("RateLimits:SearchesPerMinute", "1"));
        using var client = app.Visitor();
        for (var i = 0; i < 10; i++)
        {
            using var kept = await client.GetAsync("/api/v1/pages");
            Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        }

        await client.GetAsync("/api/v1/pages?lang=az");
        await client.GetAsync("/api/v1/pages?lang=ru");
        using var refused = await client.GetAsync("/api/v1/figures");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    private static bool Told(PublishedItem item) => item.Languages.Count > 0;
}
