using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared;

/// <summary>What stands around a page, header and footer: the same on every page of a language but for what is current.</summary>
/// <param name="HomeHref">The home page in this language.</param>
/// <param name="SearchHref">The search.</param>
/// <param name="Menu">The main menu: only what exists.</param>
/// <param name="Languages">This page in the three languages, this one included.</param>
/// <param name="FooterLinks">About the site.</param>
/// <param name="Edition">The number of the edition, in words.</param>
public sealed record SiteChrome(
    string HomeHref,
    string SearchHref,
    IReadOnlyList<ChromeLink> Menu,
    IReadOnlyList<LanguageLink> Languages,
    IReadOnlyList<ChromeLink> FooterLinks,
    string Edition)
{
    /// <summary>The frame of a page.</summary>
    /// <param name="head">What the page says about itself.</param>
    /// <param name="museum">What is published: the menu shows only what exists.</param>
    /// <returns>Header and footer.</returns>
    public static SiteChrome Of(PageHead head, PublishedMuseum museum)
    {
        ArgumentNullException.ThrowIfNull(head);
        var (language, texts) = (head.Language, Strings.For(head.Language));
        return new(
            $"/{language}",
            $"/{language}/search",
            [.. SiteSections.Menu.Where(one => one.IsThere(museum, language))
                .Select(one => new ChromeLink(texts[one.Words], $"/{language}/{one.Path}", one.Path == head.Section))],
            [.. Language.All.Select(one => new LanguageLink(
                one, head.Alternates.FirstOrDefault(other => other.Language == one)?.Path ?? $"/{one}", one == language))],
            [.. SiteSections.Footer.Where(one => one.IsThere(museum, language))
                .Select(one => new ChromeLink(texts[one.Words], $"/{language}/{one.Path}", $"/{language}/{one.Path}" == head.Path))],
            texts.Format("Edition.Number", texts.Print(head.Edition)));
    }
}

/// <summary>A link of header, footer or pager.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Href">Its address.</param>
/// <param name="Current">Whether the page shown is this one or below it.</param>
public sealed record ChromeLink(string Text, string Href, bool Current = false);

/// <summary>This page in one of the languages.</summary>
/// <param name="Language">The language.</param>
/// <param name="Href">The page in it; where there is none, the home page in it.</param>
/// <param name="Current">Whether it is the language of the page shown.</param>
public sealed record LanguageLink(Language Language, string Href, bool Current = false);
