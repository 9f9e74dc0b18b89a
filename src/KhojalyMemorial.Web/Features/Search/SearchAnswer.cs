using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing.Search;

namespace KhojalyMemorial.Features.Search;

/// <summary>Puts what a search found into the words of the page.</summary>
/// <param name="results">What was found.</param>
/// <param name="address">The question.</param>
public sealed class SearchAnswer(SiteResults results, SearchAddress address)
{
    private readonly Texts _texts = Strings.For(address.Language);

    /// <summary>How much was found, for reading out.</summary>
    /// <returns>For example <c>35 results. 21–35 of 35</c>.</returns>
    public string Status()
    {
        if (results.Total == 0)
        {
            return _texts.Format("Search.NoResult", address.Query);
        }

        var count = _texts.Count("Search.Results", results.Total);
        return results.Pages < 2 ? count
            : $"{count}. {_texts.Format("Search.Shown", _texts.Print(First), _texts.Print(First + results.Results.Count - 1), _texts.Print(results.Total))}";
    }

    /// <summary>The number of the first line, from 1.</summary>
    public int First => ((results.Page - 1) * SiteIndex.PageSize) + 1;

    /// <summary>The kinds, with how many of each were found.</summary>
    /// <returns>All first.</returns>
    public Facets Kinds() => new(_texts["Search.Facets"],
    [
        new(_texts["Search.Facet.All"], (address with { Kind = null }).Page(1), _texts.Print(results.Kinds.Sum(one => one.Count)), address.Kind is null),
        .. results.Kinds.Select(one => new Facet(NameOf(one.Kind), (address with { Kind = one.Kind.Name }).Page(1), _texts.Print(one.Count), one.Kind.Name == address.Kind)),
    ]);

    /// <summary>What was found.</summary>
    /// <returns>The lines of the page.</returns>
    public IReadOnlyList<SearchLine> Lines() => [.. results.Results.Select(result =>
    {
        var elsewhere = result.AddressLanguage == address.Language ? null : result.AddressLanguage;
        return new SearchLine(
            result.Address, result.TitlePieces, Foreign(result.TitleLanguage), result.Excerpt, elsewhere, NameOf(result.Kind),
            elsewhere is null ? null : _texts["Language.Only." + TextKey.From(elsewhere.Code)]);
    })];

    /// <summary>The steps of the pagination: the first, the last, and those around the one shown.</summary>
    /// <returns>Nothing where one page holds all.</returns>
    public IReadOnlyList<PageLink> Pages()
    {
        if (results.Pages < 2)
        {
            return [];
        }

        var numbers = Enumerable.Range(1, results.Pages).Where(page => page == 1 || page == results.Pages || Math.Abs(page - results.Page) <= 2).ToList();
        var steps = numbers.Zip(numbers.Prepend(0)).SelectMany(pair => pair.First > pair.Second + 1
            ? [new PageLink("…", null), Number(pair.First)]
            : new[] { Number(pair.First) });
        return
        [
            .. results.Page > 1 ? [new PageLink(_texts["Search.PreviousPage"], address.Page(results.Page - 1), "prev")] : Array.Empty<PageLink>(),
            .. steps,
            .. results.Page < results.Pages ? [new PageLink(_texts["Search.NextPage"], address.Page(results.Page + 1), "next")] : Array.Empty<PageLink>(),
        ];
    }

    private PageLink Number(int page) => new(_texts.Print(page), address.Page(page), Current: page == results.Page);

    private string NameOf(Kind kind) => _texts["Search.Facet." + TextKey.From(kind.Name)];

    private string? Foreign(string code) => code is "und" || code == address.Language.Code ? null : code;
}
