namespace KhojalyMemorial.Operations;

/// <summary>Where the site keeps what it writes.</summary>
/// <param name="Data">Database, editions and media; setting <c>DataFolder</c>, otherwise <c>App_Data</c> beside the program.</param>
/// <param name="Seed">The opening content.</param>
public sealed record MuseumFolders(string Data, string Seed)
{
    /// <summary>The file of the last edition, from which visitors are served when the database is away.</summary>
    public string EditionFile => Path.Combine(Data, "editions", "current.json.gz");

    /// <summary>The register of names beside it.</summary>
    public string RegisterFile => Path.Combine(Data, "editions", "register.db");

    /// <summary>Originals of media items.</summary>
    public string Media => Path.Combine(Data, "media");

    /// <summary>What came with letters of families and readers: a folder for each case.</summary>
    public string Cases => Path.Combine(Data, "cases");

    /// <summary>The list of what was erased.</summary>
    public string Erasures => Path.Combine(Data, "erased.txt");

    /// <summary>Rolling log files.</summary>
    public string Logs => Path.Combine(Data, "logs");

    /// <summary>Reads the settings and makes the data folder.</summary>
    /// <param name="configuration">Settings.</param>
    /// <param name="environment">Gives the program's own folder.</param>
    /// <returns>Absolute folders.</returns>
    public static MuseumFolders From(IConfiguration configuration, IHostEnvironment environment)
    {
        var data = Path.GetFullPath(configuration["DataFolder"] ?? "App_Data", environment.ContentRootPath);
        var seed = Path.GetFullPath(configuration["SeedFolder"] ?? Path.Combine("Seed", "content"), environment.ContentRootPath);
        Directory.CreateDirectory(data);
        return new(data, seed);
    }
}
