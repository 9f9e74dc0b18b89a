using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Writing;

/// <summary>Above the form of an item: its languages and shared data, each with how it stands.</summary>
public sealed class LanguageTabs : ViewComponent
{
    /// <summary>Renders the tabs.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <returns>The tabs.</returns>
    public IViewComponentResult Invoke(ContentItem item, string language) => Content("");
}
