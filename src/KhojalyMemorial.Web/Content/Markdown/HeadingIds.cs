using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace KhojalyMemorial.Content.Markdown;

/// <summary>Gives headings their ids: the words in Latin letters, so that an address with a heading can be read aloud and typed.</summary>
internal static class HeadingIds
{
    // Keeps headings ("Main", "Note 1") apart from the ids of the page's frame and of the notes.
    private const string Prefix = "h-";
    private const int Longest = 60;

    // Letters that do not fall apart into a Latin letter and a mark.
    private static readonly Dictionary<char, string> Latin = new()
    {
        ['ə'] = "e", ['ı'] = "i", ['ß'] = "ss", ['æ'] = "ae", ['ø'] = "o", ['đ'] = "d", ['ł'] = "l",
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['д'] = "d", ['е'] = "e", ['ё'] = "yo", ['ж'] = "zh", ['з'] = "z",
        ['и'] = "i", ['й'] = "y", ['к'] = "k", ['л'] = "l", ['м'] = "m", ['н'] = "n", ['о'] = "o", ['п'] = "p", ['р'] = "r",
        ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ф'] = "f", ['х'] = "kh", ['ц'] = "ts", ['ч'] = "ch", ['ш'] = "sh", ['щ'] = "shch",
        ['ъ'] = "", ['ы'] = "y", ['ь'] = "", ['э'] = "e", ['ю'] = "yu", ['я'] = "ya",
    };

    /// <summary>Gives each heading of a text its id, unique in the text, and lists them.</summary>
    public static IReadOnlyList<MarkdownHeading> Assign(MarkdownDocument document, string idPrefix, MarkdownContext? context)
    {
        var headings = new List<MarkdownHeading>();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in document.Descendants<HeadingBlock>())
        {
            var text = PlainText.Of(block, context);
            var words = Words(text);
            var id = Free(idPrefix + Prefix + (words.Length > 0 ? words : (headings.Count + 1).ToString(CultureInfo.InvariantCulture)), taken);
            block.GetAttributes().Id = id;
            headings.Add(new(Level(block), id, text, block.Line + 1));
        }

        return headings;
    }

    // Remembers the last number tried, so that a text of nothing but equal headings stays linear.
    private static string Free(string id, Dictionary<string, int> taken)
    {
        var free = id;
        while (!taken.TryAdd(free, 1))
        {
            taken[id]++;
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{taken[id]}");
        }

        return free;
    }

    /// <summary>The level at which a heading is printed: the page's own heading is the first, and there are no more than three.</summary>
    public static int Level(HeadingBlock heading) => Math.Clamp(heading.Level, 2, 3);

    /// <summary>A text in lower-case Latin letters and digits with hyphens between its words.</summary>
    public static string Words(string text)
    {
        var words = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            words.Append(Latin.TryGetValue(letter, out var latin) ? latin : Plain(letter));
        }

        var id = string.Join('-', words.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries));
        return id.Length <= Longest ? id : id[..Longest].TrimEnd('-');
    }

    private static string Plain(char letter) => letter switch
    {
        // An apostrophe is part of its word.
        '\'' or '’' or 'ʼ' => "",
        _ when char.IsSurrogate(letter) => "-",
        _ => letter.ToString().Normalize(NormalizationForm.FormKD).Where(char.IsAsciiLetterOrDigit).ToArray() is { Length: > 0 } ascii
            ? new string(ascii).ToLowerInvariant() // İ has no lower case but in Turkic cultures, and falls apart into I and a dot
            : char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark ? "" : "-",
    };
}
