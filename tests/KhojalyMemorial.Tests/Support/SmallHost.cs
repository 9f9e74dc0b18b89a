using System.Collections.Concurrent;
using System.Net;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Operations.Errors;
using KhojalyMemorial.Operations.Health;
using KhojalyMemorial.Operations.Logging;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using KhojalyMemorial.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog.Core;
using Serilog.Events;

namespace KhojalyMemorial.Tests.Support;

/// <summary>The site's pipeline in its order, around endpoints of a test: what surrounds the pages, without the pages.</summary>
public sealed class SmallHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private SmallHost(WebApplication app, string folder, Lines log, Clock clock) => (_app, _folder, Log, Clock) = (app, folder, log, clock);

    public Lines Log { get; }

    public Clock Clock { get; }

    public Museum Museum => _app.Services.GetRequiredService<Museum>();

    public IServiceProvider Services => _app.Services;

    public string Folder => _folder;

    /// <summary>The port, where the host listens on a real one.</summary>
    public int Port => new Uri(_app.Urls.First()).Port;

    public static async Task<SmallHost> StartAsync(
        Action<WebApplication> endpoints, string[]? settings = null, string environment = "Testing", bool realPort = false, Action<IServiceCollection>? services = null,
        int edition = 1)
    {
        var folder = Directory.CreateTempSubdirectory("small-host-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ContentRootPath = folder });
        var (log, clock) = (new Lines(), new Clock());
        builder.Configuration.AddInMemoryCollection(
            (settings ?? []).Prepend("Site:PublicAddress=http://localhost").Select(setting => setting.Split('=', 2))
            .ToLookup(pair => pair[0], pair => pair[1]).Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Last())));
        if (!builder.Environment.IsProduction())
        {
            builder.Configuration["Serilog:WriteTo:0:Name"] = "None"; // A test reads its log from memory.
        }

        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.AddMuseumLogging(more => more.WriteTo.Sink(log));
        builder.AddMuseumSite();
        builder.AddMuseumSecurity();
        builder.AddMuseumHealth();
        builder.AddMuseumVisitorCache();
        services?.Invoke(builder.Services);
        if (realPort)
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        }
        else
        {
            builder.WebHost.UseTestServer();
        }

        var app = builder.Build();
        app.Services.GetRequiredService<VisitorCacheOptions>().BuiltUtc = DateTimeOffset.UnixEpoch;
        app.UseMuseumProxies();
        app.UseMuseumRequestLog();
        app.UseMuseumHeaders();
        app.UseMuseumErrorPages();
        app.UseRouting();
        app.UseMuseumVisitorCache();
        app.UseMuseumRateLimits();
        app.MapMuseumHealth();
        app.MapMuseumCspReports();
        endpoints(app);
        if (edition > 0)
        {
            app.Services.GetRequiredService<Museum>().Show(Edition(edition));
        }

        await app.StartAsync();
        return new(app, folder, log, clock);
    }

    /// <summary>A museum with nothing in it but its number.</summary>
    public static PublishedMuseum Edition(int number) =>
        new(new MuseumSnapshot([new EditionRow(number, new DateTime(2026, 1, number, 12, 0, 0, DateTimeKind.Utc), "hash-" + number)], []));

    public HttpClient Client() => _app.GetTestClient();

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params string[] headers)
    {
        using var client = Client();
        using var request = new HttpRequestMessage(method, path);
        foreach (var header in headers.Select(header => header.Split(": ", 2)))
        {
            Assert.True(request.Headers.TryAddWithoutValidation(header[0], header[1]));
        }

        return await client.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params string[] headers) => SendAsync(HttpMethod.Get, path, headers);

    /// <summary>A request whose visitor has an address.</summary>
    public Task<HttpContext> GetFromAsync(string address, string path, string query = "") => _app.GetTestServer().SendAsync(context =>
    {
        context.Request.Path = path;
        context.Request.QueryString = new QueryString(query);
        context.Request.Host = new HostString("localhost");
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
    });

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>The log of a test.</summary>
public sealed class Lines : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> _events = new();

    public IReadOnlyList<LogEvent> Events => [.. _events];

    /// <summary>Everything that would be written: messages, properties, exceptions.</summary>
    public string Text => string.Join('\n', _events.Select(one =>
        $"{one.Level} {one.RenderMessage(System.Globalization.CultureInfo.InvariantCulture)} {string.Join(' ', one.Properties.Select(pair => $"{pair.Key}={pair.Value}"))} {one.Exception}"));

    public IEnumerable<LogEvent> Of(string category) =>
        _events.Where(one => one.Properties.TryGetValue("SourceContext", out var source) && source is ScalarValue { Value: string name } && name == category);

    public void Emit(LogEvent logEvent) => _events.Enqueue(logEvent);
}
