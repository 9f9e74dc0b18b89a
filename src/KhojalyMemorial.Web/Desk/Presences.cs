using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk;

/// <summary>Knows who has an item open: from the requests that keep what is typed, and from nothing else.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="clock">The time.</param>
public sealed class Presences(MuseumDbContext database, TimeProvider clock)
{
    /// <summary>How long a tab counts as open after it was heard.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(30);

    /// <summary>Notes a tab, and says who else is there.</summary>
    /// <param name="tab">The tab.</param>
    /// <param name="account">Whose it is.</param>
    /// <param name="at">What it has open.</param>
    /// <returns>The others; of one's own other tabs too.</returns>
    public async Task<IReadOnlyList<Reader>> SeenAsync(Guid tab, Guid account, DraftAddress at)
    {
        ArgumentNullException.ThrowIfNull(at);
        var now = clock.GetUtcNow().UtcDateTime;
        await NoteAsync(tab, account, at, now);
        var since = now - Lasts;
        var others = await (
            from presence in database.Presences.AsNoTracking()
            join other in database.Accounts on presence.AccountId equals other.Id
            where presence.ItemId == at.Item.Id && presence.Tab != tab && presence.SeenUtc > since
            select new Reader(other.DisplayName, presence.Language, presence.AccountId == account)).ToListAsync();
        return [.. others.Distinct().OrderBy(other => other.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Notes that a tab is closed, or shows another page.</summary>
    /// <param name="tab">The tab.</param>
    /// <param name="account">Whose it is.</param>
    /// <returns>When it is noted.</returns>
    public Task LeftAsync(Guid tab, Guid account) => database.Presences.Where(presence => presence.Tab == tab && presence.AccountId == account).ExecuteDeleteAsync();

    private async Task NoteAsync(Guid tab, Guid account, DraftAddress at, DateTime now)
    {
        // Only one's own tab: an id that somebody else uses is not taken over.
        var noted = await database.Presences.Where(presence => presence.Tab == tab && presence.AccountId == account)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.SeenUtc, now).SetProperty(one => one.ItemId, at.Item.Id).SetProperty(one => one.Language, at.Language));
        if (noted > 0)
        {
            return;
        }

        var dayBefore = now.AddDays(-1);
        await database.Presences.Where(presence => presence.SeenUtc < dayBefore).ExecuteDeleteAsync();
        var mine = new Presence { Tab = tab, AccountId = account, ItemId = at.Item.Id, Language = at.Language, SeenUtc = now };
        database.Presences.Add(mine);
        try
        {
            await database.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            database.Entry(mine).State = EntityState.Detached; // The tab's own other request was faster.
        }
    }
}

/// <summary>Somebody who has an item open.</summary>
/// <param name="Name">The name.</param>
/// <param name="Language">What is open: a language code, or <see cref="Publishing.Revision.Shared"/>.</param>
/// <param name="IsOneself">Another tab of one's own.</param>
public sealed record Reader(string Name, string Language, bool IsOneself);
