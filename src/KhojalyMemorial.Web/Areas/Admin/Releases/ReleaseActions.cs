using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Releases;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Releases;

/// <summary>What the controllers of releases share: the page of a release, as it stands or with what was typed on it.</summary>
/// <param name="database">The database.</param>
/// <param name="drafts">What was written.</param>
/// <param name="gate">The checks.</param>
public abstract class ReleaseActions(MuseumDbContext database, DraftItems drafts, ReleaseGate gate) : ItemActions(drafts)
{
    private readonly DraftItems _drafts = drafts;

    /// <summary>The database.</summary>
    protected MuseumDbContext Database => database;

    /// <summary>The checks.</summary>
    protected ReleaseGate Gate => gate;

    /// <summary>A release, whole.</summary>
    /// <param name="release">The release.</param>
    /// <param name="typed">What was typed and is not kept; null to show what is kept.</param>
    /// <param name="problem">The key of what is wrong; null for nothing.</param>
    /// <param name="due">A time that was typed and not taken; null for none.</param>
    /// <returns>The page.</returns>
    protected async Task<ViewResult> PageAsync(Release release, TypedRelease? typed = null, string? problem = null, string? due = null)
    {
        ArgumentNullException.ThrowIfNull(release);
        var report = await gate.LookAsync(release);
        var isDone = release.State is ReleaseState.Done or ReleaseState.Cancelled;
        var rows = new List<ReleaseRow>();
        foreach (var part in report.Parts)
        {
            rows.Add(new(part, DraftItems.TitleOf(part.Item, await _drafts.NewestAsync(part.Item.Id), Language), isDone ? [] : Fields(part)));
        }

        var people = await CuratorNames.LoadAsync(database);
        var kept = ReleaseReasons.Of(release);
        var change = ReleaseReasons.KindOf(release);
        var words = change == ChangeKind.TypingMistake ? new Dictionary<string, string>() : kept;
        typed ??= new() { Name = release.Name, Change = change, Az = words.GetValueOrDefault("az"), En = words.GetValueOrDefault("en"), Ru = words.GetValueOrDefault("ru"), Due = due };
        return View("Show", new ReleasePage(
            Head(release.Name, "releases"), release, rows, isDone ? null : report, typed, problem is null ? null : Texts[problem], Targets(report.After),
            User.CuratorRole()!.Covers(Role.Publisher), release.OrderedById is { } by ? people.Name(by) : null));
    }

    /// <summary>The page again, with all that was typed on it, because it cannot be taken as it is.</summary>
    /// <param name="release">The release as it stands now.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="status">409 where a colleague was faster, 422 where something does not fit.</param>
    /// <returns>The page.</returns>
    protected async Task<IActionResult> AgainAsync(Release release, TypedRelease typed, int status)
    {
        Response.StatusCode = status;
        return await PageAsync(release, typed, status == StatusCodes.Status409Conflict ? "Desk.Release.Meanwhile" : "Desk.Release.NameNeeded");
    }

    /// <summary>Carries a time that was typed to the next page.</summary>
    /// <param name="typed">What was typed.</param>
    /// <returns>A query, or nothing.</returns>
    protected static string DueIn(TypedRelease typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return string.IsNullOrWhiteSpace(typed.Due) ? "" : "?due=" + Uri.EscapeDataString(typed.Due);
    }

    private static IReadOnlyList<ChangedField> Fields(GatePart part)
    {
        var kind = Kind.Find(part.Item.Kind)!;
        var type = part.Language == Revision.Shared ? kind.Data : kind.Text;
        return TextDiff.Of(
            part.Before is { } before ? ContentJson.Read(before.Body, type) : null,
            part.Revision is { } after ? ContentJson.Read(after.Body, type) : null);
    }

    private IReadOnlyList<KeyValuePair<string, string>> Targets(PublishedMuseum museum) =>
        [.. museum.Rooms.Cast<PublishedItem>().Concat(museum.Pages).Concat(museum.SitePages.Values)
            .Select(item => KeyValuePair.Create($"{item.Kind}/{item.Key}", item.LabelIn(Language).Name))];
}
