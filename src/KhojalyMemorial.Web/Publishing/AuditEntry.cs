using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KhojalyMemorial.Publishing;

/// <summary>Who did what, when, to which item. Each entry carries the hash of the one before it; ids only, no personal data.</summary>
public sealed class AuditEntry
{
    /// <summary>The hash before the first entry.</summary>
    public static readonly string Beginning = new('0', 64);

    /// <summary>Counts from 1.</summary>
    public long Number { get; init; }

    /// <summary>When, to the millisecond: finer parts would not survive every database, and the hash covers it.</summary>
    public DateTime AtUtc { get; init; }

    /// <summary>Account id, or the name of a command such as <c>import</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done, such as <c>publish</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The item it was done to.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>Languages and revision numbers concerned, such as <c>shared:1 en:2</c>.</summary>
    public string? Detail { get; init; }

    /// <summary>The edition that came of it.</summary>
    public int? Edition { get; init; }

    /// <summary>Hash of the entry before; unique, so that two writers cannot both follow the same entry.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over all of the above, in lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>Makes the entry that follows another.</summary>
    /// <param name="previous">The entry before; null at the beginning.</param>
    /// <param name="atUtc">When.</param>
    /// <param name="actor">Who.</param>
    /// <param name="action">What.</param>
    /// <param name="itemId">To which item.</param>
    /// <param name="detail">Languages and revisions.</param>
    /// <param name="edition">The edition that came of it.</param>
    /// <returns>The entry, hashed.</returns>
    public static AuditEntry After(AuditEntry? previous, DateTime atUtc, string actor, string action, Guid? itemId, string? detail, int? edition)
    {
        var number = (previous?.Number ?? 0) + 1;
        var at = new DateTime(atUtc.Ticks - (atUtc.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        var previousHash = previous?.Hash ?? Beginning;
        return new AuditEntry
        {
            Number = number,
            AtUtc = at,
            Actor = actor,
            Action = action,
            ItemId = itemId,
            Detail = detail,
            Edition = edition,
            PreviousHash = previousHash,
            Hash = HashOf(number, at, actor, action, itemId, detail, edition, previousHash),
        };
    }

    /// <summary>Whether the entry's hash is the hash of what it says.</summary>
    /// <returns>False when anything in it was changed.</returns>
    public bool IsIntact() =>
        string.Equals(Hash, HashOf(Number, AtUtc, Actor, Action, ItemId, Detail, Edition, PreviousHash), StringComparison.Ordinal);

    private static string HashOf(long number, DateTime at, string actor, string action, Guid? itemId, string? detail, int? edition, string previousHash)
    {
        var line = string.Join('\n', number.ToString(CultureInfo.InvariantCulture), at.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture),
            actor, action, itemId?.ToString("D") ?? "", detail ?? "", edition?.ToString(CultureInfo.InvariantCulture) ?? "", previousHash);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
    }
}
