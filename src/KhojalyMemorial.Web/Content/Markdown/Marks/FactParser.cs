using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace KhojalyMemorial.Content.Markdown.Marks;

/// <summary>Reads <c>{{fact:key}}</c> and <c>{{fact:key/value}}</c>.</summary>
internal sealed class FactParser() : MarkParser("{{", "}}")
{
    private const string Prefix = "fact:";

    protected override string Sentence => "A figure is written {{fact:key}} or {{fact:key/value}}.";

    protected override Inline? Read(InlineProcessor processor, string inside, int start)
    {
        var name = inside.Trim();
        if (!name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = name[Prefix.Length..].Split('/');
        return parts.Length > 2 || parts.Any(part => part.Length == 0) ? null : new FactInline(parts[0], parts.ElementAtOrDefault(1));
    }
}
