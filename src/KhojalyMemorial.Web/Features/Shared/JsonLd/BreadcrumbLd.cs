using System.Text.Json.Nodes;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Features.Shared.JsonLd;

/// <summary>The way from the home page to a page.</summary>
public static class BreadcrumbLd
{
    /// <summary>The way of a page.</summary>
    /// <param name="way">Its steps, the page itself last.</param>
    /// <param name="address">Makes absolute addresses.</param>
    /// <returns>JSON-LD; null where there is no way to tell.</returns>
    public static string? Of(IReadOnlyList<Crumb> way, PublicUrl address)
    {
        ArgumentNullException.ThrowIfNull(way);
        ArgumentNullException.ThrowIfNull(address);
        return way.Count == 0 ? null : LinkedData.Write(LinkedData.Thing("BreadcrumbList", ("itemListElement", LinkedData.List(way.Select((step, at) =>
            (JsonNode)LinkedData.Thing("ListItem", ("position", at + 1), ("name", step.Label), ("item", address.For(step.Path))))))));
    }
}
