using System.Net;
using System.Net.Mail;

namespace KhojalyMemorial.Operations;

/// <summary>Settings of the section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    /// <summary>Where the site answers when nothing is configured.</summary>
    public const string LocalAddress = "http://localhost:5080";

    /// <summary>The address under which visitors reach the site, such as <c>https://museum.example</c>: scheme and host, no path.</summary>
    public string? PublicAddress { get; set; }

    /// <summary>The museum's mail address, shown to visitors.</summary>
    public string? ContactAddress { get; set; }

    /// <summary>Where faults of security are reported: a mail address or an https address, for security.txt.</summary>
    public string? SecurityContact { get; set; }

    /// <summary>Addresses (<c>10.0.0.5</c>) or networks (<c>10.0.0.0/8</c>) of the proxies whose forwarded headers are believed.</summary>
    public IList<string> KnownProxies { get; } = [];

    /// <summary>Further host names that are answered, for health probes that ask by address.</summary>
    public IList<string> ExtraHosts { get; } = [];

    /// <summary>What cannot be worked with, in sentences for the operator: the site does not start with it.</summary>
    /// <returns>Nothing when all is well.</returns>
    public IEnumerable<string> Faults()
    {
        if (PublicAddress is { Length: > 0 } address && !IsAddress(address))
        {
            yield return $"Site:PublicAddress is \"{address}\". It must be scheme and host only, such as https://museum.example or {LocalAddress}.";
        }

        if (ContactAddress is { Length: > 0 } contact && !MailAddress.TryCreate(contact, out _))
        {
            yield return $"Site:ContactAddress is \"{contact}\". It must be a mail address, such as office@museum.example.";
        }

        if (SecurityContact is { Length: > 0 } security && SecurityContactUri is null)
        {
            yield return $"Site:SecurityContact is \"{security}\". It must be a mail address or an https address.";
        }

        foreach (var proxy in KnownProxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)))
        {
            yield return $"Site:KnownProxies has \"{proxy}\". Each entry must be an IP address, such as 10.0.0.5, or a network, such as 10.0.0.0/8.";
        }
    }

    /// <summary>What is missing but can be done without, in sentences for the operator.</summary>
    /// <returns>Nothing when all is well.</returns>
    public IEnumerable<string> Gaps()
    {
        if (string.IsNullOrEmpty(PublicAddress))
        {
            yield return $"Site:PublicAddress is not set: the site calls itself {LocalAddress} and answers to no other host.";
        }

        if (string.IsNullOrEmpty(ContactAddress))
        {
            yield return "Site:ContactAddress is not set: visitors find no mail address to write to.";
        }

        if (string.IsNullOrEmpty(SecurityContact))
        {
            yield return "Site:SecurityContact is not set: security.txt has no contact of its own.";
        }
    }

    /// <summary>The security contact as a URI, as security.txt writes it.</summary>
    public Uri? SecurityContactUri =>
        string.IsNullOrEmpty(SecurityContact) ? null
        : Uri.TryCreate(SecurityContact, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "mailto" ? uri
        : MailAddress.TryCreate(SecurityContact, out var mail) ? new Uri("mailto:" + mail.Address)
        : null;

    private static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && uri.PathAndQuery == "/" && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0 && !address.Contains('\\', StringComparison.Ordinal);
}
