using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace KhojalyMemorial.Features.Learn.Pack;

/// <summary>Makes HTML of the site work from a folder: links get their full addresses, pictures come from the pack. It looks at every link and picture that there is.</summary>
/// <param name="links">Where links lead.</param>
/// <param name="pictures">The pictures that may be in the pack.</param>
internal sealed class PackPage(TakenLinks links, TakenPictures pictures)
{
    private readonly SortedDictionary<string, TakenPicture> _shown = new(StringComparer.Ordinal);

    /// <summary>The pictures that are shown, by name.</summary>
    public IReadOnlyCollection<TakenPicture> Pictures => _shown.Values;

    /// <summary>The HTML for a folder.</summary>
    /// <param name="html">What stands on the page of the site.</param>
    public string Offline(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var picture in body.QuerySelectorAll("img"))
        {
            Show(picture);
        }

        foreach (var foreign in body.QuerySelectorAll("script, link, iframe, object, embed, video, audio, source, form"))
        {
            foreign.Remove();
        }

        foreach (var link in body.QuerySelectorAll("a[href]"))
        {
            Lead(link, link.GetAttribute("href")!);
        }

        return body.InnerHtml;
    }

    private void Show(IElement picture)
    {
        if (pictures.Find(picture.GetAttribute("src") ?? "") is not { } found)
        {
            // Its words stay.
            var words = picture.Owner!.CreateElement("p");
            words.TextContent = picture.GetAttribute("alt") ?? "";
            picture.Replace(words);
            return;
        }

        _shown[found.Name] = found;
        picture.SetAttribute("src", PackHtml.PictureFolder + found.Name);
        picture.RemoveAttribute("srcset");
        picture.RemoveAttribute("sizes");
    }

    private void Lead(IElement link, string href)
    {
        if (href.StartsWith('#'))
        {
            return;
        }

        if (links.Of(href) is { } target)
        {
            link.SetAttribute("href", target);
        }
        else if (link.Closest(".picture-warning") is { } warning)
        {
            warning.Remove();
        }
        else
        {
            Unlink(link, TakenLinks.Printed(href));
        }
    }

    private static void Unlink(IElement link, string? address)
    {
        var words = link.Owner!.CreateElement("span");
        if (link.GetAttribute("lang") is { } language)
        {
            words.SetAttribute("lang", language);
        }

        words.Append([.. link.ChildNodes]);
        if (address is not null && !words.TextContent.Contains(address, StringComparison.Ordinal))
        {
            words.Append(link.Owner!.CreateTextNode($" ({address})"));
        }

        link.Replace(words);
    }
}
