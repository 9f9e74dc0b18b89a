using System.Globalization;
using System.Text;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Audit;

/// <summary>Who did what, when, to which item.</summary>
/// <param name="database">The database.</param>
[Authorize(Policy = Policies.Publish)]
public sealed class AuditController(MuseumDbContext database) : AdminController
{
    private const int OnePage = 100;

    /// <summary>The audit, the newest first.</summary>
    /// <param name="filter">What is asked for.</param>
    /// <param name="before">The number below which the page begins; null for the newest.</param>
    /// <returns>The page.</returns>
    [HttpGet("/admin/audit")]
    public async Task<IActionResult> Index([FromQuery] AuditFilter filter, long? before)
    {
        var rows = await RowsAsync(filter, before, OnePage + 1);
        var people = await CuratorNames.LoadAsync(database);
        var actors = await database.Audit.Select(entry => entry.Actor).Distinct().ToListAsync();
        var actions = await database.Audit.Select(entry => entry.Action).Distinct().ToListAsync();
        return View("Index", new AuditPage(
            Head(Texts["Desk.Audit.Title"], "audit"), filter, [.. rows.Take(OnePage)], rows.Count > OnePage ? rows[OnePage - 1].Entry.Number : null,
            [.. actors.Select(actor => KeyValuePair.Create(actor, people.Name(actor))).OrderBy(one => one.Value, StringComparer.CurrentCulture)],
            [.. actions.OrderBy(action => AuditPage.Says(action, Texts), StringComparer.CurrentCulture)], await AuditVerification.FirstBrokenAsync(database)));
    }

    /// <summary>The same as a table for other programs.</summary>
    /// <param name="filter">What is asked for.</param>
    /// <returns>CSV in UTF-8.</returns>
    [HttpGet("/admin/audit.csv")]
    public async Task<IActionResult> Export([FromQuery] AuditFilter filter)
    {
        var csv = new StringBuilder("number,at_utc,actor,name,action,item,detail,edition,hash\r\n");
        foreach (var row in await RowsAsync(filter, before: null, int.MaxValue))
        {
            csv.AppendJoin(',', Field(row.Entry.Number.ToString(CultureInfo.InvariantCulture)), Field(row.Entry.AtUtc.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)),
                Field(row.Entry.Actor), Field(row.By), Field(row.Entry.Action), Field(row.Item ?? ""), Field(row.Entry.Detail ?? ""),
                Field(row.Entry.Edition?.ToString(CultureInfo.InvariantCulture) ?? ""), Field(row.Entry.Hash)).Append("\r\n");
        }

        return File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8", "audit.csv");
    }

    private async Task<List<AuditRow>> RowsAsync(AuditFilter filter, long? before, int most)
    {
        var entries = database.Audit.AsNoTracking().Where(entry => before == null || entry.Number < before);
        entries = filter.Actor is { Length: > 0 } actor ? entries.Where(entry => entry.Actor == actor) : entries;
        entries = filter.Action is { Length: > 0 } action ? entries.Where(entry => entry.Action == action) : entries;
        if (filter.Item?.Trim() is { Length: > 0 } name)
        {
            var (kind, key) = name.Split('/') is [var first, var second] ? (first, second) : ("", name);
            var ids = await database.Items.Where(item => item.Key == key && (kind == "" || item.Kind == kind)).Select(item => item.Id).ToListAsync();
            entries = entries.Where(entry => entry.ItemId != null && ids.Contains(entry.ItemId.Value));
        }

        if (BakuTime.ToUtc(filter.From + "T00:00") is { } from)
        {
            entries = entries.Where(entry => entry.AtUtc >= from);
        }

        if (BakuTime.ToUtc(filter.To + "T00:00")?.AddDays(1) is { } until)
        {
            entries = entries.Where(entry => entry.AtUtc < until);
        }

        var people = await CuratorNames.LoadAsync(database);
        var rows = await (
            from entry in entries
            join item in database.Items on entry.ItemId equals item.Id into items
            from item in items.DefaultIfEmpty()
            orderby entry.Number descending
            select new { entry, item }).Take(most).ToListAsync();
        return rows.ConvertAll(row => new AuditRow(row.entry, people.Name(row.entry.Actor), row.item is null ? null : $"{row.item.Kind}/{row.item.Key}"));
    }

    // A name that begins like a formula must not become one in a spreadsheet.
    private static string Field(string value) => $"\"{(value is ['=' or '+' or '-' or '@', ..] ? "'" : "")}{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>What is asked of the audit.</summary>
public sealed record AuditFilter
{
    /// <summary>Account id, or the name of a command.</summary>
    public string? Actor { get; init; }

    /// <summary>What was done.</summary>
    public string? Action { get; init; }

    /// <summary>The item's key, or kind and key with a slash between.</summary>
    public string? Item { get; init; }

    /// <summary>The first day in Baku.</summary>
    public string? From { get; init; }

    /// <summary>The last day in Baku.</summary>
    public string? To { get; init; }
}

/// <summary>The audit.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Filter">What is asked for.</param>
/// <param name="Rows">The entries.</param>
/// <param name="Next">The number below which the next page begins; null where there is none.</param>
/// <param name="Actors">All who ever did anything.</param>
/// <param name="Actions">All that was ever done.</param>
/// <param name="Broken">The first entry that does not fit the chain; null when all fit.</param>
public sealed record AuditPage(
    DeskHead Head,
    AuditFilter Filter,
    IReadOnlyList<AuditRow> Rows,
    long? Next,
    IReadOnlyList<KeyValuePair<string, string>> Actors,
    IReadOnlyList<string> Actions,
    long? Broken) : DeskPage(Head)
{
    /// <summary>Says what was done, in the language of the desk.</summary>
    /// <param name="action">The word of the entry.</param>
    /// <param name="texts">The words of the desk.</param>
    /// <returns>What the word means; the word itself where the desk does not know it, as in an entry of a later program.</returns>
    public static string Says(string action, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(texts);
        var key = "Desk.Audit.Action." + TextKey.From(action);
        return texts.Has(key) ? texts[key] : action;
    }
}

/// <summary>An entry of the audit.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="By">The name of the one who did it.</param>
/// <param name="Item">Kind and key of the item.</param>
public sealed record AuditRow(AuditEntry Entry, string By, string? Item);
