using KhojalyMemorial.Publishing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KhojalyMemorial.Operations.Health;

/// <summary>Settings of the section <c>Health</c>.</summary>
public sealed class HealthOptions
{
    /// <summary>Below so much free space on the disk of the data folder it counts as full.</summary>
    public int LeastFreeMegabytes { get; set; } = 256;
}

/// <summary>Whether the curators' database answered the last time. Visitors need it for nothing, so its absence only degrades the site.</summary>
/// <param name="state">What the edition watcher noted.</param>
internal sealed class DatabaseHealth(DatabaseState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(state.Answers == true ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded());
}

/// <summary>Whether there is an edition to show.</summary>
/// <param name="museum">What visitors read.</param>
internal sealed class EditionHealth(Museum museum) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(museum.Current.Edition > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}

/// <summary>Whether the disk of the data folder has room left: a full disk loses the next edition, log lines and uploads.</summary>
/// <param name="folders">Where the data folder is.</param>
/// <param name="options">When it counts as full.</param>
internal sealed class DiskHealth(MuseumFolders folders, HealthOptions options) : IHealthCheck
{
    private const long Megabyte = 1024 * 1024;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // On Unix any path names the file system that holds it; Windows asks for the drive.
        var disk = new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folders.Data)! : folders.Data);
        var enough = disk.AvailableFreeSpace / Megabyte >= options.LeastFreeMegabytes;
        return Task.FromResult(enough ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
    }
}
