using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Exhibition;

/// <summary>What the controllers of the exhibition share: addresses lead to what they mean now, and <c>?v=</c> to what stood there in an edition.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="editions">Former editions.</param>
public abstract class ExhibitionController(PublishedMuseum museum, OldEditions editions) : VisitorController(museum)
{
    /// <summary>The address of the exhibition, behind the language.</summary>
    public const string Root = "/" + LanguageSegment + "/exhibition";

    /// <summary>Answers with a page where the address is the page's own, otherwise with what the address leads to.</summary>
    /// <param name="destination">What the address leads to.</param>
    /// <param name="edition">The value of <c>?v=</c>, if any.</param>
    /// <param name="page">Makes the page as of an edition; null where that edition does not hold it.</param>
    /// <param name="below">What follows the item's own address, with its slash.</param>
    /// <returns>The page, a redirect, or an error.</returns>
    protected IActionResult Answer(Destination destination, string? edition, Func<PublishedMuseum, IActionResult?> page, string below = "")
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(page);
        if (destination.Moved is { } path)
        {
            return MovedTo(path + below, edition is null ? null : "?v=" + Uri.EscapeDataString(edition));
        }

        if (destination.Item is not { } item)
        {
            return destination.WasWithdrawn ? Gone() : Missing();
        }

        if (!item.Languages.ContainsKey(Language))
        {
            return OnlyElsewhere(item);
        }

        var asked = editions.Ask(Museum, edition);
        return asked.Museum is null ? Failed(asked.Status) : page(asked.Museum) ?? Missing();
    }

    /// <summary>The way from the home page to a page of the exhibition.</summary>
    /// <param name="below">What stands below the exhibition's own page.</param>
    /// <returns>The way.</returns>
    protected IReadOnlyList<Crumb> Way(params IReadOnlyList<Crumb> below) =>
        [new(Texts["Nav.Home"], $"/{Language}"), new(Texts["Nav.Exhibition"], $"/{Language}/exhibition"), .. below];
}
