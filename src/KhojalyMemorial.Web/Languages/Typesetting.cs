using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Languages;

/// <summary>
/// Decides where the lines of a page may not break, so that no view and no text has to think of it: spans of numbers, ordinals and endings
/// (<c>1988–1991</c>, <c>XIII–VII</c>, <c>1988-ci</c>, <c>20-й</c>, <c>T-72</c>, <c>HRW-nin</c>) stay on one line, as do short parts before and behind a hyphen
/// (<c>по-русски</c>, <c>AzVision-un</c>), initials with the surname, <c>p.</c> and <c>№</c> with their number, a point or dash between parts of
/// a line with what is before it, the day with its month, and in Russian a word of one letter with the next. Addresses of the web get places to break at.
/// </summary>
/// <remarks>It works on the HTML of a page and not on texts, so that search, citations, feeds and linked data hold nothing but what is written.</remarks>
public static partial class Typesetting
{
    // Longer ones would stick out of a column of a phone; of them a reader loses less by the break.
    private const int Longest = 24;

    private static readonly SearchValues<char> Joints = SearchValues.Create("-–");
    private static readonly SearchValues<char> Points = SearchValues.Create("·–—…");
    private static readonly SearchValues<char> Short = SearchValues.Create(".§№");

    // What is no text for readers, and drawings, which know no such element.
    private static readonly string[] Untouched = ["script", "style", "title", "textarea", "option", "pre", "code", "svg"];

    /// <summary>Sets the HTML of a page.</summary>
    /// <param name="html">HTML as the program writes it: tags closed, <c>&lt;</c> and <c>&gt;</c> in attributes encoded.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>The HTML with the same words.</returns>
    public static string Html(string html, Language language)
    {
        ArgumentNullException.ThrowIfNull(html);
        var result = new StringBuilder(html.Length + (html.Length / 20));
        var (at, before) = (0, ' ');
        while (at < html.Length)
        {
            var tag = html.IndexOf('<', at);
            var end = tag < 0 ? html.Length : tag;
            if (end > at)
            {
                Write(result, Bind(html[at..end], language), before);
                before = html[end - 1];
            }

            at = AfterTag(html, end);
            result.Append(html, end, at - end);
        }

        return result.ToString();
    }

    /// <summary>Binds words that are no HTML, for documents: the same, but for hyphens and addresses.</summary>
    /// <param name="text">The words.</param>
    /// <param name="language">Their language.</param>
    /// <returns>The words with no-break spaces.</returns>
    public static string Words(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Bind(text, language);
    }

    private static string Bind(string text, Language language)
    {
        text = text.AsSpan().ContainsAny(Points) ? Point().Replace(text, "\u00a0") : text;
        text = text.AsSpan().ContainsAnyInRange('0', '9') ? Day().Replace(text, "${word}\u00a0") : text;
        text = text.AsSpan().ContainsAny(Short) ? Abbreviation().Replace(text, "${word}\u00a0") : text;
        return language == Language.Ru ? OneLetter().Replace(text, "${word}\u00a0") : text;
    }

    private static int AfterTag(string html, int tag)
    {
        if (tag >= html.Length)
        {
            return html.Length;
        }

        foreach (var name in Untouched)
        {
            if (Opens(html, tag, name) && html.IndexOf($"</{name}>", tag, StringComparison.Ordinal) is >= 0 and var close)
            {
                return close + name.Length + "</>".Length;
            }
        }

        return html.IndexOf('>', tag) is >= 0 and var end ? end + 1 : html.Length;
    }

    private static bool Opens(string html, int tag, string name) =>
        string.CompareOrdinal(html, tag + 1, name, 0, name.Length) == 0 && tag + 1 + name.Length < html.Length && html[tag + 1 + name.Length] is '>' or ' ' or '\n';

    private static void Write(StringBuilder result, string text, char before)
    {
        if (text.Contains("://", StringComparison.Ordinal))
        {
            WriteAddresses(result, text);
            return;
        }

        if (!text.AsSpan().ContainsAny(Joints))
        {
            result.Append(Site().Replace(text, "<wbr>."));
            return;
        }

        var written = 0;
        for (var next = Compounds.Next(text, 0); next is var (start, length); next = Compounds.Next(text, start + length))
        {
            var compound = text.Substring(start, length);
            if (length <= Longest && IsOne(compound, start > 0 ? ' ' : before))
            {
                result.Append(text, written, start - written).Append("<span class=\"unbroken\">").Append(compound).Append("</span>");
                written = start + length;
            }
        }

        result.Append(text, written, text.Length - written);
    }

    // Only addresses get places to break at: around them may stand a date, which has points too.
    private static void WriteAddresses(StringBuilder result, string text)
    {
        var written = 0;
        for (var at = text.IndexOf("://", StringComparison.Ordinal); at >= 0; at = text.IndexOf("://", written, StringComparison.Ordinal))
        {
            var begin = at;
            while (begin > written && !char.IsWhiteSpace(text[begin - 1]))
            {
                begin--;
            }

            var end = text.AsSpan(at).IndexOfAny(" \n\u00a0") is >= 0 and var space ? at + space : text.Length;
            result.Append(text, written, begin - written).Append(Address().Replace(text[begin..end], match => match.Value == "/" ? "/<wbr>" : "<wbr>" + match.Value));
            written = end;
        }

        result.Append(text, written, text.Length - written);
    }

    private static bool IsOne(string compound, char before)
    {
        var parts = compound.Split('-', '–');
        var joint = -1;
        for (var at = 1; at < parts.Length; at++)
        {
            joint = compound.AsSpan(joint + 1).IndexOfAny(Joints) + joint + 1;
            if (Belong(parts[at - 1], parts[at], compound[joint] == '-', before))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Belong(string left, string right, bool hyphen, char before) =>
        left.Length == 0 ? char.IsAsciiDigit(before) || (hyphen && char.IsLetter(before) && right.Count(char.IsLetter) <= 4)
        : left.Any(char.IsAsciiDigit) || char.IsAsciiDigit(right[0]) || (IsRoman(left) && IsRoman(right))
            || (hyphen && (left.Length <= 3 || right.Count(char.IsLetter) <= 4));

    private static bool IsRoman(string part) => !part.AsSpan().ContainsAnyExcept("IVXLC");

    [GeneratedRegex(@"\s+(?=[·–—…](?:\s|$))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Point();

    [GeneratedRegex(
        @"(?<![\p{L}\p{M}\d])(?:(?<word>\p{Lu}\.) (?=\p{Lu}[\p{Ll}.])|(?<word>(?:[Nn]os?|pp?|paras?|[Aa]rt|vol|s|с|стр|ст|п)\.|[§№]) (?=\d))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Abbreviation();

    // The day and the month of a date, as the three languages write them.
    [GeneratedRegex(
        @"(?<![\p{L}\d.,])(?<word>\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December"
        + @"|yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr"
        + @"|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?!\p{L}))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();

    // After a stroke and before a point, where readers of addresses expect it.
    [GeneratedRegex(@"(?<![:/])/(?!/)|(?<=[\p{L}\d])[.?=_]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<=[\p{L}\d-]{10})\.(?=[a-z]{2,}(?![\p{L}’]))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Site();

    [GeneratedRegex(@"(?<![\p{L}\p{M}\d.’'-])(?<word>[АВИКОСУЯавикосуя])[ \n]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneLetter();
}
