using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Releases;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Releases;

/// <summary>What goes into a release.</summary>
/// <param name="drafts">Finds items.</param>
/// <param name="releases">Puts releases together.</param>
[Authorize(Policy = Policies.Review)]
public sealed class ReleasePartsController(DraftItems drafts, ReleaseDesk releases) : ItemActions(drafts)
{
    /// <summary>Puts the newest revision of a text in, or its withdrawal.</summary>
    /// <param name="id">The release.</param>
    /// <param name="item">The item, as kind and key with a slash between.</param>
    /// <param name="language">A language code, or <c>shared</c>.</param>
    /// <param name="withdraw">Whether the text is withdrawn.</param>
    /// <param name="movedTo">The item to which a withdrawn address leads, written in the same way; empty for none.</param>
    /// <returns>Back to the release.</returns>
    [HttpPost("/admin/releases/{id:guid}/parts")]
    public async Task<IActionResult> Create(Guid id, string? item, string? language, bool withdraw, string? movedTo)
    {
        if (await releases.OpenAsync(id) is not { } release)
        {
            return Missing();
        }

        var target = string.IsNullOrWhiteSpace(movedTo) ? null : movedTo.Trim();
        if (item?.Trim().Split('/') is not [var kind, var key] || await FindAsync(kind, key, language ?? "") is not { } found
            || target is not null && (target.Split('/') is not [var targetKind, var targetKey] || await FindAsync(targetKind, targetKey, language ?? "") is null))
        {
            Say("Desk.Release.NoSuchItem");
            return LocalRedirect($"/admin/releases/{id}{new QueryBuilder { { "item", item ?? "" }, { "movedTo", movedTo ?? "" } }}");
        }
        else
        {
            await ChangeAsync(async () =>
            {
                if (withdraw)
                {
                    await releases.AddWithdrawalAsync(release, found.Item, found.Language, target, User.AccountId());
                }
                else if (!await releases.AddAsync(release, found.Item, found.Language, User.AccountId()))
                {
                    Say("Desk.Review.NothingToSend");
                }
            });
        }

        return LocalRedirect($"/admin/releases/{id}");
    }

    /// <summary>Takes a part out.</summary>
    /// <param name="id">The release.</param>
    /// <param name="item">The item's id.</param>
    /// <param name="language">A language code, or <c>shared</c>.</param>
    /// <returns>Back to the release.</returns>
    [HttpPost("/admin/releases/{id:guid}/parts/removal")]
    public async Task<IActionResult> Delete(Guid id, Guid item, string? language)
    {
        if (await releases.OpenAsync(id) is not { } release || DeskLanguage.Parse(language ?? "") is not { } code)
        {
            return Missing();
        }

        if (!await MayWorkOnAsync((await releases.ItemsAsync(id)).Where(one => one.Id == item)))
        {
            return Forbid();
        }

        await ChangeAsync(() => releases.RemoveAsync(release, item, code, User.AccountId()));
        return LocalRedirect($"/admin/releases/{id}");
    }

    // A button that was pressed twice, or a colleague in the same moment: the page that follows shows what came of it.
    private async Task ChangeAsync(Func<Task> change)
    {
        try
        {
            await change();
        }
        catch (DbUpdateException problem) when (!Outage.Is(problem))
        {
            Say("Desk.Release.TooLate");
        }
    }
}
