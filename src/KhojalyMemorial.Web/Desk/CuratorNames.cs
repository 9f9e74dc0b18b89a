using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk;

/// <summary>The names of those who wrote, reviewed and published.</summary>
public sealed class CuratorNames
{
    private readonly Dictionary<Guid, string> _names;

    private CuratorNames(Dictionary<Guid, string> names) => _names = names;

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<KeyValuePair<Guid, string>> All => [.. _names.OrderBy(one => one.Value, StringComparer.CurrentCulture)];

    /// <summary>Reads the names.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The names.</returns>
    public static async Task<CuratorNames> LoadAsync(MuseumDbContext database, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        var accounts = await database.Accounts.AsNoTracking().Select(one => new { one.Id, one.DisplayName, one.Email }).ToListAsync(cancellation);
        return new(accounts.ToDictionary(one => one.Id, one => one.DisplayName.Length > 0 ? one.DisplayName : one.Email ?? one.Id.ToString()));
    }

    /// <summary>The name of an account.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>A dash where nobody is meant.</returns>
    public string Name(Guid? id) => id is { } known ? _names.GetValueOrDefault(known, known.ToString()) : "–";

    /// <summary>The name of an author or actor.</summary>
    /// <param name="author">Account id, or the name of a command, which stands as it is.</param>
    /// <returns>The name.</returns>
    public string Name(string author) => Guid.TryParse(author, out var id) ? Name(id) : author;
}
