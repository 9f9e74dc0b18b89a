using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace KhojalyMemorial.Lti;

/// <summary>Asks platforms: bounded in time and size, without redirects or cookies, and in production never a machine of a private network.</summary>
/// <param name="clients">Makes the client.</param>
/// <param name="environment">Says whether this is development, where a platform may run on the same machine.</param>
public sealed class PlatformClient(IHttpClientFactory clients, IHostEnvironment environment)
{
    /// <summary>The name of the client.</summary>
    public const string Client = "lti-platforms";

    /// <summary>The most bytes of an answer.</summary>
    public const int Largest = 256 * 1024;

    /// <summary>How long a platform may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Whether plain http on this machine is taken.</summary>
    public bool MayBeLocal { get; } = environment.IsDevelopment();

    /// <summary>Adds the client.</summary>
    /// <param name="services">The services.</param>
    /// <param name="mayBeLocal">Whether machines of private networks may be asked: in development only.</param>
    public static void Add(IServiceCollection services, bool mayBeLocal) =>
        services.AddHttpClient(Client, client => (client.Timeout, client.MaxResponseContentBufferSize) = (Patience, Largest))
            .ConfigurePrimaryHttpMessageHandler(() =>
            {
                var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectTimeout = Patience };
                handler.ConnectCallback = mayBeLocal ? null : OutsideAddress.ConnectAsync;
                return handler;
            });

    /// <summary>Reads a JSON object.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null where the address is not taken or answers with anything else.</returns>
    public async Task<JsonObject?> GetAsync(string address, CancellationToken cancellation)
    {
        if (OutsideAddress.Read(address, MayBeLocal) is not { } uri)
        {
            return null;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        return await SendAsync(request, cancellation);
    }

    /// <summary>Sends a JSON object and reads the one that comes back.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="token">The bearer token; null for none.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null where the address is not taken or answers with anything else.</returns>
    public async Task<JsonObject?> PostAsync(string address, string? token, JsonObject body, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (OutsideAddress.Read(address, MayBeLocal) is not { } uri)
        {
            return null;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, uri) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        if (!string.IsNullOrEmpty(token))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await SendAsync(request, cancellation);
    }

    private async Task<JsonObject?> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var client = clients.CreateClient(Client);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var answer = await client.SendAsync(request, cancellation);
            return answer.IsSuccessStatusCode ? JsonNode.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation)) as JsonObject : null;
        }
        catch (Exception problem) when (problem is HttpRequestException or System.Text.Json.JsonException or FormatException || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }
}
