using System.Text;
using KhojalyMemorial.Accounts;

namespace KhojalyMemorial.Features.Learn;

/// <summary>A QR code as a picture file.</summary>
public static class QrSvg
{
    /// <summary>Draws an address.</summary>
    /// <param name="address">What a telephone reads.</param>
    /// <returns>SVG in UTF-8; dark on white in every scheme, because readers need it so.</returns>
    public static byte[] Of(string address)
    {
        var code = QrPicture.Of(address);
        return Encoding.UTF8.GetBytes(FormattableString.Invariant(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {code.Size} {code.Size}\" width=\"{code.Size * 4}\" height=\"{code.Size * 4}\" shape-rendering=\"crispEdges\"><path fill=\"#ffffff\" d=\"M0 0h{code.Size}v{code.Size}h-{code.Size}z\"/><path fill=\"#000000\" d=\"{code.Path}\"/></svg>"));
    }
}
