using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace KhojalyMemorial.Accounts;

/// <summary>
/// Slows wrong sign-ins down, for each account and for each address, in memory: it blocks nobody for good, and it counts names that do not exist
/// like names that do, so that nothing can be learned from the pace.
/// </summary>
/// <param name="clock">The time.</param>
public sealed class SignInPace(TimeProvider clock)
{
    /// <summary>The longest time that a request is held before it is told to come back later.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(30);

    // A newsroom or a ministry shares one address: it may err more often than one person does.
    private const int FreeForAccount = 4;
    private const int FreeForAddress = 20;
    private const int MostKept = 20_000;
    private readonly ConcurrentDictionary<string, Tally> _tallies = new(StringComparer.Ordinal);

    /// <summary>Takes the next turn.</summary>
    /// <param name="email">The e-mail address that was typed; null where none was asked for.</param>
    /// <param name="address">From where.</param>
    /// <returns>How long the request has to wait; more than <see cref="LongestWait"/> means not at all, but later.</returns>
    public TimeSpan Turn(string? email, IPAddress? address)
    {
        var now = clock.GetUtcNow();
        Forget(now);
        var account = email is null ? TimeSpan.Zero : Of(AccountKey(email)).Turn(now, FreeForAccount);
        var sender = Of(AddressKey(address)).Turn(now, FreeForAddress);
        return account > sender ? account : sender;
    }

    /// <summary>Notes that the sign-in was wrong.</summary>
    /// <param name="email">The e-mail address that was typed; null where none was asked for.</param>
    /// <param name="address">From where.</param>
    public void Wrong(string? email, IPAddress? address)
    {
        if (email is not null)
        {
            Of(AccountKey(email)).Wrong(clock.GetUtcNow());
        }

        Of(AddressKey(address)).Wrong(clock.GetUtcNow());
    }

    /// <summary>Notes that the sign-in was right: the account begins anew. The address does not, for somebody may own one account and try others.</summary>
    /// <param name="email">The e-mail address that was typed.</param>
    public void Right(string email) => _tallies.TryRemove(AccountKey(email), out _);

    private static string AccountKey(string email) => "a" + email.Trim().ToUpperInvariant();

    private static string AddressKey(IPAddress? address)
    {
        if (address is null)
        {
            return "i";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return "i" + address.MapToIPv4();
        }

        // A household or a server holds a whole /64 of IPv6 addresses: they count as one.
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? "i" + Convert.ToHexString(address.GetAddressBytes(), 0, 8) : "i" + address;
    }

    private Tally Of(string key) => _tallies.GetOrAdd(key, static _ => new Tally());

    private void Forget(DateTimeOffset now)
    {
        if (_tallies.Count < MostKept)
        {
            return;
        }

        foreach (var (key, _) in _tallies.Where(one => one.Value.IsOld(now)))
        {
            _tallies.TryRemove(key, out _);
        }
    }

    private sealed class Tally
    {
        private readonly Lock _lock = new();
        private int _wrong;
        private DateTimeOffset _last = DateTimeOffset.MinValue;
        private DateTimeOffset _next = DateTimeOffset.MinValue;

        public bool IsOld(DateTimeOffset now)
        {
            lock (_lock)
            {
                return now - _last > Memory && _next < now;
            }
        }

        public void Wrong(DateTimeOffset now)
        {
            lock (_lock)
            {
                _wrong = now - _last > Memory ? 1 : _wrong + 1;
                _last = now;
            }
        }

        public TimeSpan Turn(DateTimeOffset now, int free)
        {
            lock (_lock)
            {
                var over = now - _last > Memory ? 0 : _wrong - free;
                if (over <= 0)
                {
                    return TimeSpan.Zero;
                }

                // Half a second, then twice that with each further mistake; requests sent at the same time queue up behind one another.
                var gap = TimeSpan.FromSeconds(Math.Min(LongestGap.TotalSeconds, 0.25 * Math.Pow(2, Math.Min(over, 16))));
                var start = now > _last + gap ? now : _last + gap;
                start = start > _next ? start : _next;
                if (start - now <= LongestWait)
                {
                    _next = start + gap;
                }

                return start - now;
            }
        }
    }
}
