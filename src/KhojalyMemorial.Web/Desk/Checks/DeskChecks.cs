using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Checks;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Checks;

/// <summary>Gives the checks what they need from the database.</summary>
/// <param name="database">The database.</param>
public sealed class DeskChecks(MuseumDbContext database)
{
    // What a server says of a page that is not there. Anything else may pass.
    private static readonly int[] Dead = [404, 410];

    /// <summary>The rules as administrators have set them.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The rules.</returns>
    public async Task<CheckRules> RulesAsync(CancellationToken cancellation = default) => Settings.Rules(
        await database.DeskSettings.AsNoTracking().ToDictionaryAsync(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal, cancellation));

    /// <summary>The checks within a museum.</summary>
    /// <param name="museum">The museum that items stand in, or would stand in.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The checks.</returns>
    public async Task<DraftChecks> InAsync(PublishedMuseum museum, CancellationToken cancellation = default) => new(
        museum,
        await RulesAsync(cancellation),
        (await database.LinkChecks.AsNoTracking().Where(link => Dead.Contains(link.Status)).Select(link => link.Address).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal));

    /// <summary>Which languages of an item are missing, or have not followed another one.</summary>
    /// <param name="saves">The saves of its texts that did more than mend a slip.</param>
    /// <param name="language">The language that is asked about; <see cref="Revision.Shared"/> for all.</param>
    /// <returns>Warnings.</returns>
    public static IEnumerable<CheckFinding> Behind(IEnumerable<SavedText> saves, string language)
    {
        var behind = Following.Behind(saves);
        foreach (var missing in Language.All.Where(one => behind.Count > 0 && !behind.ContainsKey(one.Code)))
        {
            yield return new(CheckLevel.Warning, "Missing", language, null, missing.NativeName);
        }

        foreach (var late in Language.All.Where(one => behind.GetValueOrDefault(one.Code) > 0 && (language == Revision.Shared || language == one.Code)))
        {
            yield return new(CheckLevel.Warning, "Behind", late.Code, null, late.NativeName);
        }
    }
}
