using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Parser;

namespace KhojalyMemorial.Features.School;

/// <summary>Makes the page of the school view out of the page of the full view, as the last step before it is sent: it looks at every link, form and picture that there is.</summary>
/// <param name="links">Says where links lead.</param>
/// <param name="isShown">Whether the picture with a file name may be shown; one that is not known may not.</param>
public sealed class SchoolPage(SchoolLinks links, Func<string, bool> isShown)
{
    /// <summary>The mark of the one link that leaves the view.</summary>
    public const string WayOut = "data-full-view";

    private const string Address = "school-address";

    /// <summary>The page of the school view.</summary>
    /// <param name="html">The page of the full view.</param>
    /// <returns>The page, with every link kept in the view or turned into text.</returns>
    public string Of(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        Head(page);
        foreach (var foreign in page.QuerySelectorAll("iframe, object, embed, form[method=post i], button[formaction], input[formaction]"))
        {
            foreign.Remove();
        }

        foreach (var shown in page.QuerySelectorAll("body [src], body [srcset], body [poster]"))
        {
            Shown(shown);
        }

        foreach (var form in page.QuerySelectorAll("form"))
        {
            Form(form);
        }

        foreach (var link in page.QuerySelectorAll("body a, body area"))
        {
            Link(link);
        }

        return page.ToHtml(HtmlMarkupFormatter.Instance);
    }

    // The full page is the one for search engines; what machines read about it stands there.
    private static void Head(IDocument page)
    {
        var own = page.QuerySelector("meta[property='og:url']")?.GetAttribute("content");
        foreach (var said in page.QuerySelectorAll("link[rel=canonical], link[rel=alternate], link[rel=manifest], meta[name=robots], script[type='application/ld+json']"))
        {
            said.Remove();
        }

        if (page.Head is not { } head)
        {
            return;
        }

        Add(head, "meta", ("name", "robots"), ("content", "noindex"));
        if (own is not null)
        {
            Add(head, "link", ("rel", "canonical"), ("href", own));
        }
    }

    private static void Add(IElement to, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var element = to.Owner!.CreateElement(name);
        foreach (var (attribute, value) in attributes)
        {
            element.SetAttribute(attribute, value);
        }

        to.AppendChild(element);
    }

    private void Shown(IElement element)
    {
        string?[] addresses =
        [
            element.GetAttribute("src"), element.GetAttribute("poster"),
            .. (element.GetAttribute("srcset") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(' ')[0]),
        ];
        if (!addresses.OfType<string>().All(IsShown))
        {
            Picture(element).Remove();
        }
    }

    // Own drawings and scripts lie under /img, /js and the like, where no curator can put anything.
    private bool IsShown(string address) => links.Of(address) is var link && link.Kind == SchoolLinkKind.Media
        ? isShown(link.Address)
        : address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);

    private void Form(IElement form)
    {
        var link = links.Of(form.GetAttribute("action") ?? "");
        if (link.Kind is SchoolLinkKind.Page or SchoolLinkKind.Same)
        {
            form.SetAttribute("action", link.Address);
        }
        else
        {
            form.Remove();
        }
    }

    private void Link(IElement element)
    {
        // In drawings older tools write the address into another namespace.
        if ((element.GetAttribute("href") ?? element.GetAttribute("xlink:href")) is not { } href || element.HasAttribute(WayOut))
        {
            return;
        }

        var link = links.Of(href);
        element.RemoveAttribute("target");
        switch (link.Kind)
        {
            case SchoolLinkKind.Page or SchoolLinkKind.Same:
                element.RemoveAttribute("xlink:href");
                element.SetAttribute("href", link.Address);
                break;
            case SchoolLinkKind.Media when isShown(link.Address):
                break;
            case SchoolLinkKind.Media:
                Picture(element).Remove();
                break;
            default:
                Unlink(element, link.Kind == SchoolLinkKind.Outside ? Printed(href) : null);
                break;
        }
    }

    // A picture goes with its caption, and what only leads to it goes whole.
    private static IElement Picture(IElement element) => element.Closest("figure, .picture-warning, picture, video, audio") ?? element;

    private static string? Printed(string href) =>
        href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(href["mailto:".Length..].Split('?')[0])
        : href.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? href
        : null;

    private static void Unlink(IElement element, string? address)
    {
        var (parent, words) = (element.Parent!, element.TextContent);
        if (address is not null && !words.Contains(address.Split("://")[^1].TrimEnd('/'), StringComparison.OrdinalIgnoreCase) && element.NamespaceUri == NamespaceNames.HtmlUri)
        {
            var printed = element.Owner!.CreateElement("span");
            printed.ClassName = Address;
            printed.TextContent = address;
            element.Append(element.Owner!.CreateTextNode(" ("), printed, element.Owner!.CreateTextNode(")"));
        }

        var language = element.GetAttribute("lang");
        if (language is not null)
        {
            var span = element.Owner!.CreateElement("span");
            span.SetAttribute("lang", language);
            parent.InsertBefore(span, element);
            parent = span;
        }

        foreach (var child in element.ChildNodes.ToArray())
        {
            _ = language is null ? parent.InsertBefore(child, element) : parent.AppendChild(child);
        }

        element.Remove();
    }
}
