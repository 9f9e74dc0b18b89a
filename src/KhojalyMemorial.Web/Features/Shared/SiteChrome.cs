using KhojalyMemorial.Content;

namespace KhojalyMemorial.Features.Shared;

/// <summary>What every page record begins with: the layout draws it around the page.</summary>
public abstract record MuseumPage
{
    /// <summary>Header, footer, tone and language.</summary>
    public required SiteChrome Chrome { get; init; }
}

/// <summary>What stands around a page: the same on every page of a language but for what is current.</summary>
public sealed record SiteChrome
{
    /// <summary>The language of the page.</summary>
    public required Language Language { get; init; }

    /// <summary>The tone of the page.</summary>
    public Tone Tone { get; init; } = Tone.Stone;

    /// <summary>The address of the home page in this language.</summary>
    public required string HomeHref { get; init; }

    /// <summary>The address of the search; null while there is none.</summary>
    public string? SearchHref { get; init; }

    /// <summary>The main menu: only what exists.</summary>
    public required IReadOnlyList<ChromeLink> Menu { get; init; }

    /// <summary>This page in the three languages, this one included.</summary>
    public required IReadOnlyList<LanguageLink> Languages { get; init; }

    /// <summary>About, accessibility, privacy, editorial policy, corrections, report an error: only what exists.</summary>
    public required IReadOnlyList<ChromeLink> FooterLinks { get; init; }

    /// <summary>The edition and its date, as people read it.</summary>
    public string? Edition { get; init; }

    /// <summary>The place in the exhibition; null outside the rooms.</summary>
    public RoomBar? RoomBar { get; init; }

    /// <summary>Whether the page brings its own sections from edge to edge, as the home page does.</summary>
    public bool Bare { get; init; }
}

/// <summary>A link of header or footer.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Href">Its address.</param>
/// <param name="Current">Whether the page shown is this one or below it.</param>
public sealed record ChromeLink(string Text, string Href, bool Current = false);

/// <summary>This page in one of the languages.</summary>
/// <param name="Language">The language.</param>
/// <param name="Href">The page in it, or what comes nearest.</param>
/// <param name="Current">Whether it is the language of the page shown.</param>
public sealed record LanguageLink(Language Language, string Href, bool Current = false);
