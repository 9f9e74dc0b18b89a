using System.Collections.Frozen;
using System.Text.Json;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Languages;

/// <summary>The texts of the interface: one file for each language, built into the program, all with the same keys (a test holds that).</summary>
public static class Strings
{
    private static readonly FrozenDictionary<Language, Texts> ByLanguage = Language.All.ToFrozenDictionary(one => one, Load);

    /// <summary>The texts of a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Its texts.</returns>
    public static Texts For(Language language) => ByLanguage[language];

    private static Texts Load(Language language)
    {
        var name = $"Strings.{language.Code}.json";
        using var file = typeof(Strings).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        return new Texts(language, JsonSerializer.Deserialize<Dictionary<string, string>>(file)!);
    }
}
