using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Embedding;

namespace KhojalyMemorial.Features.Shared;

/// <summary>What the layout needs from every page that visitors see; each page's own record derives from it.</summary>
/// <param name="Head">Title, address and description, for the head and the frame.</param>
public abstract record VisitorPage(PageHead Head);

/// <summary>What the frame of a page says about it.</summary>
public sealed record PageHead
{
    /// <summary>The language of the page.</summary>
    public required Language Language { get; init; }

    /// <summary>The title without the site's name.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences for search engines and link previews.</summary>
    public required string Description { get; init; }

    /// <summary>The page's own address, a path from the root: canonical.</summary>
    public required string Path { get; init; }

    /// <summary>The address in each language in which the page can be read, this one included.</summary>
    public required IReadOnlyList<Alternate> Alternates { get; init; }

    /// <summary>The edition that the page shows.</summary>
    public required int Edition { get; init; }

    /// <summary>When what the page shows last changed.</summary>
    public DateTime? ChangedUtc { get; init; }

    /// <summary>The set of design tokens.</summary>
    public string Tone { get; init; } = "stone";

    /// <summary>The part of the menu that the page belongs to: exhibition, timeline, facts, recognition, films, terms, learn, visit, search; empty for none.</summary>
    public string Section { get; init; } = "";

    /// <summary>Keeps the page out of search engines: results, filters, superseded editions.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Keeps all linked data off the page, the way to it included: for people who are shown by consent.</summary>
    public bool NoLinkedData { get; init; }

    /// <summary>Open Graph type: website or article.</summary>
    public string OpenGraphType { get; init; } = "website";

    /// <summary>JSON-LD objects, each as a JSON text without angle brackets.</summary>
    public IReadOnlyList<string> JsonLd { get; init; } = [];

    /// <summary>Metadata for programs that manage citations, by name: Dublin Core.</summary>
    public IReadOnlyList<(string Name, string Content)> Citation { get; init; } = [];

    /// <summary>The way from the home page to this one, this one last; empty on the home page.</summary>
    public IReadOnlyList<Crumb> Breadcrumb { get; init; } = [];

    /// <summary>How the page is shared and embedded; null where it is not.</summary>
    public SharedItem? Share { get; init; }

    /// <summary>The Atom feed of the page, a path from the root.</summary>
    public string? Feed { get; init; }

    /// <summary>What the feed is called; null for the feed of corrections.</summary>
    public string? FeedTitle { get; init; }
}

/// <summary>The page in a language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Path">The address.</param>
public sealed record Alternate(Language Language, string Path);

/// <summary>One step of the way to a page.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Path">Its address.</param>
/// <param name="InLanguage">BCP 47 code of the words where they are not in the page's language; null where they are.</param>
public sealed record Crumb(string Label, string Path, string? InLanguage = null);

/// <summary>A link with the words that it shows.</summary>
/// <param name="Path">The address.</param>
/// <param name="Label">The words.</param>
/// <param name="InLanguage">BCP 47 code of the words where they are not in the page's language; null where they are.</param>
public sealed record LabelledLink(string Path, string Label, string? InLanguage = null);
