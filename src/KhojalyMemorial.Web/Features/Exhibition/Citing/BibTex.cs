using System.Globalization;
using System.Text;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Features.Exhibition.Citing;

/// <summary>An entry for biblatex. The museum's name and the title stand in double braces: neither is taken apart or loses its capitals.</summary>
public static class BibTex
{
    /// <summary>Media type of the file.</summary>
    public const string MediaType = "application/x-bibtex; charset=utf-8";

    /// <summary>Writes the entry.</summary>
    /// <param name="page">The page.</param>
    /// <returns>The file.</returns>
    public static string Write(CitedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return string.Create(CultureInfo.InvariantCulture, $$$"""
            @online{{{{page.Id}}},
              author = {{{{{Escape(page.Museum)}}}}},
              title = {{{{{Escape(page.Title)}}}}},
              date = {{{{page.Published:yyyy-MM-dd}}}},
              version = {{{{page.Edition}}}},
              url = {{{{Verbatim(page.Url)}}}},
              urldate = {{{{page.Accessed:yyyy-MM-dd}}}},
              langid = {{{{LanguageOf(page.Language)}}}},
            }

            """).ReplaceLineEndings("\n");
    }

    /// <summary>Writes a text so that TeX prints it as it is.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text with TeX's own signs written out.</returns>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            escaped.Append(letter switch
            {
                '#' or '$' or '%' or '&' or '_' or '{' or '}' => "\\" + letter,
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '\\' => "\\textbackslash{}",
                _ => letter.ToString(),
            });
        }

        return escaped.ToString();
    }

    // biblatex reads addresses as they stand; only what would end the field must go.
    private static string Verbatim(string url) =>
        url.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);

    private static string LanguageOf(Language language) =>
        language == Language.Az ? "azerbaijani" : language == Language.Ru ? "russian" : "british";
}
