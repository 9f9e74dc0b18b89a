using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KhojalyMemorial.Features.School;

/// <summary>What stands in the full view only, such as the ways to candles: <c>&lt;full-view&gt;…&lt;/full-view&gt;</c>. The element itself is never written.</summary>
[HtmlTargetElement("full-view")]
public sealed class FullViewTagHelper : TagHelper
{
    /// <summary>The view that is being rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext? ViewContext { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        if (ViewContext?.HttpContext.Features.Get<SchoolView>() is not null)
        {
            output.SuppressOutput();
        }
    }
}
