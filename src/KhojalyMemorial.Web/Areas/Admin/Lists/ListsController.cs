using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Lists;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Lists;

/// <summary>Lists that are brought into the register.</summary>
/// <param name="database">The database.</param>
/// <param name="lists">Takes files.</param>
[Authorize(Policy = Policies.Review)]
public sealed class ListsController(MuseumDbContext database, ListDesk lists) : AdminController
{
    private const int Lately = 50;

    // The form's other fields and the edges of its parts.
    private const int MostBytes = ListFiles.LargestFile + 65_536;

    /// <summary>The imports, and the form for another.</summary>
    /// <returns>The page.</returns>
    [HttpGet("/admin/lists")]
    public async Task<IActionResult> Index() => View("Index", await PageAsync());

    /// <summary>Takes a file; nothing of it is written before its columns are known and a curator says so.</summary>
    /// <param name="file">The list.</param>
    /// <param name="list">Its key; made of the file's name where it is left out.</param>
    /// <returns>To the import; 422 where the file is no list.</returns>
    [HttpPost("/admin/lists")]
    [BodyLimit(MostBytes)]
    public async Task<IActionResult> Create(IFormFile? file, string? list)
    {
        var key = string.IsNullOrWhiteSpace(list) ? Path.GetFileNameWithoutExtension(file?.FileName ?? "").ToLowerInvariant() : list.Trim();
        if (file is null || file.Length > ListFiles.LargestFile)
        {
            return await RefusedAsync(Texts[file is null ? "Lists.NoFile" : "Lists.File.TooLarge"], list);
        }

        if (!ListDesk.IsList(key))
        {
            return await RefusedAsync(Texts["Lists.BadKey"], list);
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, HttpContext.RequestAborted);
        try
        {
            var import = await lists.TakeAsync(bytes.ToArray(), Path.GetFileName(file.FileName), key, User.AccountId().ToString(), cancellation: HttpContext.RequestAborted);
            return LocalRedirect($"/admin/lists/{import.Id}");
        }
        catch (ListFileException problem)
        {
            return await RefusedAsync(Texts.Format("Lists.File." + problem.Code, [.. problem.Args]), list);
        }
    }

    private async Task<IActionResult> RefusedAsync(string problem, string? list)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Index", await PageAsync() with { Problem = problem, List = list });
    }

    private async Task<ListsPage> PageAsync()
    {
        var imports = await database.ListImports.AsNoTracking().Where(one => one.State != ListState.PutAway).OrderByDescending(one => one.CreatedUtc).Take(Lately).ToListAsync();
        return new(Head(Texts["Lists.Title"], "lists"), imports, await CuratorNames.LoadAsync(database));
    }
}
