namespace KhojalyMemorial.Content.Markdown.Marks;

/// <summary>What a block may carry.</summary>
/// <param name="Name">Its name.</param>
internal sealed record DirectiveRule(string Name)
{
    public static readonly IReadOnlyList<DirectiveRule> All =
    [
        new("warning") { HoldsText = true },
        new("quote") { HoldsText = true, Named = ["source", "by", "lang"] },
        new("timeline") { Named = ["from", "to"] },
        new("facts") { KeysOf = Kind.Fact.Name, MostKeys = int.MaxValue },
        new("picture") { KeysOf = Kind.MediaItem.Name, MostKeys = 1 },
        new("film") { KeysOf = Kind.Work.Name, MostKeys = 1 },
        new("map") { KeysOf = Kind.Place.Name, MostKeys = int.MaxValue },
    ];

    /// <summary>Whether text stands between its two lines.</summary>
    public bool HoldsText { get; init; }

    /// <summary>The named arguments that it knows.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>The kind whose keys its words are; null when it takes no words.</summary>
    public string? KeysOf { get; init; }

    /// <summary>How many keys it takes; at least one where it takes any.</summary>
    public int MostKeys { get; init; }

    public static DirectiveRule? Find(string name) => All.FirstOrDefault(rule => string.Equals(rule.Name, name, StringComparison.Ordinal));
}
