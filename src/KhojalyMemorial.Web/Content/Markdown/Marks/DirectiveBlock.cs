using Markdig.Parsers;
using Markdig.Syntax;

namespace KhojalyMemorial.Content.Markdown.Marks;

/// <summary>A block between <c>::: name arguments</c> and <c>:::</c>.</summary>
internal sealed class DirectiveBlock(BlockParser parser, string name, DirectiveArguments arguments) : ContainerBlock(parser)
{
    /// <summary>The name, in lower case; empty for a closing line that closes nothing.</summary>
    public string Name { get; } = name;

    public DirectiveArguments Arguments { get; } = arguments;

    /// <summary>What the name stands for; null when it is none of the blocks there are.</summary>
    public DirectiveRule? Rule { get; } = DirectiveRule.Find(name);

    /// <summary>Whether its closing line was met.</summary>
    public bool Closed { get; set; }
}
