using System.IO.Compression;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Portable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Porting;

/// <summary>Taking content out and bringing it in, as the portable format in a zip.</summary>
/// <param name="exporter">Writes the format.</param>
/// <param name="importer">Reads it.</param>
/// <param name="room">Where zips wait.</param>
/// <param name="museum">For the names of rooms.</param>
[Route("admin/porting")]
[Authorize(Policy = Policies.Publish)]
public sealed class PortingController(Exporter exporter, Importer importer, PortingRoom room, Museum museum) : AdminController
{
    /// <summary>The page.</summary>
    /// <returns>Both forms.</returns>
    [HttpGet("")]
    public IActionResult Index() => View(Page());

    /// <summary>Sends a zip of everything, or of some kinds, or of a room with its pages.</summary>
    /// <param name="kinds">Names of kinds; none for all.</param>
    /// <param name="of">The key of a room; nothing for the whole museum.</param>
    /// <param name="cancellation">The curator left.</param>
    /// <returns>The zip.</returns>
    [HttpPost("export")]
    public async Task<IActionResult> Export(string[]? kinds, string? of, CancellationToken cancellation)
    {
        var (name, folder) = room.New();
        try
        {
            await exporter.RunAsync(folder, item => (kinds is not { Length: > 0 } || kinds.Contains(item.Kind.Name, StringComparer.Ordinal)) && IsOf(item, of), cancellation);
            var zip = new MemoryStream();
            await ZipFile.CreateFromDirectoryAsync(folder, zip, CompressionLevel.Optimal, includeBaseDirectory: false, entryNameEncoding: null, cancellation);
            zip.Position = 0;
            return File(zip, "application/zip", "khojaly-memorial.zip");
        }
        finally
        {
            room.ThrowAway(name);
        }
    }

    /// <summary>Reads a zip and says what it would change; nothing is changed.</summary>
    /// <param name="file">The zip.</param>
    /// <param name="cancellation">The curator left.</param>
    /// <returns>The dry run.</returns>
    [HttpPost("plan")]
    public async Task<IActionResult> Plan(IFormFile? file, CancellationToken cancellation)
    {
        await using var stream = file?.OpenReadStream();
        if (stream is null || room.Take(stream) is not { } name)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", Page() with { Problem = Texts["Porting.NoZip"] });
        }

        var plan = await importer.PlanAsync(room.Find(name)!, cancellation);
        if (plan.Problems.Count > 0)
        {
            room.ThrowAway(name);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        if (!MayBringIn(plan))
        {
            room.ThrowAway(name);
            return Refused("Porting.OtherRooms");
        }

        return View("Plan", new PlanPage(Head(Texts["Porting.Plan.Title"], "porting"), name, plan));
    }

    /// <summary>Brings in what was planned, as drafts.</summary>
    /// <param name="name">What waits.</param>
    /// <param name="basedOn">The state that the dry run showed.</param>
    /// <param name="cancellation">The curator left.</param>
    /// <returns>To the page, with a word; the dry run again where somebody saved meanwhile; 404 where nothing waits any more.</returns>
    [HttpPost("{name:guid}")]
    public async Task<IActionResult> Create(Guid name, [FromForm] string? basedOn, CancellationToken cancellation)
    {
        if (room.Find(name) is not { } folder)
        {
            return Missing();
        }

        // What is there may have moved since the dry run.
        var plan = await importer.PlanAsync(folder, cancellation);
        if (!MayBringIn(plan))
        {
            return Refused("Porting.OtherRooms");
        }

        var result = await importer.RunAsync(folder, User.AccountId().ToString(), publish: false, basedOn ?? "", cancellation);
        if (result.IsStale)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Plan", new PlanPage(Head(Texts["Porting.Plan.Title"], "porting"), name, plan) { IsStale = true });
        }

        room.ThrowAway(name);
        Say(result.Problems.Count == 0 ? "Porting.Done" : "Porting.Refused");
        return RedirectToAction(nameof(Index));
    }

    private bool MayBringIn(ImportPlan plan) => plan.Changes.SelectMany(change => change.Rooms).All(User.MayWorkIn);

    private static bool IsOf(PortableItem item, string? of) =>
        string.IsNullOrEmpty(of) || (item.Kind == Kind.Room && item.Key == of) || item.Data is PageData page && page.Room == of;

    private PortingPage Page() => new(
        Head(Texts["Porting.Title"], "porting"),
        [.. museum.Current.Rooms.Select(one => (one.Key, one.LabelIn(Language).Name))]);
}
