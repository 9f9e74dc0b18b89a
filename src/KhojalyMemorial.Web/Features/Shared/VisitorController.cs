using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KhojalyMemorial.Features.Shared;

/// <summary>What all visitor controllers share: they read the published museum in the language of the address, and nothing else.</summary>
/// <param name="museum">The edition that this request sees from beginning to end.</param>
public abstract class VisitorController(PublishedMuseum museum) : Controller
{
    /// <summary>The route constraint of the language segment.</summary>
    public const string LanguageSegment = "{language:regex(^(az|en|ru)$)}";

    /// <summary>The edition that this request sees.</summary>
    protected PublishedMuseum Museum { get; } = museum;

    /// <summary>The language of the address.</summary>
    protected Language Language { get; private set; } = Language.En;

    /// <summary>The interface texts in that language.</summary>
    protected Texts Texts => Strings.For(Language);

    /// <summary>The addresses of this edition.</summary>
    protected Addresses Addresses => new(Museum);

    /// <inheritdoc/>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Language.TryParse(context.RouteData.Values["language"] as string, out var language))
        {
            Language = language;
            System.Globalization.CultureInfo.CurrentCulture = language.Culture;
            System.Globalization.CultureInfo.CurrentUICulture = language.Culture;
        }

        base.OnActionExecuting(context);
    }

    /// <summary>The head of a page that exists in all languages under the same path.</summary>
    /// <param name="path">The path behind the language, with its slash, or empty.</param>
    /// <param name="title">The title.</param>
    /// <param name="description">The description.</param>
    /// <returns>A head to be completed with <c>with</c>.</returns>
    protected PageHead HeadOf(string path, string title, string description) => new()
    {
        Language = Language,
        Title = title,
        Description = description,
        Path = $"/{Language}{path}",
        Alternates = [.. Language.All.Select(language => new Alternate(language, $"/{language}{path}"))],
        Edition = Museum.Edition,
        ChangedUtc = Museum.PublishedUtc,
    };
}
