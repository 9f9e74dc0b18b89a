using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Tree;

/// <summary>Under the menu of the desk: rooms with their pages, and the other kinds.</summary>
public sealed class ContentTree : ViewComponent
{
    /// <summary>Renders the tree.</summary>
    /// <returns>The tree.</returns>
    public IViewComponentResult Invoke() => Content("");
}
