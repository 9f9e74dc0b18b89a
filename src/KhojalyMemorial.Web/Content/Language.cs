using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KhojalyMemorial.Content;

/// <summary>One of the three languages of the site, which have equal rank.</summary>
public sealed class Language
{
    /// <summary>Azerbaijani, in Latin script.</summary>
    public static readonly Language Az = new("az", "Azərbaycanca", "az-AZ", "az_AZ");

    /// <summary>English, which is also <c>x-default</c>.</summary>
    public static readonly Language En = new("en", "English", "en-GB", "en_GB");

    /// <summary>Russian.</summary>
    public static readonly Language Ru = new("ru", "Русский", "ru-RU", "ru_RU");

    /// <summary>All languages, in the order in which the site lists them.</summary>
    public static readonly IReadOnlyList<Language> All = [Az, En, Ru];

    private Language(string code, string nativeName, string culture, string openGraph)
    {
        Code = code;
        NativeName = nativeName;
        Culture = CultureInfo.GetCultureInfo(culture);
        OpenGraph = openGraph;
    }

    /// <summary>BCP 47 code: the first segment of every address.</summary>
    public string Code { get; }

    /// <summary>The language's name in itself.</summary>
    public string NativeName { get; }

    /// <summary>The culture by which dates and numbers are printed for people.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The locale as Open Graph writes it.</summary>
    public string OpenGraph { get; }

    /// <summary>Finds a language by its code, exactly as addresses write it.</summary>
    /// <param name="code">A code such as <c>az</c>.</param>
    /// <param name="language">The language, when there is one.</param>
    /// <returns>Whether the code is one of the site's languages.</returns>
    public static bool TryParse(string? code, [NotNullWhen(true)] out Language? language)
    {
        language = All.FirstOrDefault(one => string.Equals(one.Code, code, StringComparison.Ordinal));
        return language is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
