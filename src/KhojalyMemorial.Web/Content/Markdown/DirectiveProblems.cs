using KhojalyMemorial.Content.Markdown.Marks;

namespace KhojalyMemorial.Content.Markdown;

/// <summary>Finds what is wrong with a block: its name, its arguments, its end.</summary>
internal static class DirectiveProblems
{
    public static IEnumerable<string> Of(DirectiveBlock block)
    {
        if (block.Name.Length == 0)
        {
            return ["This ::: closes no block."];
        }

        var problems = block.Rule is { } rule
            ? Arguments(block, rule).Concat(Keys(block, rule)).Concat(Own(block))
            : [$"There is no block \"{block.Name}\"; there are {string.Join(", ", DirectiveRule.All.Select(known => known.Name))}."];
        return block.Closed ? problems : problems.Append($"The block {block.Name} is not closed: a line ::: ends it.");
    }

    private static IEnumerable<string> Arguments(DirectiveBlock block, DirectiveRule rule)
    {
        if (block.Arguments.Unread is { } unread)
        {
            yield return $"The block {rule.Name}: \"{unread}\" cannot be read; arguments are written name=value or name=\"value with spaces\", each once.";
        }

        foreach (var name in block.Arguments.Named.Keys.Except(rule.Named, StringComparer.Ordinal))
        {
            yield return $"The block {rule.Name} knows no argument \"{name}\".";
        }

        if (!rule.HoldsText && block.Count > 0)
        {
            yield return $"The block {rule.Name} holds no text; it is closed by ::: on the next line.";
        }
    }

    private static IEnumerable<string> Keys(DirectiveBlock block, DirectiveRule rule)
    {
        var words = block.Arguments.Words;
        if (rule.KeysOf is null)
        {
            return words.Select(word => $"The block {rule.Name} knows no argument \"{word}\".");
        }

        return words.Count switch
        {
            0 => [$"The block {rule.Name} needs a key: ::: {rule.Name} key."],
            _ when words.Count > rule.MostKeys => [$"The block {rule.Name} takes one key."],
            _ => words.Where(word => !ContentKey.IsValid(word)).Select(word => $"\"{word}\" cannot be a key."),
        };
    }

    private static IEnumerable<string> Own(DirectiveBlock block) => block.Name switch
    {
        "timeline" => Date(block, "from").Concat(Date(block, "to")),
        "quote" => Quote(block),
        "warning" when block.Count == 0 => ["The block warning has no text."],
        _ => [],
    };

    private static IEnumerable<string> Date(DirectiveBlock block, string name)
    {
        if (block.Arguments.Value(name) is not { } text)
        {
            yield return $"The block {block.Name} needs {name}=date.";
        }
        else if (!MarkdownDates.TryParse(text, out _, out var problem))
        {
            yield return $"The block {block.Name}, {name}: {problem}";
        }
    }

    private static IEnumerable<string> Quote(DirectiveBlock block)
    {
        if (block.Count == 0)
        {
            yield return "The block quote has no text.";
        }

        if (block.Arguments.Value("source") is not { } source)
        {
            yield return "The block quote needs source=\"key, locator\".";
        }
        else
        {
            foreach (var one in CitationParser.Sources(source).Where(one => !ContentKey.IsValid(one.Source)))
            {
                yield return $"\"{one.Source}\" cannot be a key.";
            }
        }

        if (block.Arguments.Value("lang") is { } lang && !LanguageTag.IsValid(lang))
        {
            yield return $"\"{lang}\" is not a language code.";
        }
    }
}
