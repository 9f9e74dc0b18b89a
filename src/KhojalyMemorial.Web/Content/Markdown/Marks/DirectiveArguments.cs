using System.Text.RegularExpressions;

namespace KhojalyMemorial.Content.Markdown.Marks;

/// <summary>What follows a block's name: words (<c>missing captives</c>) and named values (<c>by="Human Rights Watch" lang=en</c>).</summary>
/// <param name="Words">The words, in their order.</param>
/// <param name="Named">The named values.</param>
/// <param name="Unread">What is neither; null when all could be read.</param>
internal sealed partial record DirectiveArguments(IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Named, string? Unread)
{
    public static DirectiveArguments Parse(string text)
    {
        var words = new List<string>();
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        string? unread = null;
        foreach (Match match in Shape().Matches(text))
        {
            if (match.Groups["word"] is { Success: true } word)
            {
                words.Add(word.Value);
            }
            else if (match.Groups["name"] is not { Success: true } name || !named.TryAdd(name.Value, match.Groups["value"].Value))
            {
                unread ??= match.Value;
            }
        }

        return new(words, named, unread);
    }

    public string? Value(string name) => Named.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    [GeneratedRegex("""(?<name>[^\s="]+)=(?:"(?<value>[^"]*)"|(?<value>[^\s"]+))|(?<word>[^\s="]+)|(?<unread>\S+)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
