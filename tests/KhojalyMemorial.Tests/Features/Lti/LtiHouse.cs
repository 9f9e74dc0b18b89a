using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using AngleSharp;
using AngleSharp.Dom;
using KhojalyMemorial.Lti;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KhojalyMemorial.Tests.Features.Lti;

/// <summary>The museum with one registered platform, and a log to read.</summary>
public sealed class LtiHouse : IAsyncLifetime
{
    public const string Origin = "http://localhost";

    public MuseumApp App { get; private set; } = null!;

    public TestPlatform Platform { get; private set; } = null!;

    public Clock Clock { get; } = new();

    public ReadLog Log { get; } = new();

    public Guid PlatformId { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Platform = await TestPlatform.StartAsync();
        App = await MuseumApp.StartWithAsync(services => services.AddSingleton<ILoggerProvider>(Log), Clock);
        PlatformId = await EnterAsync(Platform);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Platform.DisposeAsync();
    }

    /// <summary>Enters a platform as an administrator does.</summary>
    public async Task<Guid> EnterAsync(TestPlatform platform, string clientId = TestPlatform.ClientId, string deployment = TestPlatform.Deployment)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var entered = platform.AsEntered(Clock.Now.UtcDateTime, clientId);
        Assert.True(await scope.ServiceProvider.GetRequiredService<Platforms>().RegisterAsync(entered, [deployment], also: null, TestContext.Current.CancellationToken));
        return entered.Id;
    }

    /// <summary>A page of the exhibition in a language.</summary>
    public string Page(string language) => KindsOfPage.Address("page", language, App);

    /// <summary>Begins a login.</summary>
    public Task<HttpResponseMessage> LoginAsync(Browser browser, string target = Origin + "/lti/launch", bool post = false, params (string Name, string Value)[] more)
    {
        (string, string)[] fields = [("iss", Platform.Issuer), ("login_hint", "hint-1"), ("target_link_uri", target), ("client_id", TestPlatform.ClientId), ("lti_message_hint", "message-1"), .. more];
        return post ? browser.PostAsync("/lti/login", fields, Platform.Issuer) : browser.GetAsync(QueryHelpers.AddQueryString("/lti/login", fields.Select(one => KeyValuePair.Create(one.Item1, (string?)one.Item2))));
    }

    /// <summary>Begins a login, and lets the platform make its token.</summary>
    public async Task<(string State, JsonObject Claims)> BeginAsync(Browser browser, string target = Origin + "/lti/launch")
    {
        using var login = await LoginAsync(browser, target);
        Assert.Equal(HttpStatusCode.Redirect, login.StatusCode);
        var query = QueryHelpers.ParseQuery(login.Headers.Location!.Query);
        return (query["state"]!, Platform.Launch(query["nonce"]!, target, Clock.Now));
    }

    /// <summary>Sends a launch as the platform's page would.</summary>
    public Task<HttpResponseMessage> LaunchAsync(Browser browser, string state, string token) => browser.PostAsync("/lti/launch", [("state", state), ("id_token", token)], Platform.Issuer);

    /// <summary>Launches something, and reads the page that comes.</summary>
    public async Task<(HttpResponseMessage Response, IDocument Page)> OpenAsync(Browser browser, string state, string token)
    {
        var response = await LaunchAsync(browser, state, token);
        return (response, await ReadAsync(response));
    }

    public static async Task<IDocument> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(answer => answer.Content(html));
    }

    /// <summary>Checks that an answer is a refusal with its reason, on the page and in the log, and that nothing of the person is in either.</summary>
    public async Task RefusedAsync(HttpResponseMessage response, Refusal refusal)
    {
        var page = await ReadAsync(response);
        Assert.InRange((int)response.StatusCode, 400, 503);
        Assert.Equal(refusal.ToString(), page.QuerySelector("code")?.TextContent);
        Assert.False(string.IsNullOrWhiteSpace(page.QuerySelector(".page-head__lede")?.TextContent));
        Assert.Contains(Log.Lines, line => line.EndsWith($"was refused: {refusal}", StringComparison.Ordinal));
        Assert.All(["pupil-4711", "Pupil Somebody", "pupil@school.example", "hint-1"], personal =>
        {
            Assert.DoesNotContain(Log.Lines, line => line.Contains(personal, StringComparison.Ordinal));
            Assert.DoesNotContain(personal, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        });
    }

    public Browser NewBrowser() => new(App.Visitor());
}

/// <summary>A browser that keeps cookies, as far as it is let.</summary>
public sealed class Browser(HttpClient client) : IDisposable
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    /// <summary>Whether cookies are kept.</summary>
    public bool KeepsCookies { get; init; } = true;

    public IReadOnlyDictionary<string, string> Cookies => _cookies;

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, null);

    public Task<HttpResponseMessage> PostAsync(string path, IEnumerable<(string Name, string Value)> fields, string? origin) => SendAsync(HttpMethod.Post, path, fields, origin);

    /// <summary>Sends a form of a page as the browser would.</summary>
    public Task<HttpResponseMessage> SendAsync(IDocument page, string origin = LtiHouse.Origin, params (string Name, string Value)[] fields)
    {
        ArgumentNullException.ThrowIfNull(page);
        var form = page.QuerySelector("form")!;
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value") ?? "")).Where(field => !fields.Any(one => one.Name == field.Item1));
        return PostAsync(form.GetAttribute("action")!, [.. hidden, .. fields], origin);
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, IEnumerable<(string Name, string Value)>? fields, string? origin)
    {
        using var request = new HttpRequestMessage(method, path);
        if (fields is not null)
        {
            request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (path.StartsWith("/lti/launch", StringComparison.Ordinal) && _cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var response = await client.SendAsync(request);
        foreach (var set in KeepsCookies && response.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            var pair = set.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0)
            {
                _cookies.Remove(pair[0]);
            }
            else
            {
                _cookies[pair[0]] = pair[1];
            }
        }

        return response;
    }
}

/// <summary>A log that a test reads.</summary>
public sealed class ReadLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) =>
        new Writer(_lines, IsFramework(categoryName) ? LogLevel.Warning : LogLevel.Information);

    public void Dispose()
    {
    }

    // As the site's own log: the framework's request lines hold addresses, and are never written.
    private static bool IsFramework(string category) => category.StartsWith("Microsoft", StringComparison.Ordinal) || category.StartsWith("System", StringComparison.Ordinal);

    private sealed class Writer(ConcurrentQueue<string> lines, LogLevel lowest) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= lowest;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                lines.Enqueue(formatter(state, exception) + exception);
            }
        }
    }
}
