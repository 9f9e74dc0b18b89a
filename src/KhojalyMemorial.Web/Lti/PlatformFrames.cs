using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Lti;

/// <summary>
/// Which origins may frame pages: those of the platforms that are open. Held in memory, so that a page in a course waits for no database;
/// another node's change is seen within ten seconds.
/// </summary>
/// <param name="services">Gives a database context.</param>
/// <param name="clock">The time.</param>
public sealed class PlatformFrames(IServiceScopeFactory services, TimeProvider clock)
{
    private const string Nobody = "'none'";
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly Lock _lock = new();
    private Known? _known;
    private Task? _reading;
    private int _changes;

    /// <summary>The origins, as a policy names them.</summary>
    /// <returns><c>'none'</c> where no platform is registered, or none could be read since the start.</returns>
    public async ValueTask<string> AncestorsAsync()
    {
        var known = _known;
        if (known?.Until > clock.GetUtcNow())
        {
            return known.Ancestors;
        }

        Task reading;
        lock (_lock)
        {
            reading = _reading is { IsCompleted: false } running ? running : _reading = ReadAsync();
        }

        if (known is null || known.Until == DateTimeOffset.MinValue)
        {
            await Task.WhenAny(reading, Task.Delay(Patience)); // There is nothing to show instead, or a change to show.
        }

        return _known?.Ancestors ?? Nobody;
    }

    /// <summary>Reads anew at the next asking, because something changed here.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        _known = _known is { } known ? known with { Until = DateTimeOffset.MinValue } : null;
    }

    /// <summary>Reads the origins that an administrator typed.</summary>
    /// <param name="text">Origins, separated by blanks or lines.</param>
    /// <param name="mayBeLocal">Whether plain http on this machine is taken.</param>
    /// <returns>The origins, separated by blanks; null where one of them is none.</returns>
    public static string? Normal(string? text, bool mayBeLocal)
    {
        var origins = new List<string>();
        foreach (var word in (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            // A star stands for all hosts below a name, and the policy knows it; an address does not.
            var wild = word.StartsWith("https://*.", StringComparison.OrdinalIgnoreCase);
            var plain = wild ? "https://" + word["https://*.".Length..] : word;
            if (OutsideAddress.Read(plain, mayBeLocal) is not { PathAndQuery: "/" } uri || (wild && (uri.HostNameType != UriHostNameType.Dns || !uri.IdnHost.Contains('.', StringComparison.Ordinal))))
            {
                return null;
            }

            var origin = OutsideAddress.OriginOf(uri);
            origins.Add(wild ? origin.Replace("https://", "https://*.", StringComparison.Ordinal) : origin);
        }

        var joined = string.Join(' ', origins.Distinct(StringComparer.Ordinal));
        return joined.Length is > 0 and <= Platform.LongestFrames ? joined : null;
    }

    private async Task ReadAsync()
    {
        await Task.Yield(); // Nobody waits for the opening of a connection while holding the lock.
        try
        {
            var changes = Volatile.Read(ref _changes);
            await using var scope = services.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<MuseumDbContext>();
            var at = clock.GetUtcNow();
            var frames = await database.Platforms.AsNoTracking().Where(one => one.ClosedUtc == null).Select(one => one.Frames).ToListAsync();
            var origins = frames.SelectMany(one => one.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            var all = string.Join(' ', origins) is { Length: > 0 } some ? some : Nobody;
            _known = new(all, changes == Volatile.Read(ref _changes) ? at + Fresh : DateTimeOffset.MinValue); // What changed while it was read is read again.
        }
        catch (Exception problem) when (Outage.Is(problem))
        {
            // What was known stays; who asks next tries again.
        }
    }

    private sealed record Known(string Ancestors, DateTimeOffset Until);
}
