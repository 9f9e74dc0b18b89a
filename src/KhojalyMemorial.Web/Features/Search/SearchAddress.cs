using System.Globalization;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Features.Search;

/// <summary>The addresses of a search: the same question always has the same one.</summary>
/// <param name="Language">The language.</param>
/// <param name="Query">What was typed.</param>
/// <param name="Kind">The kind to keep to; null for all.</param>
public sealed record SearchAddress(Language Language, string Query, string? Kind)
{
    /// <summary>The address of a page of results.</summary>
    /// <param name="page">The page, from 1.</param>
    /// <returns>A path from the root.</returns>
    public string Page(int page) => $"/{Language}/search{Parameters(page)}";

    /// <summary>The query of that address.</summary>
    /// <param name="page">The page, from 1.</param>
    /// <returns>Empty where nothing was typed.</returns>
    public QueryString Parameters(int page)
    {
        var query = Query.Length == 0 ? QueryString.Empty : QueryString.Create("q", Query);
        query = Kind is null ? query : query.Add("kind", Kind);
        return page == 1 ? query : query.Add("page", page.ToString(CultureInfo.InvariantCulture));
    }
}
