using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Exhibition;

/// <summary>What the controllers of the exhibition share: addresses lead to what they mean now, and <c>?v=</c> to what stood there in an edition.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="editions">Former editions.</param>
public abstract class ExhibitionController(PublishedMuseum museum, OldEditions editions) : EditionController(museum, editions)
{
    /// <summary>The address of the exhibition, with the language.</summary>
    public const string Root = "/" + LanguageSegment + "/exhibition";

    /// <summary>The step to the exhibition's own page, which stands behind the home page.</summary>
    protected Crumb Entrance => new(Texts["Nav.Exhibition"], $"/{Language}/exhibition");

    /// <summary>Answers with a page where the address is the page's own, otherwise with what the address leads to.</summary>
    /// <param name="destination">What the address leads to.</param>
    /// <param name="edition">The value of <c>?v=</c>, if any.</param>
    /// <param name="page">Makes the page as of an edition; null where that edition does not hold it.</param>
    /// <param name="below">What follows the item's own address, with its slash.</param>
    /// <returns>The page, a redirect, or an error.</returns>
    protected IActionResult Answer(Destination destination, string? edition, Func<PublishedMuseum, IActionResult?> page, string below = "")
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (destination.Moved is { } path)
        {
            return MovedTo(path + below, edition is null ? null : $"?{Permalink.Parameter}={Uri.EscapeDataString(edition)}");
        }

        return destination.Item is not { } item ? destination.WasWithdrawn ? Gone() : Missing()
            : item.Languages.ContainsKey(Language) ? AsOf(edition, page)
            : OnlyElsewhere(item);
    }
}
