using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk;

/// <summary>The names behind the authors of revisions: curators by their account, commands such as <c>import</c> as they are.</summary>
/// <param name="database">The curators' database.</param>
public sealed class CuratorNames(MuseumDbContext database)
{
    /// <summary>Reads names.</summary>
    /// <param name="authors">Authors as revisions keep them.</param>
    /// <returns>The name of each.</returns>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IEnumerable<string> authors)
    {
        var all = authors.Distinct(StringComparer.Ordinal).ToList();
        var ids = all.Select(author => Guid.TryParse(author, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
        var known = await database.Accounts.AsNoTracking().Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName);
        return all.ToDictionary(author => author, author => Guid.TryParse(author, out var id) && known.TryGetValue(id, out var name) ? name : author, StringComparer.Ordinal);
    }
}
