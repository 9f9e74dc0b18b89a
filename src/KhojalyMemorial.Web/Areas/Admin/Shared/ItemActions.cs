using KhojalyMemorial.Accounts;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Areas.Admin.Shared;

/// <summary>What controllers share that act on one item in one language.</summary>
/// <param name="drafts">Finds items.</param>
public abstract class ItemActions(DraftItems drafts) : AdminController
{
    /// <summary>The address of an item's form.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <returns>A path from the root.</returns>
    protected static string FormOf(ContentItem item, string language)
    {
        ArgumentNullException.ThrowIfNull(item);
        return $"/admin/items/{item.Kind}/{item.Key}/{DeskLanguage.Segment(language)}";
    }

    /// <summary>Finds the item and the language of an address.</summary>
    /// <param name="kind">The item's kind.</param>
    /// <param name="key">Its key.</param>
    /// <param name="segment">A language code, or <c>shared</c>.</param>
    /// <returns>Null where there is no such thing, or the curator is bound to other rooms.</returns>
    protected async Task<(ContentItem Item, string Language)?> FindAsync(string kind, string key, string segment) =>
        DeskLanguage.Parse(segment) is { } language && await drafts.FindAsync(kind, key) is { } item && await MayWorkOnAsync(item) ? (item, language) : null;

    /// <summary>Whether the curator may work on an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>False for curators who are bound to other rooms.</returns>
    protected async Task<bool> MayWorkOnAsync(ContentItem item) => User.MayWorkIn(await drafts.RoomOfAsync(item));

    /// <summary>Whether the curator may work on all of several items.</summary>
    /// <param name="items">The items.</param>
    /// <returns>False where one of them stands in a room to which the curator is not bound.</returns>
    protected async Task<bool> MayWorkOnAsync(IEnumerable<ContentItem> items)
    {
        foreach (var item in items)
        {
            if (!await MayWorkOnAsync(item))
            {
                return false;
            }
        }

        return true;
    }
}
