using System.Net;
using System.Net.Sockets;

namespace KhojalyMemorial.Lti;

/// <summary>Which addresses of platforms are taken, and which machines they may lead to.</summary>
public static class OutsideAddress
{
    private static readonly IPNetwork[] Inside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3",
            "::/127", "64:ff9b:1::/48", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>Reads an address: https, or http on this machine where that is allowed.</summary>
    /// <param name="text">The address.</param>
    /// <param name="mayBeLocal">Whether plain http on this machine is taken: in development only.</param>
    /// <returns>Null for everything else, and for addresses with a user name, a fragment or too many letters.</returns>
    public static Uri? Read(string? text, bool mayBeLocal) =>
        text is { Length: > 0 and <= Platform.LongestAddress } && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (mayBeLocal && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)) ? uri : null;

    /// <summary>The origin of an address as browsers write it.</summary>
    /// <param name="uri">The address.</param>
    /// <returns>For example <c>https://moodle.example</c>.</returns>
    public static string OriginOf(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        var host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
        return uri.Scheme + "://" + host + (uri.IsDefaultPort ? "" : ":" + uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Whether a machine belongs to a private network, to this machine, or to nobody.</summary>
    /// <param name="address">Its address.</param>
    /// <returns>True for what a public server never has.</returns>
    public static bool IsInside(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Array.Exists(Inside, network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }

    /// <summary>Connects to a host of the open internet: what it is called is resolved once, and what was looked at is what is connected to.</summary>
    /// <param name="context">The host and port.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="HttpRequestException">The host leads into a private network, or to none.</exception>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        var open = Array.FindAll(found, address => !IsInside(address));
        if (open.Length == 0)
        {
            throw new HttpRequestException("The host leads to no machine of the open internet.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
