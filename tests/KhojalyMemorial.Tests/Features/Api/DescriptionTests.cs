using System.Net;
using System.Text.Json;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Features.Api;

/// <summary>The description of the read API says all that the API does, and nothing else.</summary>
public sealed class DescriptionTests(SharedMuseum shared)
{
    private const string Address = "/api/v1/openapi.json";

    [Fact]
    public async Task Every_path_of_the_api_is_described_and_no_other()
    {
        var described = (await DescriptionAsync()).GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal);
        var routes = shared.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .Where(pattern => pattern.StartsWith("/api/", StringComparison.Ordinal) && pattern != Address)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        Assert.Equal(routes, described);
        Assert.All(ReadParts.Lists, list => Assert.Contains("/api/v1/" + list, described));
    }

    [Fact]
    public async Task Every_operation_parameter_answer_and_field_is_explained()
    {
        var description = await DescriptionAsync();
        foreach (var path in description.GetProperty("paths").EnumerateObject())
        {
            var operation = Assert.Single(path.Value.EnumerateObject());
            Assert.Equal("get", operation.Name);
            AssertWords(operation.Value, "summary", path.Name);
            AssertWords(operation.Value, "operationId", path.Name);
            Assert.All(operation.Value.GetProperty("parameters").EnumerateArray(), parameter => AssertWords(parameter, "description", path.Name + " " + parameter.GetProperty("name")));
            // More than the words that every 200 and 400 has.
            Assert.All(operation.Value.GetProperty("responses").EnumerateObject(), response => Assert.EndsWith(".", response.Value.GetProperty("description").GetString(), StringComparison.Ordinal));
            Assert.Equal(["az", "en", "ru"], Parameter(operation.Value, "lang").GetProperty("schema").GetProperty("enum").EnumerateArray().Select(code => code.GetString()));
            Assert.Contains("400", operation.Value.GetProperty("responses").EnumerateObject().Select(response => response.Name));
            Assert.Contains("429", operation.Value.GetProperty("responses").EnumerateObject().Select(response => response.Name));
        }

        var fields = description.GetProperty("components").GetProperty("schemas").EnumerateObject().Where(schema => schema.Name != "ProblemDetails")
            .SelectMany(schema => schema.Value.GetProperty("properties").EnumerateObject().Select(field => (schema.Name, Field: field))).ToList();
        Assert.True(fields.Count > 60);
        var mute = fields.Where(one => !IsExplained(one.Field.Value)).Select(one => $"{one.Name}.{one.Field.Name}").ToList();
        Assert.True(mute.Count == 0, "Nobody explains " + string.Join(", ", mute));
    }

    [Fact]
    public async Task Every_answer_is_as_described()
    {
        var description = await DescriptionAsync();
        var schema = new JsonSchema(description);
        using var client = shared.App.Visitor();
        foreach (var path in description.GetProperty("paths").EnumerateObject())
        {
            var responses = path.Value.GetProperty("get").GetProperty("responses");
            using var good = await client.GetAsync(path.Name + "?lang=az&q=quli");
            Assert.Equal(HttpStatusCode.OK, good.StatusCode);
            AssertAsDescribed(schema, responses.GetProperty("200"), "application/json", await good.Content.ReadAsStringAsync(), path.Name);
            Assert.Equal("application/json", good.Content.Headers.ContentType!.MediaType);

            using var bad = await client.GetAsync(path.Name + "?lang=de");
            Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
            AssertAsDescribed(schema, responses.GetProperty("400"), "application/problem+json", await bad.Content.ReadAsStringAsync(), path.Name);
        }
    }

    [Fact]
    public async Task The_look_at_answers_finds_what_is_not_described()
    {
        // A look that finds nothing anywhere would prove nothing.
        var description = await DescriptionAsync();
        var schema = new JsonSchema(description);
        var list = description.GetProperty("paths").GetProperty("/api/v1/figures").GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");

        Assert.NotEmpty(schema.Problems(JsonDocument.Parse("""{"edition":1,"language":"en","items":[],"next":7}""").RootElement, list));
        Assert.NotEmpty(schema.Problems(JsonDocument.Parse("""{"edition":1,"language":"en","next":null}""").RootElement, list));
        Assert.NotEmpty(schema.Problems(JsonDocument.Parse("""{"edition":1,"language":"en","items":[{"key":"x"}],"next":null}""").RootElement, list));
        Assert.NotEmpty(schema.Problems(JsonDocument.Parse("""{"edition":1,"language":"en","items":[],"next":null,"secret":1}""").RootElement, list));
        Assert.Empty(schema.Problems(JsonDocument.Parse("""{"edition":1,"language":"en","items":[],"next":null}""").RootElement, list));
    }

    [Fact]
    public async Task It_names_the_museums_own_address_and_is_kept_like_a_page()
    {
        using var client = shared.App.Visitor();
        using var answer = await client.GetAsync(Address);
        var description = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        Assert.StartsWith("3.1", description.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal("http://localhost", Assert.Single(description.GetProperty("servers").EnumerateArray()).GetProperty("url").GetString());
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        using var question = new HttpRequestMessage(HttpMethod.Get, Address);
        question.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var again = await client.SendAsync(question);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    private static void AssertAsDescribed(JsonSchema schema, JsonElement response, string mediaType, string body, string path)
    {
        var problems = schema.Problems(JsonDocument.Parse(body).RootElement, response.GetProperty("content").GetProperty(mediaType).GetProperty("schema")).Take(10).ToList();
        Assert.True(problems.Count == 0, $"{path}: {string.Join("; ", problems)}");
    }

    private static void AssertWords(JsonElement element, string name, string where) =>
        Assert.True(element.TryGetProperty(name, out var words) && words.GetString()!.Length > 1, $"{where} has no {name}.");

    private static JsonElement Parameter(JsonElement operation, string name) =>
        operation.GetProperty("parameters").EnumerateArray().Single(parameter => parameter.GetProperty("name").GetString() == name);

    private static bool IsExplained(JsonElement field) => field.TryGetProperty("description", out var words) && words.GetString()!.Length > 0
        || (field.TryGetProperty("oneOf", out var choices) && choices.EnumerateArray().Any(choice => choice.TryGetProperty("description", out _)));

    private async Task<JsonElement> DescriptionAsync()
    {
        using var client = shared.App.Visitor();
        return JsonDocument.Parse(await client.GetStringAsync(Address)).RootElement;
    }
}
