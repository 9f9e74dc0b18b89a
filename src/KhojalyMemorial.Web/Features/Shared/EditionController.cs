using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Shared;

/// <summary>What controllers share whose pages can be read as of a former edition: <c>?v=N</c>.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="editions">Former editions.</param>
public abstract class EditionController(PublishedMuseum museum, OldEditions editions) : VisitorController(museum)
{
    /// <summary>Whether the address names an edition: such a page stays out of search engines.</summary>
    protected bool IsDated => Request.Query.ContainsKey(Permalink.Parameter);

    /// <summary>A page as of the edition that the address asks for.</summary>
    /// <param name="edition">The value of <c>?v=</c>; null for the current edition.</param>
    /// <param name="page">Makes the page; null where that edition does not hold it.</param>
    /// <returns>The page; 400 for what is no number, 404 for an edition that never was or does not hold the page.</returns>
    protected IActionResult AsOf(string? edition, Func<PublishedMuseum, IActionResult?> page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var asked = editions.Ask(Museum, edition);
        return asked.Museum is null ? Failed(asked.Status) : page(asked.Museum) ?? Missing();
    }

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

    /// <summary>The head of a page as of an edition. Who reads a former edition changes the language within it.</summary>
    /// <param name="head">The head of the current page.</param>
    /// <param name="then">The museum as of the edition.</param>
    /// <returns>The head.</returns>
    protected PageHead Dated(PageHead head, PublishedMuseum then)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(then);
        return head with
        {
            Edition = then.Edition,
            NoIndex = IsDated,
            Alternates = IsDated ? [.. head.Alternates.Select(one => one with { Path = Permalink.Of(one.Path, then.Edition) })] : head.Alternates,
        };
    }

    /// <summary>The head of an item's page as of an edition.</summary>
    /// <param name="item">The item as it is now.</param>
    /// <param name="then">The museum as of the edition, which holds the item.</param>
    /// <param name="title">Its title then.</param>
    /// <param name="lede">Its lede then.</param>
    /// <returns>The head, in the languages that the item had then.</returns>
    protected PageHead HeadOf(PublishedItem item, PublishedMuseum then, string title, string lede)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(then);
        var old = then.Find(item.Kind.Name, item.Key)!;
        return Dated(HeadOf("", title, lede) with
        {
            Path = Addresses.Of(item, Language),
            Alternates = [.. Addresses.All(item).Where(one => old.Languages.ContainsKey(one.Language)).Select(one => new Alternate(one.Language, one.Path))],
            ChangedUtc = old.ChangedUtc,
        }, then);
    }
}
