using System.Collections.Concurrent;
using System.Globalization;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Languages;

/// <summary>What a language of a source or a work is called on a page.</summary>
public static class LanguageNames
{
    private static readonly ConcurrentDictionary<(string Code, Language Page), string> Known = new();

    /// <summary>The name of a language in the language of the page.</summary>
    /// <param name="code">BCP 47 code, as curators wrote it.</param>
    /// <param name="page">The language of the page.</param>
    /// <returns>For example <c>Lithuanian</c>; the code itself where no name is known for it.</returns>
    public static string Of(string code, Language page) => Known.GetOrAdd((code, page), static one => Find(one.Code, one.Page));

    // ICU has the adjective alone, "ingilis"; a language is "ingilis dili". What stands in brackets is its script.
    private static string InWords(string name, Language page) => page != Language.Az ? name
        : (name.IndexOf(" (", StringComparison.Ordinal) is >= 0 and var script ? name.Insert(script, " dili") : name + " dili")
            .Replace("azərbaycan dili", "Azərbaycan dili", StringComparison.Ordinal);

    private static string Find(string code, Language page)
    {
        if (code is "zxx" or "und")
        {
            return Strings.For(page)[code == "zxx" ? "Language.None" : "Language.Unknown"];
        }

        // The names come from ICU, in the language of the thread: there is no way to ask for them in another.
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = page.Culture;
        try
        {
            return InWords(CultureInfo.GetCultureInfo(code).DisplayName, page);
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
