using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Reviews;

/// <summary>Reads reviews with what lists say of them.</summary>
/// <param name="database">The database.</param>
/// <param name="drafts">What was written.</param>
public sealed class ReviewRows(MuseumDbContext database, DraftItems drafts)
{
    private const int Lately = 20;

    /// <summary>The reviews that are open, and those that were decided lately.</summary>
    /// <param name="language">The language of the one who reads.</param>
    /// <returns>The oldest open one first, the newest decided one first.</returns>
    public async Task<(IReadOnlyList<ReviewRow> Open, IReadOnlyList<ReviewRow> Decided)> AllAsync(Language language)
    {
        var open = await database.Reviews.AsNoTracking().Where(one => one.State == ReviewState.Open).OrderBy(one => one.RequestedUtc).ToListAsync();
        var decided = await database.Reviews.AsNoTracking().Where(one => one.State == ReviewState.Approved || one.State == ReviewState.Returned)
            .OrderByDescending(one => one.DecidedUtc).Take(Lately).ToListAsync();
        var people = await CuratorNames.LoadAsync(database);
        return (await RowsAsync(open, people, language), await RowsAsync(decided, people, language));
    }

    /// <summary>One review as lists say it.</summary>
    /// <param name="review">The review.</param>
    /// <param name="people">Names.</param>
    /// <param name="language">The language of the one who reads.</param>
    /// <returns>The row.</returns>
    public async Task<ReviewRow> RowAsync(Review review, CuratorNames people, Language language)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(people);
        var item = await database.Items.AsNoTracking().SingleAsync(one => one.Id == review.ItemId);
        var remarks = await database.ReviewComments.CountAsync(one => one.ItemId == review.ItemId && one.Language == review.Language && one.ResolvedUtc == null);
        return new(
            review, item, DraftItems.TitleOf(item, await drafts.NewestAsync(item.Id), language), people.Name(review.RequestedById),
            review.AssignedToId is { } assigned ? people.Name(assigned) : null, review.DecidedById is { } decided ? people.Name(decided) : null, remarks);
    }

    private async Task<IReadOnlyList<ReviewRow>> RowsAsync(List<Review> reviews, CuratorNames people, Language language)
    {
        var rows = new List<ReviewRow>();
        foreach (var review in reviews)
        {
            rows.Add(await RowAsync(review, people, language));
        }

        return rows;
    }
}
