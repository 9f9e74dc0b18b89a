using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Writing;

/// <summary>Beside the form of an item: the page as visitors will see it, at the widths of a phone, a tablet and a desk, following what is typed.</summary>
public sealed class PreviewPane : ViewComponent
{
    /// <summary>The widths, in CSS pixels.</summary>
    public static readonly IReadOnlyList<int> Widths = [360, 768, 1280];

    /// <summary>Renders the pane.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code.</param>
    /// <param name="beside">The language of the original, while somebody translates.</param>
    /// <returns>The pane; nothing for pictures, which have no page.</returns>
    public IViewComponentResult Invoke(ContentItem item, string language, Language? beside = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Kind == Kind.MediaItem.Name)
        {
            return Content("");
        }

        var desk = UserClaimsPrincipal.DeskLanguage();
        var path = language == Revision.Shared ? "shared" : language;
        var list = item.Kind is "timeline" or "recognition" or "work" or "term" ? $"#{item.Key}" : "";
        return View(new PreviewPaneView(
            Strings.For(desk), $"/admin/items/{item.Kind}/{item.Key}/{path}/preview{(path == "shared" ? $"?show={desk}" : "")}{list}",
            Language.TryParse(language, out var known) ? known.NativeName : desk.NativeName)
        {
            Original = beside is null ? null : new(item, language, beside.Code),
        });
    }
}

/// <summary>The preview beside a form.</summary>
/// <param name="Texts">The texts of the desk.</param>
/// <param name="Address">Where the page is.</param>
/// <param name="InLanguage">The name of its language.</param>
public sealed record PreviewPaneView(Texts Texts, string Address, string InLanguage)
{
    /// <summary>The original to show above it, while somebody translates.</summary>
    public TranslatedFrom? Original { get; init; }
}

/// <summary>What is translated into what.</summary>
/// <param name="Item">The item.</param>
/// <param name="Language">The language of the translation.</param>
/// <param name="From">The language of the original.</param>
public sealed record TranslatedFrom(ContentItem Item, string Language, string From);
