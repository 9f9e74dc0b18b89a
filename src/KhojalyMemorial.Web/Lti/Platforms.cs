using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Lti;

/// <summary>The platforms that may open pages.</summary>
/// <param name="database">The database.</param>
/// <param name="audit">The audit.</param>
/// <param name="frames">Must know what changed.</param>
/// <param name="clock">The time.</param>
public sealed class Platforms(MuseumDbContext database, AuditLog audit, PlatformFrames frames, TimeProvider clock)
{
    // A platform that is open to the world could fill the table with deployments that ask.
    private const int MostAsking = 20;

    /// <summary>Finds the platform of a login.</summary>
    /// <param name="issuer">Its issuer.</param>
    /// <param name="clientId">The client id; null where the platform leaves it out.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null where there is none that is open, or where several share the issuer and no client id says which.</returns>
    public async Task<Platform?> FindAsync(string issuer, string? clientId, CancellationToken cancellation)
    {
        // Databases may compare without case; tokens do not.
        var found = (await database.Platforms.AsNoTracking().Where(one => one.Issuer == issuer && one.ClosedUtc == null).ToListAsync(cancellation))
            .FindAll(one => string.Equals(one.Issuer, issuer, StringComparison.Ordinal) && (clientId is null || string.Equals(one.ClientId, clientId, StringComparison.Ordinal)));
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>Finds a platform.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null where there is none, or where it is closed.</returns>
    public Task<Platform?> FindAsync(Guid id, CancellationToken cancellation) =>
        database.Platforms.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.ClosedUtc == null, cancellation);

    /// <summary>Whether a deployment may open pages. One that is not known yet is noted, for an administrator to allow.</summary>
    /// <param name="platform">The platform, whose signature vouches for the deployment.</param>
    /// <param name="deploymentId">The deployment.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False until it is allowed.</returns>
    public async Task<bool> AllowsAsync(Platform platform, string deploymentId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(platform);
        var known = await database.Deployments.AsNoTracking().Where(one => one.PlatformId == platform.Id).ToListAsync(cancellation);
        if (known.Find(one => string.Equals(one.DeploymentId, deploymentId, StringComparison.Ordinal)) is { } found)
        {
            return found.AllowedUtc is not null;
        }

        if (known.Count(one => one.AllowedUtc is null) < MostAsking)
        {
            var entry = database.Deployments.Add(new Deployment { PlatformId = platform.Id, DeploymentId = deploymentId, CreatedUtc = clock.GetUtcNow().UtcDateTime });
            try
            {
                await database.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException problem) when (problem is not DbUpdateConcurrencyException)
            {
                entry.State = EntityState.Detached; // Another launch of the same deployment was faster, or nothing can be noted now: it is refused either way.
            }
        }

        return false;
    }

    /// <summary>Registers a platform.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="deployments">Its deployments that are allowed.</param>
    /// <param name="also">What belongs to the same step, such as taking the link that opened it; null for nothing.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False where issuer and client id are registered already, or what belongs to it failed.</returns>
    public async Task<bool> RegisterAsync(Platform platform, IEnumerable<string> deployments, Func<CancellationToken, Task<bool>>? also, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(platform);
        var (now, ids) = (clock.GetUtcNow().UtcDateTime, deployments.Distinct(StringComparer.Ordinal).ToList());
        var done = await audit.DoAsync(new AuditNote(platform.CreatedBy, "lti-platform", platform.Id), async stop =>
        {
            if (await database.Platforms.AnyAsync(one => one.Issuer == platform.Issuer && one.ClientId == platform.ClientId, stop) || (also is not null && !await also(stop)))
            {
                return false;
            }

            database.Platforms.Add(platform);
            database.Deployments.AddRange(ids.Select(id => new Deployment { PlatformId = platform.Id, DeploymentId = id, CreatedUtc = now, AllowedUtc = now }));
            return true;
        }, cancellation);
        frames.Forget();
        return done;
    }

    /// <summary>Changes what an administrator may change.</summary>
    /// <param name="id">The platform.</param>
    /// <param name="form">The new values.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False where there is no such platform.</returns>
    public async Task<bool> UpdateAsync(Guid id, PlatformValues form, string by, CancellationToken cancellation)
    {
        var done = await audit.DoAsync(new AuditNote(by, "lti-platform-changed", id), async stop => await database.Platforms.Where(one => one.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Name, form.Name).SetProperty(one => one.AuthorizationAddress, form.AuthorizationAddress)
                .SetProperty(one => one.KeySetAddress, form.KeySetAddress).SetProperty(one => one.Frames, form.Frames), stop) == 1, cancellation);
        frames.Forget();
        return done;
    }

    /// <summary>Closes a platform, or opens it again.</summary>
    /// <param name="id">The platform.</param>
    /// <param name="closed">Whether it is to be closed.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False where there is no such platform.</returns>
    public async Task<bool> CloseAsync(Guid id, bool closed, string by, CancellationToken cancellation)
    {
        DateTime? time = closed ? clock.GetUtcNow().UtcDateTime : null;
        var done = await audit.DoAsync(new AuditNote(by, closed ? "lti-platform-closed" : "lti-platform-opened", id), async stop =>
            await database.Platforms.Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.ClosedUtc, time), stop) == 1, cancellation);
        frames.Forget();
        return done;
    }

    /// <summary>Allows a deployment: one that asked, or one that is entered by hand.</summary>
    /// <param name="id">The platform.</param>
    /// <param name="deploymentId">The deployment.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False where there is no such platform.</returns>
    public Task<bool> AllowAsync(Guid id, string deploymentId, string by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return audit.DoAsync(new AuditNote(by, "lti-deployment", id), async stop =>
        {
            if (!await database.Platforms.AnyAsync(one => one.Id == id, stop))
            {
                return false;
            }

            if (await database.Deployments.SingleOrDefaultAsync(one => one.PlatformId == id && one.DeploymentId == deploymentId, stop) is { } known)
            {
                known.AllowedUtc ??= now;
            }
            else
            {
                database.Deployments.Add(new Deployment { PlatformId = id, DeploymentId = deploymentId, CreatedUtc = now, AllowedUtc = now });
            }

            return true;
        }, cancellation);
    }

    /// <summary>Takes a deployment away.</summary>
    /// <param name="id">The platform.</param>
    /// <param name="deployment">The entry.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>False where there is no such deployment.</returns>
    public Task<bool> RemoveAsync(Guid id, Guid deployment, string by, CancellationToken cancellation) =>
        audit.DoAsync(new AuditNote(by, "lti-deployment-removed", id), async stop =>
            await database.Deployments.Where(one => one.PlatformId == id && one.Id == deployment).ExecuteDeleteAsync(stop) == 1, cancellation);
}

/// <summary>What an administrator may change on a platform.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="AuthorizationAddress">Where a login goes on.</param>
/// <param name="KeySetAddress">Where its keys are.</param>
/// <param name="Frames">The origins that may frame pages, separated by blanks.</param>
public sealed record PlatformValues(string Name, string AuthorizationAddress, string KeySetAddress, string Frames);
