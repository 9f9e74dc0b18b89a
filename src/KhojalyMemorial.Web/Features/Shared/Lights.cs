using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace KhojalyMemorial.Features.Shared;

/// <summary>How many lights of each kind, counted from published facts.</summary>
/// <param name="Children">Children.</param>
/// <param name="Women">Women.</param>
/// <param name="Elderly">Elderly people.</param>
/// <param name="Others">All others.</param>
public sealed record LightsGroups(int Children, int Women, int Elderly, int Others)
{
    /// <summary>All lights together.</summary>
    public int Total => Children + Women + Elderly + Others;
}

/// <summary>Draws one light for each person killed, as one inline SVG. The same counts always give the same picture.</summary>
public static class Lights
{
    /// <summary>Rows of the picture, which lights.css turns into columns on a phone.</summary>
    public const int Rows = 20;

    /// <summary>Width of the picture in its own units; lights.css knows it too.</summary>
    public const int Width = 682;

    /// <summary>Height of the picture in its own units; lights.css knows it too.</summary>
    public const int Height = 380;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Draws the lights, column after column: children, women, elderly, others.</summary>
    /// <param name="groups">How many of each.</param>
    /// <param name="title">The name of the picture.</param>
    /// <param name="description">What it says, with figures and source, for those who do not see it.</param>
    /// <param name="id">What its ids begin with, where a page shows more than one.</param>
    /// <param name="links">The lights that lead to a person: they take the first places of their groups.</param>
    /// <returns>The SVG.</returns>
    public static IHtmlContent Draw(LightsGroups groups, string title, string description, string id = "lights", IReadOnlyList<LightLink>? links = null)
    {
        ArgumentNullException.ThrowIfNull(groups);

        // A picture hides what is in it from those who hear the page; with links in it, it is a group of things.
        var role = links is { Count: > 0 } ? "group" : "img";
        var linksOf = (links ?? []).ToLookup(link => link.Group, StringComparer.Ordinal);
        var svg = new StringBuilder(24_000);
        svg.Append(CultureInfo.InvariantCulture, $"""<svg class="lights__picture" viewBox="0 0 {Width} {Height}" preserveAspectRatio="xMinYMin" role="{role}" aria-labelledby="{id}-title {id}-desc">""")
            .Append(CultureInfo.InvariantCulture, $"""<title id="{id}-title">{Encoder.Encode(title)}</title><desc id="{id}-desc">{Encoder.Encode(description)}</desc>""")
            .Append(CultureInfo.InvariantCulture, $"""<symbol id="{id}-s" overflow="visible"><circle r="2.8"/></symbol><symbol id="{id}-l" overflow="visible"><circle r="3.7"/></symbol><g class="lights__all">""");
        var index = 0;
        index = Group(svg, "children", $"{id}-s", index, groups.Children, groups.Total, [.. linksOf["children"]]);
        index = Group(svg, "women", $"{id}-l", index, groups.Women, groups.Total, [.. linksOf["women"]]);
        index = Group(svg, "elderly", $"{id}-l", index, groups.Elderly, groups.Total, [.. linksOf["elderly"]]);
        Group(svg, "others", $"{id}-l", index, groups.Others, groups.Total, [.. linksOf["others"]]);
        return new HtmlString(svg.Append("</g></svg>").ToString());
    }

    private static int Group(StringBuilder svg, string name, string symbol, int from, int count, int total, LightLink[] links)
    {
        if (count <= 0)
            return from;
        svg.Append(CultureInfo.InvariantCulture, $"""<g class="lights__group lights__group--{name}">""");
        for (var index = from; index < from + count; index++)
        {
            var (x, y) = Position(index, total);
            var light = string.Create(CultureInfo.InvariantCulture, $"""<use href="#{symbol}" x="{x}" y="{y}"/>""");
            svg.Append(index - from < links.Length
                ? $"""<a class="lights__link" href="{Encoder.Encode(links[index - from].Path)}"><title>{Encoder.Encode(links[index - from].Name)}</title>{light}</a>"""
                : light);
        }
        svg.Append("</g>");
        return from + count;
    }

    /// <summary>Where a light stands: its place in the grid, moved a little, always in the same way.</summary>
    private static (int X, int Y) Position(int index, int total)
    {
        var columns = Math.Max(1, (total + Rows - 1) / Rows);
        double stepX = (double)Width / columns, stepY = (double)Height / Rows;
        var hash = Hash((uint)index);
        double driftX = ((hash & 0xff) / 255.0) - 0.5, driftY = (((hash >> 8) & 0xff) / 255.0) - 0.5;
        var x = ((index / Rows) + 0.5 + (driftX * 0.46)) * stepX;
        var y = ((index % Rows) + 0.5 + (driftY * 0.4)) * stepY;
        return ((int)Math.Round(x), (int)Math.Round(y));
    }

    /// <summary>A fixed mixing of bits (Murmur's last step): no random numbers, so the picture never changes by itself.</summary>
    private static uint Hash(uint value)
    {
        value = (value + 1) * 0x9E3779B1;
        value = (value ^ (value >> 16)) * 0x85EBCA6B;
        value = (value ^ (value >> 13)) * 0xC2B2AE35;
        return value ^ (value >> 16);
    }
}
