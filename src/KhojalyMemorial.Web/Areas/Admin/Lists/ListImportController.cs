using System.Globalization;
using System.Text;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk.Lists;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Lists;

/// <summary>One import: its columns, what would come of it, its beginning, how far it is, its end.</summary>
/// <param name="database">The database.</param>
/// <param name="lists">Keeps what curators say of it.</param>
[Authorize(Policy = Policies.Review)]
public sealed class ListImportController(MuseumDbContext database, ListDesk lists) : AdminController
{
    // While a node works the page comes again by itself, in any browser and without script.
    private const string Again = "2";

    /// <summary>The import.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The page.</returns>
    [HttpGet("/admin/lists/{id:guid}")]
    public async Task<IActionResult> Show(Guid id)
    {
        if (await FindAsync(id) is not { } import)
        {
            return Missing();
        }

        var page = new ListPage(Head(Texts.Format("Lists.Of", import.List), "lists"), import, ListColumns.Parse(import.Columns));
        if (page.IsAtWork)
        {
            Response.Headers["Refresh"] = Again;
        }
        else if (import.State != ListState.Done && await lists.TableAsync(id, HttpContext.RequestAborted) is { } table)
        {
            page = page with { Table = table, Missing = [.. page.Columns.Problems(table)], Checked = await lists.LookAsync(import, table, HttpContext.RequestAborted) };
        }

        return View("Show", page);
    }

    /// <summary>Every row that cannot be taken in, with its reasons.</summary>
    /// <param name="id">The import.</param>
    /// <returns>CSV in UTF-8.</returns>
    [HttpGet("/admin/lists/{id:guid}/problems.csv")]
    public async Task<IActionResult> Problems(Guid id)
    {
        if (await FindAsync(id) is not { } import || await lists.TableAsync(id, HttpContext.RequestAborted) is not { } table
            || await lists.LookAsync(import, table, HttpContext.RequestAborted) is not { } list)
        {
            return Missing();
        }

        var text = new StringBuilder("line,problem\r\n");
        foreach (var problem in list.Problems)
        {
            text.Append(CultureInfo.InvariantCulture, $"{problem.Line},\"{problem.Sentence(Texts).Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n");
        }

        return File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", $"{import.List}-problems.csv");
    }

    /// <summary>Says which column holds what.</summary>
    /// <param name="id">The import.</param>
    /// <returns>Back to it.</returns>
    [HttpPost("/admin/lists/{id:guid}/columns")]
    public async Task<IActionResult> Update(Guid id)
    {
        if (await FindAsync(id) is null || await lists.TableAsync(id, HttpContext.RequestAborted) is not { } table)
        {
            return Missing();
        }

        var fields = Request.Form["field"];
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, header) in fields.Zip(table.Headers).Where(one => ListField.All.Contains(one.First, StringComparer.Ordinal)))
        {
            if (!columns.TryAdd(field!, header))
            {
                Say("Lists.FieldTwice");
                return LocalRedirect($"/admin/lists/{id}");
            }
        }

        var forAll = ListField.ForAll.Select(field => (field, Value: Request.Form["all-" + field].ToString().Trim())).Where(one => one.Value.Length > 0);
        Say(await lists.UseAsync(id, new(columns, forAll.ToDictionary(one => one.field, one => one.Value, StringComparer.Ordinal))) ? "Lists.ColumnsSaved" : "Lists.TooLate");
        return LocalRedirect($"/admin/lists/{id}");
    }

    /// <summary>Lets the import begin, or go on.</summary>
    /// <param name="id">The import.</param>
    /// <param name="cleanRows">Whether the clean rows are taken although others are not.</param>
    /// <returns>Back to it.</returns>
    [HttpPost("/admin/lists/{id:guid}/run")]
    public async Task<IActionResult> Create(Guid id, bool cleanRows)
    {
        if (await FindAsync(id) is null)
        {
            return Missing();
        }

        Say(await lists.BeginAsync(id, cleanRows) ? "Lists.Begun" : "Lists.TooLate");
        return LocalRedirect($"/admin/lists/{id}");
    }

    /// <summary>Stops the import, or puts it away where it has not begun or was stopped.</summary>
    /// <param name="id">The import.</param>
    /// <returns>Back to it, or to the lists where it is put away.</returns>
    [HttpPost("/admin/lists/{id:guid}/stop")]
    public async Task<IActionResult> Delete(Guid id)
    {
        if (await FindAsync(id) is null)
        {
            return Missing();
        }

        var stopped = await lists.StopAsync(id);
        var isPutAway = (await FindAsync(id))?.State == ListState.PutAway;
        Say(!stopped ? "Lists.TooLate" : isPutAway ? "Lists.PutAway" : "Lists.Stopping");
        return LocalRedirect(isPutAway ? "/admin/lists" : $"/admin/lists/{id}");
    }

    private Task<ListImport?> FindAsync(Guid id) => database.ListImports.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id);
}
