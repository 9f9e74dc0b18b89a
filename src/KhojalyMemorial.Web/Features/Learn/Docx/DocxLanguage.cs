using System.Globalization;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>Names languages as Word does: with their country, because it finds dictionaries and voices by that.</summary>
internal static class DocxLanguage
{
    /// <summary>What Word calls a language of the site.</summary>
    public static string Of(Language language) => language == Language.Az ? "az-Latn-AZ" : language.Culture.Name;

    /// <summary>What Word calls the language of words.</summary>
    /// <param name="code">BCP 47 code as a curator wrote it; null for the language of the document.</param>
    /// <param name="document">The language of the document.</param>
    /// <returns>The code itself where the country is not known.</returns>
    public static string Of(string? code, Language document)
    {
        if (code is null)
        {
            return Of(document);
        }

        if (Language.TryParse(code, out var known))
        {
            return Of(known);
        }

        try
        {
            var culture = CultureInfo.CreateSpecificCulture(code).Name;
            return culture.StartsWith(code, StringComparison.OrdinalIgnoreCase) ? culture : code;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }
}
