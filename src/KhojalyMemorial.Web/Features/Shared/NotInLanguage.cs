using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KhojalyMemorial.Features.Shared;

/// <summary>The answer for an item that is published, but not in the language of the address: 404 with the languages it has.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Name">What the item is called where it is published.</param>
/// <param name="Languages">The item in the languages it has.</param>
public sealed record NotInLanguagePage(PageHead Head, ItemName Name, IReadOnlyList<LabelledLink> Languages) : VisitorPage(Head)
{
    /// <summary>Makes the answer.</summary>
    /// <param name="head">The head of the page that was asked for.</param>
    /// <param name="museum">The museum.</param>
    /// <param name="item">The item.</param>
    /// <returns>A page with status 404.</returns>
    public static ViewResult Answer(PageHead head, PublishedMuseum museum, PublishedItem item)
    {
        ArgumentNullException.ThrowIfNull(head);
        var texts = Strings.For(head.Language);
        var there = new Addresses(museum).All(item).ToList();
        var page = new NotInLanguagePage(
            head with
            {
                Title = texts["Language.MissingTitle"],
                Description = texts["Language.Missing"],
                Alternates = [.. there.Select(one => new Alternate(one.Language, one.Path))],
                NoIndex = true,
            },
            new ItemLinks(museum, head.Language).NameOf(item),
            [.. there.Select(one => new LabelledLink(one.Path, one.Language.NativeName, one.Language.Code))]);
        return new ViewResult
        {
            StatusCode = StatusCodes.Status404NotFound,
            ViewName = "NotInLanguage",
            ViewData = new ViewDataDictionary<NotInLanguagePage>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = page },
        };
    }
}
