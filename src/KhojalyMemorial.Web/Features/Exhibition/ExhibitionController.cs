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

    /// <summary>The head of a room or page as of an edition.</summary>
    /// <param name="item">The item as it is now.</param>
    /// <param name="then">The museum as of the edition.</param>
    /// <param name="title">Its title then.</param>
    /// <param name="lede">Its lede then.</param>
    /// <param name="tone">The tone of its room.</param>
    /// <returns>The head, with all but the way to it.</returns>
    protected PageHead HeadOf(PublishedItem item, PublishedMuseum then, string title, string lede, string tone)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(then);
        var old = then.Find(item.Kind.Name, item.Key)!;
        return HeadOf("", title, lede) with
        {
            Path = Addresses.Of(item, Language),
            Alternates = AlternatesOf(item, then, Request.Query.ContainsKey(Permalink.Parameter)),
            Edition = then.Edition,
            ChangedUtc = old.ChangedUtc,
            Tone = tone,
            Section = "exhibition",
            NoIndex = Request.Query.ContainsKey(Permalink.Parameter),
        };
    }

    /// <summary>The step to the exhibition's own page, which stands behind the home page.</summary>
    protected Crumb Entrance => new(Texts["Nav.Exhibition"], $"/{Language}/exhibition");

    // Who reads a former edition changes the language within it.
    private IReadOnlyList<Alternate> AlternatesOf(PublishedItem item, PublishedMuseum then, bool dated) =>
        [.. from one in Addresses.All(item)
            where then.Find(item.Kind.Name, item.Key)!.Languages.ContainsKey(one.Language)
            select new Alternate(one.Language, dated ? Permalink.Of(one.Path, then.Edition) : one.Path)];
}
