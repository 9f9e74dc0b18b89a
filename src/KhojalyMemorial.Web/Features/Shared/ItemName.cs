using KhojalyMemorial.Content.Markdown;

namespace KhojalyMemorial.Features.Shared;

/// <summary>What a list calls an item.</summary>
/// <param name="Text">The name.</param>
/// <param name="InLanguage">BCP 47 code of the name where it is not in the page's language.</param>
/// <param name="OnlyIn">The mark, in words, where the item is not published in the page's language; never silently another language.</param>
public sealed record ItemName(string Text, string? InLanguage, string? OnlyIn);

/// <summary>A source beside what it says.</summary>
/// <param name="Path">The source's record; null where it is not published.</param>
/// <param name="Name">What a short note calls it.</param>
/// <param name="InLanguage">BCP 47 code of the name where it is not in the page's language.</param>
public sealed record SourceLink(string? Path, string Name, string? InLanguage)
{
    /// <summary>Its title, where others have the same name and date; else null.</summary>
    public PrintedWords? Title { get; init; }

    /// <summary>When it was issued.</summary>
    public required PrintedDate Issued { get; init; }

    /// <summary>Page, section or time in the source.</summary>
    public string? Locator { get; init; }

    /// <summary>What follows the name in a line: date, place in the source, kind, and that it takes a side.</summary>
    public string Tail => $"({string.Join(" · ", new[] { Issued.Text, Locator, Kind, Partisan }.Where(part => !string.IsNullOrEmpty(part)))})";

    /// <summary>The kind of source, in words: kinds weigh differently.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Says that the source takes a side; null where it does not.</summary>
    public string? Partisan { get; init; }
}
