using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing.Cache;
using KhojalyMemorial.Security;
using Microsoft.OpenApi;

namespace KhojalyMemorial.Features.Api;

/// <summary>The public read API: its addresses and its description, which is made from the controllers and their comments.</summary>
public static class ReadApi
{
    /// <summary>The version in the addresses; within it fields are added and never taken away.</summary>
    public const string Version = "v1";

    /// <summary>The path of the API, without a slash before it.</summary>
    public const string Root = "api/" + Version;

    /// <summary>The path of the description.</summary>
    public const string DescriptionPath = "/" + Root + "/openapi.json";

    /// <summary>The licence of the texts, as a value of the header Link.</summary>
    public const string Licence = "<" + LicenceAddress + ">; rel=\"license\"";

    /// <summary>What the description says of too many questions.</summary>
    public const string TooMany = "Too many questions of one address; Retry-After says when to go on.";

    internal const string LicenceAddress = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>Adds the description.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumReadApi(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        // Numbers are numbers: the description would otherwise allow them as text too.
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        builder.Services.AddOpenApi(Version, options =>
        {
            options.ShouldInclude = action => action.RelativePath?.StartsWith(Root + "/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, context, _) =>
            {
                Introduce(document, context.ApplicationServices.GetRequiredService<PublicUrl>());
                return Task.CompletedTask;
            });
            options.AddOperationTransformer((operation, context, _) =>
            {
                operation.OperationId = string.Join('-', context.Description.RelativePath!.Split('/').Skip(Root.Split('/').Length));
                Complete(operation);
                return Task.CompletedTask;
            });
        });
    }

    /// <summary>Maps the description.</summary>
    /// <param name="app">The endpoints.</param>
    public static void MapMuseumReadApi(this IEndpointRouteBuilder app) =>
        app.MapOpenApi(DescriptionPath).RequireRateLimiting(RateLimits.Search).WithMetadata(new VisitorPageAttribute()).AnswerHead();

    // The address comes from the settings: what a request claims must not be kept for others.
    private static void Introduce(OpenApiDocument document, PublicUrl address)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Khojaly memorial museum: read API",
            Version = Version,
            Description = "What the museum has published, in Azerbaijani, English and Russian. Whoever prints a figure prints who gives it and when. Reading needs no key and leaves no trace.",
            License = new OpenApiLicense { Name = "CC BY 4.0 (texts)", Url = new Uri(LicenceAddress) },
        };
        document.Servers = [new OpenApiServer { Url = address.Origin }];
    }

    // What holds for every operation, and no attribute can say.
    private static void Complete(OpenApiOperation operation)
    {
        foreach (var schema in (operation.Parameters ?? []).Where(parameter => parameter.Name == "lang").Select(parameter => parameter.Schema).OfType<OpenApiSchema>())
        {
            schema.Enum = [.. Language.All.Select(language => (JsonNode)JsonValue.Create(language.Code))];
            schema.Default = JsonValue.Create(Language.En.Code);
        }

        foreach (var (status, response) in operation.Responses ?? [])
        {
            (string Name, string Description)[] headers = status switch
            {
                "200" => [("ETag", "Send it back as If-None-Match; 304 says that nothing has changed."), ("Link", "The first part, the next one where there is one, this description, the licence.")],
                "429" => [("Retry-After", "How many seconds to wait.")],
                _ => [],
            };
            foreach (var (name, description) in response is OpenApiResponse ? headers : [])
            {
                var answer = (OpenApiResponse)response;
                answer.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
                answer.Headers[name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
            }
        }
    }
}
