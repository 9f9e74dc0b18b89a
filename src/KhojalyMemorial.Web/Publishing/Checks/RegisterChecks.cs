using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Publishing.Checks;

/// <summary>What must be true of the register of names before an edition goes to visitors.</summary>
internal static class RegisterChecks
{
    // Editorial policy 4.1: sample data never reaches the public site.
    public static IEnumerable<ContentProblem> Artificial(PublishedMuseum after) =>
        from item in after.Items
        where item is Published<PersonData, PersonText> { Data.Artificial: true } or Published<RecordData, RecordText> { Data.Artificial: true }
        select new ContentProblem($"{item.Kind.Name} {item.Key}", null, "It is artificial, made for tests, and cannot be published.");

    /// <summary>The published persons and records that refer to what an edition takes away: the register is not in memory, so the index of references is asked.</summary>
    public static async Task<IReadOnlyList<ContentProblem>> LeftBehindAsync(
        MuseumDbContext database, PublishedMuseum after, IReadOnlySet<Guid> changed, CancellationToken cancellation)
    {
        string[] register = [.. Kind.Registered];
        var gone = new List<ContentItem>();
        foreach (var ids in changed.Chunk(500))
        {
            gone.AddRange((await database.Items.AsNoTracking().Where(item => ids.Contains(item.Id) && !register.Contains(item.Kind)).ToListAsync(cancellation))
                .Where(item => after.Find(item.Kind, item.Key) is null));
        }

        var left = new List<ContentProblem>();
        foreach (var item in gone)
        {
            left.AddRange((await (
                from reference in database.References.AsNoTracking()
                where reference.TargetKind == item.Kind && reference.TargetKey == item.Key
                join user in database.Items on reference.ItemId equals user.Id
                where register.Contains(user.Kind) && database.Publications.Any(one => one.ItemId == user.Id && one.Language == reference.Language && one.UntilEdition == null)
                select user).Distinct().ToListAsync(cancellation))
                .Select(user => new ContentProblem($"{user.Kind} {user.Key}", null, $"There is no published {item.Kind} \"{item.Key}\".")));
        }

        return left;
    }
}
