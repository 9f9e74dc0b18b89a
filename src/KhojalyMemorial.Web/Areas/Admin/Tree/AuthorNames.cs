using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Tree;

/// <summary>Who saved a revision, by name.</summary>
/// <param name="names">Names by account id.</param>
public sealed class AuthorNames(IReadOnlyDictionary<string, string> names)
{
    /// <summary>Reads the names of all accounts.</summary>
    /// <param name="database">The curators' database.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The names.</returns>
    public static async Task<AuthorNames> ReadAsync(MuseumDbContext database, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        var accounts = await database.Accounts.AsNoTracking().Select(account => new { account.Id, account.DisplayName }).ToListAsync(cancellation);
        return new(accounts.ToDictionary(account => account.Id.ToString(), account => account.DisplayName, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The name of an author.</summary>
    /// <param name="author">Account id, or the name of a command.</param>
    /// <returns>The account's name; commands and accounts that are gone as they are.</returns>
    public string Of(string author) => names.GetValueOrDefault(author, author);
}
