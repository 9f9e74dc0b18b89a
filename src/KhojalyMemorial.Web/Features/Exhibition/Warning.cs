using System.Text.RegularExpressions;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Features.Exhibition;

/// <summary>What a reader may want to know before reading, and the ways past it.</summary>
/// <param name="Title">That something follows.</param>
/// <param name="Text">What is there.</param>
/// <param name="Ways">Ways past the page.</param>
public sealed partial record Warning(string Title, string Text, IReadOnlyList<ChromeLink> Ways)
{
    /// <summary>The warning of a page whose text does not begin with one of its own.</summary>
    /// <param name="data">The page's data, which says what is there.</param>
    /// <param name="body">The page's text.</param>
    /// <param name="texts">The interface's words.</param>
    /// <param name="ways">Ways past the page.</param>
    /// <returns>Null where nothing needs saying, or the text says it itself.</returns>
    public static Warning? Of(PageData data, string body, Texts texts, IReadOnlyList<ChromeLink> ways)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Of(data.Advisory, body, texts, ways);
    }

    /// <summary>The warning of a text.</summary>
    /// <param name="advisory">What is there.</param>
    /// <param name="body">The text.</param>
    /// <param name="texts">The interface's words.</param>
    /// <param name="ways">Ways past it.</param>
    /// <returns>Null where nothing needs saying, or the text says it itself.</returns>
    public static Warning? Of(IReadOnlyList<string> advisory, string body, Texts texts, IReadOnlyList<ChromeLink> ways)
    {
        ArgumentNullException.ThrowIfNull(advisory);
        ArgumentNullException.ThrowIfNull(texts);
        if (advisory.Count == 0 || OwnWarning().IsMatch(body))
        {
            return null;
        }

        var said = texts.Format("Advisory.On", Joined([.. advisory.Select(word => texts["Advisory." + TextKey.From(word)])], texts));
        return new(texts["Advisory.Title"], Picture().IsMatch(body) ? said : $"{said} {texts["Advisory.NoPhotographs"]}", ways);
    }

    private static string Joined(IReadOnlyList<string> words, Texts texts) => words.Count == 1
        ? words[0]
        : texts.Format("List.And", string.Join(texts["List.Separator"], words.SkipLast(1)), words[^1]);

    [GeneratedRegex(@"^:::\s*warning\b", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnWarning();

    [GeneratedRegex(@"^:::\s*picture\b", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Picture();
}
