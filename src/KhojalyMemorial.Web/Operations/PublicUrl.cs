using System.Globalization;

namespace KhojalyMemorial.Operations;

/// <summary>Makes every absolute address of the site, always from the configured public address and never from what a request claims.</summary>
public sealed class PublicUrl
{
    private readonly Uri _origin;

    /// <summary>Takes the public address.</summary>
    /// <param name="options">Checked settings.</param>
    public PublicUrl(SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _origin = new Uri(string.IsNullOrEmpty(options.PublicAddress) ? SiteOptions.LocalAddress : options.PublicAddress);
    }

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Origin => _origin.Scheme + "://" + Host + (_origin.IsDefaultPort ? "" : ":" + _origin.Port.ToString(CultureInfo.InvariantCulture));

    /// <summary>The host name, in the form that a Host header has.</summary>
    public string Host => _origin.HostNameType == UriHostNameType.IPv6 ? _origin.Host : _origin.IdnHost;

    /// <summary>Whether visitors come by https.</summary>
    public bool IsHttps => _origin.Scheme == Uri.UriSchemeHttps;

    /// <summary>Whether the public address is this machine: a site on somebody's desk.</summary>
    public bool IsLocal => _origin.IsLoopback;

    /// <summary>The absolute address of a path, for links that are handed on from the desk: on somebody's own machine the site may listen elsewhere than it calls itself.</summary>
    /// <param name="path">A path from the root.</param>
    /// <param name="request">The request that asks for it; its host counts only where both addresses are this machine.</param>
    /// <returns>An absolute address in ASCII.</returns>
    public string For(string path, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return IsLocal && !IsHttps && !request.IsHttps && request.Host.Port is { } port && string.Equals(request.Host.Host, Host, StringComparison.OrdinalIgnoreCase)
            ? new UriBuilder(For(path)) { Port = port }.Uri.AbsoluteUri
            : For(path);
    }

    /// <summary>The absolute address of a path of the site.</summary>
    /// <param name="path">A path from the root, with or without a query; what is not ASCII is percent-encoded.</param>
    /// <returns>An absolute address in ASCII.</returns>
    public string For(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal))
        {
            throw new ArgumentException($"\"{path}\" is not a path from the root of the site.", nameof(path));
        }

        return new Uri(Origin + path).AbsoluteUri;
    }
}
