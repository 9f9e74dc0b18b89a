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
    public const string LanguageSegment = "{language:" + LanguageConstraint.Name + "}";

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

    /// <summary>The answer where there never was a page: 404.</summary>
    /// <returns>The styled page.</returns>
    protected IActionResult Missing() => Failed(StatusCodes.Status404NotFound);

    /// <summary>The answer where a page was withdrawn: 410.</summary>
    /// <returns>The styled page.</returns>
    protected IActionResult Gone() => Failed(StatusCodes.Status410Gone);

    /// <summary>The answer where an item is asked for by key and is not there.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="key">Its key.</param>
    /// <returns>410 where it was published once, or the way to what took its place; else 404.</returns>
    protected IActionResult Absent(Kind kind, string key) =>
        Museum.Snapshot.Rows.FirstOrDefault(row => row.Language == Revision.Shared && row.Key == key && row.Kind == kind.Name) is not { } row ? Missing()
        : Withdrawn.Successor(Museum, row.ItemId, Language) is { } successor ? MovedTo(Addresses.Of(successor, Language))
        : Gone();

    /// <summary>The answer where an item is not published in the language of the address: 404 with links to the languages that it has, and nothing in its place.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The styled page.</returns>
    protected IActionResult OnlyElsewhere(PublishedItem item) =>
        Withdrawn.Successor(Museum, item.Id, Language) is { } successor ? MovedTo(Addresses.Of(successor, Language)) :
        Failed(Withdrawn.Is(Museum, item.Id, Language) ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound, [.. Addresses.All(item).Where(one => one.Language != Language).Select(one => new Alternate(one.Language, one.Path))]);

    /// <summary>A styled error page.</summary>
    /// <param name="status">The status to answer with.</param>
    /// <param name="elsewhere">The page in the languages that it has, where it only lacks this one.</param>
    /// <returns>The page.</returns>
    protected IActionResult Failed(int status, IReadOnlyList<Alternate>? elsewhere = null)
    {
        Response.StatusCode = status;
        return View("Error", ErrorPage.Of(Museum, Language, status, elsewhere));
    }

    /// <summary>Sends visitors on to the one address of a page, for good.</summary>
    /// <param name="path">A path from the root.</param>
    /// <param name="query">A query with its question mark, or nothing.</param>
    /// <returns>301.</returns>
    protected IActionResult MovedTo(string path, string? query = null) => RedirectPermanent(new PathString(path).ToUriComponent() + query);

    /// <summary>The way to a page from the home page.</summary>
    /// <param name="steps">The steps behind the home page, the page itself last.</param>
    /// <returns>The whole way.</returns>
    protected IReadOnlyList<Crumb> Way(params ReadOnlySpan<Crumb> steps) => [new Crumb(Texts["Nav.Home"], $"/{Language}"), .. steps];

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
        Feed = $"/{Language}/corrections.atom",
    };
}
