using System.Globalization;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Features.Machines;

/// <summary>Where faults of security are reported (RFC 9116).</summary>
public static class SecurityText
{
    // Less than a year, as the standard asks; the file is computed, so the date is always ahead while the site is alive.
    private static readonly TimeSpan Valid = TimeSpan.FromDays(180);

    /// <summary>Writes the file.</summary>
    /// <param name="site">Gives the contact: that for security, otherwise the museum's own mail address.</param>
    /// <param name="address">Makes absolute addresses.</param>
    /// <param name="now">The time.</param>
    /// <returns>The file; null where there is no contact.</returns>
    public static string? Of(SiteOptions site, PublicUrl address, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(address);
        var contact = site.SecurityContactUri?.AbsoluteUri ?? (site.ContactAddress is { Length: > 0 } mail ? "mailto:" + mail : null);
        var expires = now.ToUniversalTime().Date + Valid;
        return contact is null ? null : string.Create(CultureInfo.InvariantCulture, $"""
            Contact: {contact}
            Expires: {expires:yyyy-MM-dd}T00:00:00Z
            Preferred-Languages: az, en, ru
            Canonical: {address.For("/.well-known/security.txt")}

            """).ReplaceLineEndings("\n");
    }
}
