using System.Collections.Frozen;
using System.Text.Json;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Languages;

/// <summary>The texts of the interface: files for each language, built into the program, all with the same keys (a test holds that).</summary>
public static class Strings
{
    private static readonly FrozenDictionary<Language, Texts> ByLanguage = Language.All.ToFrozenDictionary(one => one, Load);

    /// <summary>The texts of a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Its texts.</returns>
    public static Texts For(Language language) => ByLanguage[language];

    // Visitors' words and those of each part of the desk lie in files of their own: visitors' first, desk's beside them in Desk/.
    private static Texts Load(Language language)
    {
        var assembly = typeof(Strings).Assembly;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Strings.", StringComparison.Ordinal) && name.EndsWith($".{language.Code}.json", StringComparison.Ordinal)))
        {
            using var file = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(file)!)
            {
                texts.Add(key, text);
            }
        }

        return new Texts(language, texts);
    }
}
