using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Writing;

/// <summary>Above a Markdown field: buttons and pickers that write the marks.</summary>
public sealed class WritingTools : ViewComponent
{
    /// <summary>Renders the buttons.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code.</param>
    /// <param name="field">The id of the field that they write into.</param>
    /// <returns>The buttons.</returns>
    public IViewComponentResult Invoke(ContentItem item, string language, string field) => Content("");
}
