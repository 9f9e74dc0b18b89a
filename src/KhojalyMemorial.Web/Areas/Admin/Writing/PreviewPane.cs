using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Writing;

/// <summary>Beside the form of an item: the page as visitors will see it.</summary>
public sealed class PreviewPane : ViewComponent
{
    /// <summary>Renders the pane.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code.</param>
    /// <returns>The pane.</returns>
    public IViewComponentResult Invoke(ContentItem item, string language) => Content("");
}
