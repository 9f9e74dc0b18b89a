using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace KhojalyMemorial.Features.School;

/// <summary>
/// Makes the page of the school view out of the full one: the one place that all pages pass through, so no view can forget a link.
/// What is marked <c>data-school="absent"</c> goes; links of the site keep the view; links to other sites become their words and their address.
/// </summary>
/// <param name="links">What becomes of each address.</param>
internal sealed partial class SchoolHtml(SchoolLinks links)
{
    // Milliseconds. The expressions go through a page once; a page that took longer would be a fault, and is answered as one.
    private const int Longest = 5000;
    private readonly StringBuilder _out = new();
    private string? _skipped;
    private int _depth;
    private string? _closing; // what stands for the end of the link that is open: null while it stays a link
    private string? _printed;
    private int _words;

    /// <summary>Rewrites a page.</summary>
    /// <param name="html">The page as rendered.</param>
    /// <returns>The page of the school view.</returns>
    public string Of(string html)
    {
        var last = 0;
        foreach (Match piece in Piece().Matches(html))
        {
            Write(html.AsSpan(last, piece.Index - last));
            last = piece.Index + piece.Length;
            if (piece.Groups["name"] is { Success: true, Value: var name })
            {
                Tag(piece, name);
            }
            else if (!piece.Value.Contains("application/ld+json", StringComparison.Ordinal))
            {
                Write(piece.Value); // A script or a comment; linked data describes the full page and stays there.
            }
        }

        Write(html.AsSpan(last));
        return _out.ToString();
    }

    private void Write(ReadOnlySpan<char> text)
    {
        if (_skipped is null)
        {
            _out.Append(text);
        }
    }

    private void Tag(Match tag, string name)
    {
        var isEnd = tag.Groups["end"].Length > 0;
        if (_skipped is not null)
        {
            _depth += name != _skipped ? 0 : isEnd ? -1 : 1;
            _skipped = _depth == 0 ? null : _skipped;
        }
        else if (isEnd)
        {
            End(tag.Value, name);
        }
        else if (ValueOf(tag.Value, "data-school") == "absent")
        {
            (_skipped, _depth) = (name, 1);
        }
        else
        {
            Begin(tag.Value, name);
        }
    }

    private void Begin(string tag, string name)
    {
        var href = ValueOf(tag, "href");
        if (name is "a" or "area" && href is not null && ValueOf(tag, "data-school") != "full")
        {
            Link(tag, name, href);
        }
        else if (name is "form" or "button" or "input" && (ValueOf(tag, "action") ?? ValueOf(tag, "formaction")) is { } action)
        {
            _out.Append(links.IsOutside(action) || links.IsAbsent(action) ? Address().Replace(tag, "") : With(tag, action));
        }
        else if (!IsDifficult(tag))
        {
            _out.Append(tag);
        }
    }

    private void Link(string tag, string name, string href)
    {
        var isOutside = links.IsOutside(href);
        if (!isOutside && !links.IsAbsent(href))
        {
            _out.Append(With(tag, href));
        }
        else if (name == "a")
        {
            _out.Append(ValueOf(tag, "lang") is { } language ? $"<span lang=\"{WebUtility.HtmlEncode(language)}\">" : "<span>");
            (_closing, _printed, _words) = ("</span>", isOutside ? href.Trim() : null, _out.Length);
        }
    }

    private void End(string tag, string name)
    {
        if (name != "a" || _closing is null)
        {
            _out.Append(tag);
            return;
        }

        var words = _out.ToString(_words, _out.Length - _words);
        _out.Append(_closing);
        if (_printed is { } printed && !Says(words, printed))
        {
            _out.Append(" <span lang=\"zxx\">(").Append(WebUtility.HtmlEncode(Readable(printed))).Append(")</span>");
        }

        (_closing, _printed) = (null, null);
    }

    private bool IsDifficult(string tag) =>
        new[] { ValueOf(tag, "src"), ValueOf(tag, "poster") }.Concat(ValueOf(tag, "srcset")?.Split(',', StringSplitOptions.TrimEntries) ?? [])
            .OfType<string>().Any(links.IsDifficult);

    private string With(string tag, string address) =>
        Address().Replace(tag, found => $" {found.Groups["name"].Value}=\"{WebUtility.HtmlEncode(links.Kept(address))}\"");

    // An address that already stands there in letters is not printed twice.
    private static bool Says(string words, string address)
    {
        var text = Invisible().Replace(WebUtility.HtmlDecode(Piece().Replace(words, "")), "").Trim();
        return text.Length > 0 && (string.Equals(text, Readable(address), StringComparison.OrdinalIgnoreCase) || string.Equals(text, address, StringComparison.OrdinalIgnoreCase)
            || Readable(address).EndsWith("//" + text, StringComparison.OrdinalIgnoreCase));
    }

    private static string Readable(string address) =>
        Uri.UnescapeDataString(address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address["mailto:".Length..].Split('?')[0] : address);

    private static string? ValueOf(string tag, string attribute)
    {
        foreach (Match found in Attribute().Matches(tag))
        {
            if (found.Groups["name"].Value.Equals(attribute, StringComparison.OrdinalIgnoreCase))
            {
                return WebUtility.HtmlDecode(found.Groups["value"].Value.Trim('"', '\''));
            }
        }

        return null;
    }

    // What the views write: comments and scripts whole, so that nothing in them is taken for a tag; every other tag by itself.
    [GeneratedRegex("<!--.*?-->|<script\\b[^>]*>.*?</script>|<(?<end>/?)(?<name>[a-zA-Z][a-zA-Z0-9-]*)(?>[^>\"']+|\"[^\"]*\"|'[^']*')*>", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Longest)]
    private static partial Regex Piece();

    [GeneratedRegex("\\s(?<name>[a-zA-Z][a-zA-Z0-9:-]*)\\s*=\\s*(?<value>\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Longest)]
    private static partial Regex Attribute();

    [GeneratedRegex("\\s(?<name>href|action|formaction)\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Longest)]
    private static partial Regex Address();

    // Marks that typesetting sets into long words and addresses.
    [GeneratedRegex("[\u00AD\u200B\u2060]", RegexOptions.CultureInvariant, Longest)]
    private static partial Regex Invisible();
}
