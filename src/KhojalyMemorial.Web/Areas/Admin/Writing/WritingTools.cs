using KhojalyMemorial.Accounts;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Writing;

/// <summary>Above a Markdown field: buttons and pickers that write the marks. Without script there is the page that explains the marks.</summary>
public sealed class WritingTools : ViewComponent
{
    /// <summary>Renders the buttons.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code.</param>
    /// <param name="field">The id of the field that they write into.</param>
    /// <returns>The buttons.</returns>
    public IViewComponentResult Invoke(ContentItem item, string language, string field) =>
        View(new WritingToolsView(Strings.For(UserClaimsPrincipal.DeskLanguage()), language, field, Mark.All));
}

/// <summary>The buttons above a field.</summary>
/// <param name="Texts">The texts of the desk.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Field">The id of the field.</param>
/// <param name="Marks">The marks.</param>
public sealed record WritingToolsView(Texts Texts, string Language, string Field, IReadOnlyList<Mark> Marks);

/// <summary>A mark of the house that a button writes. In its pattern <c>%s</c> stands for what is selected, <c>%k</c> for the key that was picked.</summary>
/// <param name="Name">The end of the key of its words, and its anchor on the page that explains the marks.</param>
/// <param name="Pattern">What is written.</param>
/// <param name="Pick">The kind of item that is picked; null where nothing is.</param>
public sealed record Mark(string Name, string Pattern, string? Pick = null)
{
    /// <summary>All marks, in the order of the buttons.</summary>
    public static readonly IReadOnlyList<Mark> All =
    [
        new("Heading", "## %s") { IsLine = true },
        new("Strong", "**%s**"),
        new("Emphasis", "*%s*"),
        new("Link", "[%s](https://)"),
        new("Cite", "[@%k]", "source"),
        new("Fact", "{{fact:%k}}", "fact"),
        new("Term", "[[term:%k|%s]]", "term"),
        new("Person", "[[person:%k|%s]]", "person"),
        new("Place", "[[place:%k|%s]]", "place"),
        new("Page", "[[page:%k|%s]]", "page"),
        new("Picture", "::: picture %k\n:::", "media") { IsBlock = true },
        new("Facts", "::: facts %k\n:::", "fact") { IsBlock = true },
        new("Map", "::: map %k\n:::", "place") { IsBlock = true },
        new("Film", "::: film %k\n:::", "work") { IsBlock = true },
        new("Timeline", "::: timeline from=1992-02-25 to=1992-02-26\n:::") { IsBlock = true },
        new("Quote", "::: quote source=\"%k\"\n%s\n:::", "source") { IsBlock = true },
        new("Warning", "::: warning\n%s\n:::") { IsBlock = true },
        new("Note", "^[%s]"),
        new("Foreign", "[[lang:az|%s]]"),
    ];

    /// <summary>Whether it begins a line.</summary>
    public bool IsLine { get; init; }

    /// <summary>Whether it stands between empty lines.</summary>
    public bool IsBlock { get; init; }

    /// <summary>Where it is written: <c>block</c>, <c>line</c> or <c>inline</c>.</summary>
    public string Place => IsBlock ? "block" : IsLine ? "line" : "inline";
}
