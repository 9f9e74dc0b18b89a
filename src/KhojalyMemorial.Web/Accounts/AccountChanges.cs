using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Accounts;

/// <summary>What administrators change on accounts of others. The last administrator stays one.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="audit">The audit.</param>
/// <param name="clock">The time.</param>
public sealed class AccountChanges(MuseumDbContext database, AuditLog audit, TimeProvider clock)
{
    /// <summary>Gives an account another role and other rooms; it holds within a minute.</summary>
    /// <param name="id">The account.</param>
    /// <param name="role">The role.</param>
    /// <param name="rooms">Keys of the rooms to which it is bound; none for the whole museum.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False where nobody would be left to run accounts.</returns>
    public Task<bool> SetRoleAsync(Guid id, Role role, IEnumerable<string> rooms, string by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(role);
        var keys = string.Join(' ', rooms.Order(StringComparer.Ordinal));
        return audit.DoAsync(new AuditNote(by, "role", id, $"{role.Name} {keys}".Trim()), async stop =>
            await database.Accounts.Where(one => one.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Role, role.Name).SetProperty(one => one.Rooms, keys), stop) == 1
            && await SomebodyAdministersAsync(stop), cancellation);
    }

    /// <summary>Closes an account and ends its sessions. What it wrote stays, under its name.</summary>
    /// <param name="id">The account.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False where nobody would be left to run accounts.</returns>
    public Task<bool> CloseAsync(Guid id, string by, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return audit.DoAsync(new AuditNote(by, "account-closed", id), async stop =>
        {
            await database.Sessions.Where(one => one.AccountId == id && one.EndedUtc == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.EndedUtc, now), stop);
            await database.Invitations.Where(one => one.AccountId == id && one.ClosedUtc == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.ClosedUtc, now), stop);
            return await database.Accounts.Where(one => one.Id == id && one.ClosedUtc == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.ClosedUtc, now), stop) == 1
                && await SomebodyAdministersAsync(stop);
        }, cancellation);
    }

    /// <summary>Opens a closed account again.</summary>
    /// <param name="id">The account.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False where it was open.</returns>
    public Task<bool> OpenAsync(Guid id, string by, CancellationToken cancellation = default) =>
        audit.DoAsync(new AuditNote(by, "account-opened", id), async stop => await database.Accounts.Where(one => one.Id == id && one.ClosedUtc != null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ClosedUtc, (DateTime?)null), stop) == 1, cancellation);

    private Task<bool> SomebodyAdministersAsync(CancellationToken cancellation)
    {
        var administrator = Role.Administrator.Name;
        return database.Accounts.AnyAsync(one => one.Role == administrator && one.ClosedUtc == null, cancellation);
    }
}
