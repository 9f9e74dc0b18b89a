using AngleSharp;
using AngleSharp.Dom;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Portable;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KhojalyMemorial.Tests.Support;

/// <summary>The whole site in process, on a database of its own that holds the opening content.</summary>
public sealed class MuseumApp : WebApplicationFactory<Program>
{
    private static readonly Lazy<Task<string>> Seeded = new(SeedTemplateAsync);
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private TestDatabase? _database;
    private bool _borrowed;

    /// <summary>The clock of the site, where a test moves it.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>What a test puts beside the site's own services, such as a log that it reads.</summary>
    public Action<IServiceCollection>? More { get; init; }

    /// <summary>The database of the site.</summary>
    public TestDatabase Database => _database ?? throw new InvalidOperationException("The site was not started.");

    /// <summary>The museum that visitors read now.</summary>
    public PublishedMuseum Museum => Services.GetRequiredService<Museum>().Current;

    /// <summary>The folder of the opening content.</summary>
    public static string SeedFolder => Path.Combine(AppContext.BaseDirectory, "Seed", "content");

    /// <summary>Starts a site with the opening content.</summary>
    public static Task<MuseumApp> StartAsync(TimeProvider? clock = null, params (string Key, string Value)[] settings) =>
        StartAsync(new MuseumApp { Clock = clock }, settings);

    /// <summary>Starts a site with the opening content and with services of a test.</summary>
    public static Task<MuseumApp> StartWithAsync(Action<IServiceCollection> more, TimeProvider? clock = null, params (string Key, string Value)[] settings) =>
        StartAsync(new MuseumApp { Clock = clock, More = more }, settings);

    /// <summary>Starts a site that listens on a port of its own, for browsers.</summary>
    public static Task<MuseumApp> StartOnPortAsync(TimeProvider? clock = null, params (string Key, string Value)[] settings)
    {
        var app = new MuseumApp { Clock = clock };
        app.UseKestrel(0);
        return StartAsync(app, settings);
    }

    /// <summary>A second process on the same database and data folder.</summary>
    public MuseumApp Again() => new() { _database = _database, _borrowed = true, Clock = Clock, More = More };

    /// <summary>The address that a browser opens.</summary>
    public Uri Address => new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri;

    private static async Task<MuseumApp> StartAsync(MuseumApp app, (string Key, string Value)[] settings)
    {
        app._database = await TestDatabase.CreateAsync();
        if (!app._database.Options.IsSqlServer)
        {
            Copy(await Seeded.Value, app._database.Folder);
        }

        foreach (var (key, value) in settings)
        {
            app._settings[key] = value;
        }

        using var client = app.CreateClient();
        await app.Services.GetRequiredService<EditionWatcher>().LookAsync();
        return app;
    }

    /// <summary>A client that follows no redirect and keeps no cookie.</summary>
    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    /// <summary>Asks for a page and reads it as a browser would.</summary>
    public async Task<(HttpResponseMessage Response, IDocument Page)> VisitAsync(string path, HttpMethod? method = null)
    {
        using var client = Visitor();
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        var response = await client.SendAsync(request);
        var page = await BrowsingContext.New().OpenAsync(answer => answer.Content(response.Content.ReadAsStream(), shouldDispose: false));
        return (response, page);
    }

    /// <summary>Lets visitors see what was published, without waiting for the watcher.</summary>
    public Task LookAsync() => Services.GetRequiredService<EditionWatcher>().LookAsync();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment("Development");
        builder.UseSetting("DataFolder", Database.Folder);
        builder.UseSetting("SeedFolder", SeedFolder);
        builder.UseSetting("Site:PublicAddress", "http://localhost");
        builder.UseSetting("Database:Provider", Database.Options.Provider);
        builder.UseSetting("Database:ConnectionString", Database.Options.ConnectionString);
        builder.UseSetting("Database:MigrateAtStart", bool.TrueString);
        // All tests ask from one address, on a fast machine faster than a person searches; the limit has a host of its own in RateLimitsTests.
        builder.UseSetting("RateLimits:SearchesAtOnce", "1000");
        // Hundreds of sites in one process: none of them is to stop the others for a collection.
        builder.UseSetting("Memory:QuietSeconds", "0");
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            if (Clock is not null)
            {
                services.Replace(ServiceDescriptor.Singleton(Clock));
            }

            More?.Invoke(services);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null && !_borrowed)
        {
            await _database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    // Importing the opening content takes seconds, so it happens once for all tests.
    private static async Task<string> SeedTemplateAsync()
    {
        var database = await TestDatabase.CreateAsync();
        await using (var context = database.NewContext())
        {
            var media = new MediaFiles(new MuseumFolders(database.Folder, SeedFolder));
            var result = await new Importer(context, new Revisions(context, TimeProvider.System), new Publisher(context, TimeProvider.System), media).RunAsync(SeedFolder, "seed");
            Assert.True(result.Problems.Count == 0, string.Join('\n', result.Problems.Take(50)));
        }

        await using (var context = database.NewContext())
        {
            new EditionFile(new MuseumFolders(database.Folder, SeedFolder)).Write(await MuseumReader.LoadAsync(context));
        }

        SqliteConnection.ClearAllPools();
        return database.Folder;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
