using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Reviews;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Reviews;

/// <summary>Remarks on the paragraphs of a review.</summary>
/// <param name="database">The database.</param>
/// <param name="drafts">What was written.</param>
/// <param name="remarks">Keeps remarks.</param>
/// <param name="rights">Who may change what: whoever may, speaks about it too.</param>
/// <param name="museum">What the text refers to.</param>
[Authorize(Policy = Policies.Write)]
public sealed class RemarksController(MuseumDbContext database, DraftItems drafts, Remarks remarks, WritingRights rights, Museum museum) : ItemActions(drafts)
{
    private readonly DraftItems _drafts = drafts;

    /// <summary>The newest version of a text with all remarks on it.</summary>
    /// <param name="kind">The kind of the item.</param>
    /// <param name="key">Its key.</param>
    /// <param name="language">A language code, or <c>shared</c>.</param>
    /// <returns>The page.</returns>
    [HttpGet("/admin/items/{kind}/{key}/{language}/remarks")]
    public async Task<IActionResult> Index(string kind, string key, string language)
    {
        // Everyone may look, as at the form of the text.
        if (DeskLanguage.Parse(language) is not { } code || await _drafts.FindAsync(kind, key) is not { } item
            || (await _drafts.NewestAsync(item.Id)) is not { } newest || !newest.TryGetValue(code, out var revision))
        {
            return Missing();
        }

        var people = await CuratorNames.LoadAsync(database);
        return View("Remarks", new RemarksPage(
            Head(Texts.Format("Desk.Remarks.Of", DraftItems.TitleOf(item, newest, Language)), "reviews"), item, revision, people.Name(revision.Author), FormOf(item, code),
            ShownText.Of(item, revision, await remarks.OfAsync(item.Id, code), people, museum.Current), await rights.MayWriteAsync(User, item)));
    }

    /// <summary>Adds a remark.</summary>
    /// <param name="id">The review.</param>
    /// <param name="paragraph">The paragraph; 0 for the whole.</param>
    /// <param name="text">What is said.</param>
    /// <returns>Back to the paragraph.</returns>
    [HttpPost("/admin/reviews/{id:guid}/remarks")]
    public async Task<IActionResult> Create(Guid id, int paragraph, string? text)
    {
        var found = await (
            from review in database.Reviews
            join revision in database.Revisions on review.RevisionId equals revision.Id
            join item in database.Items on review.ItemId equals item.Id
            where review.Id == id
            select new { revision, item }).AsNoTracking().SingleOrDefaultAsync();
        if (found is null || !await MayWorkOnAsync(found.item))
        {
            return Missing();
        }

        if (!await rights.MayWriteAsync(User, found.item))
        {
            return Forbid();
        }

        var kind = Kind.Find(found.item.Kind)!;
        var paragraphs = ReviewText.Of(ContentJson.Read(found.revision.Body, found.revision.Language == Revision.Shared ? kind.Data : kind.Text));
        var taken = await remarks.AddAsync(found.revision, paragraphs.FirstOrDefault(one => one.Number == paragraph), text, User.AccountId(), guest: null);
        Say(taken ? "Desk.Remark.Added" : "Desk.Remark.Refused");
        return LocalRedirect(FormattableString.Invariant($"/admin/reviews/{id}#p{paragraph}"));
    }

    /// <summary>Settles a remark, or opens it again.</summary>
    /// <param name="id">The remark.</param>
    /// <param name="resolved">Whether it is settled.</param>
    /// <returns>Back to the item's newest review, or to its remarks where it was never in one.</returns>
    [HttpPost("/admin/remarks/{id:guid}/resolution")]
    public async Task<IActionResult> Update(Guid id, bool resolved)
    {
        var item = await (from remark in database.ReviewComments join one in database.Items on remark.ItemId equals one.Id where remark.Id == id select one).SingleOrDefaultAsync();
        if (item is null || !await MayWorkOnAsync(item))
        {
            return Missing();
        }

        if (!await rights.MayWriteAsync(User, item))
        {
            return Forbid();
        }

        if (await remarks.ResolveAsync(id, User.AccountId(), resolved) is not { } settled)
        {
            return Missing();
        }

        Say(resolved ? "Desk.Remark.Resolved" : "Desk.Remark.Reopened");
        var review = await database.Reviews.Where(one => one.ItemId == settled.ItemId && one.Language == settled.Language).OrderByDescending(one => one.RequestedUtc)
            .Select(one => (Guid?)one.Id).FirstOrDefaultAsync();
        return LocalRedirect(review is { } known ? $"/admin/reviews/{known}" : FormOf(item, settled.Language) + "/remarks");
    }
}
