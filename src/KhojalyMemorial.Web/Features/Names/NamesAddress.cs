using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing.Register;
using KhojalyMemorial.Publishing.Search.Names;
using Microsoft.Extensions.Primitives;

namespace KhojalyMemorial.Features.Names;

/// <summary>The address of a search in the register: the same question always has the same one.</summary>
/// <param name="Language">The language of the page.</param>
/// <param name="Query">What was typed.</param>
/// <param name="Chosen">The values that are kept to, in the order of the facets.</param>
public sealed record NamesAddress(Language Language, string Query, IReadOnlyList<FacetValue> Chosen)
{
    /// <summary>The longest question; names are shorter.</summary>
    public const int LongestQuery = 200;

    private const int MostValues = 40;
    private const int LongestValue = 80;

    private static readonly IReadOnlyList<string> Parameters = [FacetValue.Letter, .. RegisterNames.Facets];

    /// <summary>Whether everything that was asked for could be read.</summary>
    public bool IsReadable { get; private init; } = true;

    /// <summary>The place behind which the page begins; null for the first page.</summary>
    public NamePlace? After { get; init; }

    /// <summary>The letter that is chosen.</summary>
    public string? Letter => Chosen.FirstOrDefault(one => one.Facet == FacetValue.Letter)?.Value;

    /// <summary>Whether anything is asked for.</summary>
    public bool IsEmpty => Query.Length == 0 && Chosen.Count == 0 && After is null;

    /// <summary>Reads an address.</summary>
    /// <param name="language">The language.</param>
    /// <param name="query">The query of the request.</param>
    /// <returns>What is asked for.</returns>
    public static NamesAddress Read(Language language, IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var chosen = Parameters.SelectMany(facet => query.TryGetValue(facet, out var values) ? Values(facet, values) : []).Distinct().ToList();
        var after = query["after"].ToString();
        return new(language, query["q"].ToString().Trim(), [.. chosen.Take(MostValues)])
        {
            After = NamePlace.Parse(after),
            IsReadable = (after.Length == 0 || NamePlace.Parse(after) is not null) && chosen.Count <= MostValues && chosen.TrueForAll(one => one.Value.Length <= LongestValue),
        };
    }

    /// <summary>The address with a value chosen, or no longer.</summary>
    /// <param name="value">The value; of a letter there is only one at a time.</param>
    /// <returns>The first page of that question.</returns>
    public NamesAddress Toggle(FacetValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var others = Chosen.Where(one => value.Facet == FacetValue.Letter ? one.Facet != FacetValue.Letter : one != value).ToList();
        var next = Chosen.Contains(value) ? others : [.. others, value];
        return this with { Chosen = [.. Parameters.SelectMany(facet => next.Where(one => one.Facet == facet).OrderBy(one => one.Value, StringComparer.Ordinal))], After = null };
    }

    /// <summary>The query of the address.</summary>
    /// <returns>Empty where nothing is asked for.</returns>
    public QueryString ToQuery()
    {
        var query = Query.Length == 0 ? QueryString.Empty : QueryString.Create("q", Query);
        query = Chosen.Aggregate(query, (before, one) => before.Add(one.Facet, one.Value));
        return After is null ? query : query.Add("after", After.ToString());
    }

    /// <summary>The path of the address.</summary>
    /// <returns>A path from the root with its query.</returns>
    public string ToPath() => $"/{Language}/names{ToQuery()}";

    private static IEnumerable<FacetValue> Values(string facet, StringValues values) =>
        values.Where(value => !string.IsNullOrEmpty(value)).Select(value => new FacetValue(facet, value!));
}
