using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace KhojalyMemorial.Publishing.Cache;

/// <summary>How the bytes of a body are packed.</summary>
public enum ContentCoding
{
    /// <summary>As they are.</summary>
    Identity,

    /// <summary><c>gzip</c>.</summary>
    Gzip,

    /// <summary><c>br</c>.</summary>
    Brotli,
}

/// <summary>Chooses a coding. Responses vary by the choice and not by the header, of which there are hundreds.</summary>
public static class AcceptEncoding
{
    /// <summary>The best coding that the client takes: highest weight first, then Brotli, then gzip.</summary>
    /// <param name="header">Accept-Encoding.</param>
    /// <returns>Identity when nothing else fits, also for a client that forbids it: an answer is better than none.</returns>
    public static ContentCoding Choose(StringValues header)
    {
        double brotli = -1, gzip = -1, identity = -1, any = -1;
        foreach (var line in header)
        {
            foreach (var part in line.AsSpan().Split(','))
            {
                var item = line.AsSpan(part);
                var semicolon = item.IndexOf(';');
                var name = (semicolon < 0 ? item : item[..semicolon]).Trim();
                var weight = semicolon < 0 ? 1 : Weight(item[(semicolon + 1)..]);
                if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
                {
                    brotli = weight;
                }
                else if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
                {
                    gzip = weight;
                }
                else if (name.Equals("identity", StringComparison.OrdinalIgnoreCase))
                {
                    identity = weight;
                }
                else if (name is "*")
                {
                    any = weight;
                }
            }
        }

        brotli = brotli >= 0 ? brotli : any;
        gzip = gzip >= 0 ? gzip : any;
        return brotli > 0 && brotli >= gzip && brotli >= identity ? ContentCoding.Brotli
            : gzip > 0 && gzip >= identity ? ContentCoding.Gzip
            : ContentCoding.Identity;
    }

    private static double Weight(ReadOnlySpan<char> parameters)
    {
        var value = parameters.Trim();
        if (!value.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        return double.TryParse(value[2..].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) ? weight : 0;
    }
}
