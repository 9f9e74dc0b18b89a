using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing.Search;

namespace KhojalyMemorial.Features.Search;

/// <summary>Shows what was found.</summary>
/// <param name="language">The language of the page.</param>
/// <param name="words">What was asked.</param>
/// <param name="kind">The kind that is shown alone; null for all.</param>
public sealed class SearchResults(Language language, string words, string? kind)
{
    private readonly Texts _texts = Strings.For(language);

    /// <summary>The page of the results.</summary>
    /// <param name="head">The frame.</param>
    /// <param name="results">What was found.</param>
    /// <returns>The page.</returns>
    public SearchPage Page(PageHead head, SiteResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        if (results.Kinds.Count == 0)
        {
            return new(head, words, _texts.Format("Search.NoResult", words)) { Kind = kind, Advice = _texts["Search.NoResultAdvice"] };
        }

        return new(head, words, _texts.Count("Search.Results", results.Total))
        {
            Kind = kind,
            Kinds = Kinds(results),
            Results = [.. results.Results.Select(Found)],
            First = ((results.Page - 1) * SiteIndex.PageSize) + 1,
            Pager = results.Pages < 2 ? null : new(_texts["Search.Pages"], To(results, -1, "Search.PreviousPage"), To(results, 1, "Search.NextPage")),
        };
    }

    private Facets Kinds(SiteResults results)
    {
        var all = new Facet(_texts["Search.Facet.All"], Address(null, 1), _texts.Print(results.Kinds.Sum(one => one.Count)), kind is null);
        return new(_texts["Search.Facets"], [all, .. results.Kinds.Select(one => new Facet(NameOf(one.Kind), Address(one.Kind.Name, 1), _texts.Print(one.Count), one.Kind.Name == kind))]);
    }

    private FoundItem Found(SiteResult one) => new(
        new(one.Address, one.Title, one.TitleLanguage == language.Code || one.TitleLanguage == "und" ? null : one.TitleLanguage),
        one.TitlePieces,
        one.Excerpt,
        NameOf(one.Kind),
        one.AddressLanguage == language ? null : _texts["Language.Only." + TextKey.From(one.AddressLanguage.Code)]);

    private ChromeLink? To(SiteResults results, int step, string text) =>
        results.Page + step is var page && page >= 1 && page <= results.Pages ? new(_texts[text], Address(kind, page)) : null;

    private string NameOf(Kind one) => _texts["Search.Facet." + TextKey.From(one.Name)];

    private string Address(string? ofKind, int page) => $"/{language}/search?q={Uri.EscapeDataString(words)}"
        + (ofKind is null ? "" : $"&kind={ofKind}") + (page == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"&page={page}"));
}
