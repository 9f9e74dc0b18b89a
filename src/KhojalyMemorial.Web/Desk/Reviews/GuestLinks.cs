using System.Security.Cryptography;
using System.Text;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Reviews;

/// <summary>Links with which somebody without account reads a draft. Only the hash of the secret is kept.</summary>
/// <param name="database">The database.</param>
/// <param name="audit">The audit.</param>
/// <param name="clock">The time.</param>
public sealed class GuestLinks(MuseumDbContext database, AuditedChanges audit, TimeProvider clock)
{
    /// <summary>The longest time that a link holds.</summary>
    public const int MostDays = 90;

    private const int SecretBytes = 32;

    /// <summary>Makes a link.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code.</param>
    /// <param name="revisionId">The revision that is shown; null to follow the draft.</param>
    /// <param name="label">For whom.</param>
    /// <param name="days">How many days it holds.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The secret, which is shown once.</returns>
    public async Task<string> MakeAsync(ContentItem item, string language, Guid? revisionId, string label, int days, Guid by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        var secret = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes));
        var now = clock.GetUtcNow().UtcDateTime;
        var link = new ReviewLink
        {
            SecretHash = HashOf(secret), ItemId = item.Id, Language = language, RevisionId = revisionId, Label = label, CreatedById = by, CreatedUtc = now,
            ExpiresUtc = now.AddDays(Math.Clamp(days, 1, MostDays)),
        };
        database.ReviewLinks.Add(link);
        await audit.SaveAsync(by.ToString(), "guest-link", item.Id, $"{DeskLanguage.Segment(language)} {link.Id}", cancellation);
        return secret;
    }

    /// <summary>Finds the link of a secret.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null where there is none that holds.</returns>
    public async Task<ReviewLink?> FindAsync(string secret, CancellationToken cancellation = default)
    {
        var (hash, now) = (HashOf(secret), clock.GetUtcNow().UtcDateTime);
        return await database.ReviewLinks.AsNoTracking().SingleOrDefaultAsync(link => link.SecretHash == hash && link.RevokedUtc == null && link.ExpiresUtc > now, cancellation);
    }

    /// <summary>Takes a link back.</summary>
    /// <param name="id">The link.</param>
    /// <param name="by">Who does so.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The link; null where there is none.</returns>
    public async Task<ReviewLink?> RevokeAsync(Guid id, Guid by, CancellationToken cancellation = default)
    {
        if (await database.ReviewLinks.FindAsync([id], cancellation) is not { } link)
        {
            return null;
        }

        link.RevokedUtc ??= clock.GetUtcNow().UtcDateTime;
        await audit.SaveAsync(by.ToString(), "guest-link-revoke", link.ItemId, link.Id.ToString(), cancellation);
        return link;
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
