using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Reviews;

/// <summary>Beside the form of an item: where it stands, what the checks say, and the ways on.</summary>
public sealed class StatePanel : ViewComponent
{
    /// <summary>Renders the panel.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <returns>The panel.</returns>
    public IViewComponentResult Invoke(ContentItem item, string language) => Content("");
}
