using System.Collections.Frozen;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Languages;

/// <summary>The texts of the interface in one language, by key. A key that does not exist is a mistake in the program, and throws.</summary>
public sealed class Texts
{
    private readonly FrozenDictionary<string, string> patterns;

    internal Texts(Language language, IReadOnlyDictionary<string, string> texts)
    {
        Language = language;
        patterns = texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The language of the texts.</summary>
    public Language Language { get; }

    /// <summary>All keys.</summary>
    public IReadOnlyCollection<string> Keys => patterns.Keys;

    /// <summary>Whether there is a text: for words that curators choose freely.</summary>
    /// <param name="key">The key.</param>
    /// <returns>True when there is.</returns>
    public bool Has(string key) => patterns.ContainsKey(key);

    /// <summary>A text as it stands in the file, with its placeholders.</summary>
    /// <param name="key">The key, for example <c>Nav.Exhibition</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public string this[string key] => Pattern(key);

    /// <summary>A text with its placeholders filled; numbers and dates by the language's culture, whatever the thread's is.</summary>
    /// <param name="key">The key.</param>
    /// <param name="args">What stands for <c>{0}</c>, <c>{1}</c> and so on.</param>
    /// <returns>The text.</returns>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public string Format(string key, params ReadOnlySpan<object?> args) => string.Format(Language.Culture, Pattern(key), args);

    /// <summary>A text about a number, in the form that the number asks for: <c>1 page</c>, <c>2 pages</c>.</summary>
    /// <param name="key">The key without its plural category, for example <c>Room.Pages</c>.</param>
    /// <param name="n">The number; printed with the language's grouping it stands for <c>{0}</c>.</param>
    /// <param name="args">What stands for <c>{1}</c>, <c>{2}</c> and so on.</param>
    /// <returns>The text.</returns>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public string Count(string key, decimal n, params ReadOnlySpan<object?> args) =>
        Format($"{key}.{Plural.Category(n, Language)}", [Print(n), .. args]);

    /// <summary>
    /// A number for people, with the language's grouping and only the decimals that it has. English groups from four digits on (1,275);
    /// Azerbaijani and Russian write four digits together (1275) and group from five (14.406, 14 406).
    /// </summary>
    /// <param name="n">The number; years are no numbers and are printed by <see cref="DatePrinter"/>.</param>
    /// <returns>For example <c>1,275</c>.</returns>
    public string Print(decimal n) =>
        n.ToString(Math.Abs(n) >= (Language == Language.En ? 1_000 : 10_000) ? "#,0.############" : "0.############", Language.Culture);

    private string Pattern(string key) =>
        patterns.TryGetValue(key, out var pattern) ? pattern
            : throw new KeyNotFoundException($"There is no text {key} in {Language.Code}; add it to all files in Languages/Strings.");
}
