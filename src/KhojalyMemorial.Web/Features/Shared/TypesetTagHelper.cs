using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KhojalyMemorial.Features.Shared;

/// <summary>Sets what the element holds by the rules of a language: see <see cref="Typesetting"/>.</summary>
[HtmlTargetElement("body", Attributes = "typeset")]
public sealed class TypesetTagHelper : TagHelper
{
    /// <summary>The language of the page.</summary>
    public Language Typeset { get; set; } = Language.En;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var content = await output.GetChildContentAsync();
        output.Content.SetHtmlContent(Typesetting.Html(content.GetContent(), Typeset));
    }
}
