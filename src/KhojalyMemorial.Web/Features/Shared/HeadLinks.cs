using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared.JsonLd;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Features.Shared;

/// <summary>What <c>_Head.cshtml</c> writes for machines: absolute addresses, and the page in its languages.</summary>
/// <param name="Title">The title with the site's name.</param>
/// <param name="Canonical">The page's one address.</param>
/// <param name="Alternates">The page in each of its languages, by <c>hreflang</c>, <c>x-default</c> last; empty where it has no other.</param>
/// <param name="Picture">The picture of link previews.</param>
/// <param name="JsonLd">All linked data of the page.</param>
public sealed record HeadLinks(
    string Title, string Canonical, IReadOnlyList<(string Language, string Address)> Alternates, string Picture, IReadOnlyList<string> JsonLd)
{
    /// <summary>The links of a page.</summary>
    /// <param name="head">What the page says about itself.</param>
    /// <param name="address">Makes absolute addresses.</param>
    /// <returns>The links.</returns>
    public static HeadLinks Of(PageHead head, PublicUrl address)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(address);
        var texts = Strings.For(head.Language);
        var name = texts["Site.Name"];
        List<string?> data = head.NoLinkedData ? [] : [.. head.JsonLd, Page(head, address), BreadcrumbLd.Of(head.Breadcrumb, address)];
        return new(
            head.Title == name ? name : texts.Format("Site.TitlePattern", head.Title, name),
            address.For(head.Path),
            AlternatesOf(head, address),
            address.For(PreviewPicture.Path),
            [.. data.OfType<string>()]);
    }

    // What says more of itself than that it is a page has said so; an error page and a superseded text say nothing.
    private static string? Page(PageHead head, PublicUrl address) =>
        head.NoIndex || head.JsonLd.Count > 0 ? null : WebPageLd.Of("WebPage", head, [], address);

    // Each version lists all and itself: a page that is not one of the versions, such as an error, lists none.
    private static List<(string Language, string Address)> AlternatesOf(PageHead head, PublicUrl address)
    {
        if (head.Alternates.All(one => one.Language != head.Language))
        {
            return [];
        }

        var all = head.Alternates.Select(one => (one.Language.Code, address.For(one.Path))).ToList();
        var first = head.Alternates.FirstOrDefault(one => one.Language == Language.En) ?? head.Alternates[0];
        return [.. all, ("x-default", address.For(first.Path))];
    }
}
