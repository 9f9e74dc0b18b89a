using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk.Persons;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Persons;

/// <summary>A person of the register with its records, and taking some of them out as a person of their own.</summary>
/// <param name="database">The database.</param>
/// <param name="persons">Reads persons.</param>
/// <param name="changes">Does it.</param>
[Authorize(Policy = Policies.Review)]
public sealed class PersonSplitsController(MuseumDbContext database, PersonDrafts persons, PersonChanges changes) : AdminController
{
    /// <summary>The person.</summary>
    /// <param name="key">Its number.</param>
    /// <returns>The page.</returns>
    [HttpGet("/admin/persons/{key}")]
    public async Task<IActionResult> Show(string key)
    {
        if (await persons.FindAsync(key, HttpContext.RequestAborted) is not { } person)
        {
            return Missing();
        }

        var held = await database.PersonChanges.AsNoTracking().Where(one => one.UndoneUtc == null && (one.FromKey == key || one.IntoKey == key)).OrderByDescending(one => one.AtUtc).ToListAsync();
        return View("Person", new PersonPage(Head(person.Data.OwnName?.Name ?? key, "persons"), person, held));
    }

    /// <summary>Takes records out as a person of their own.</summary>
    /// <param name="key">The number of the person.</param>
    /// <param name="records">Keys of the records.</param>
    /// <returns>Both side by side; back to the person where these are none or all of its records.</returns>
    [HttpPost("/admin/persons/{key}/splits")]
    public async Task<IActionResult> Create(string key, string[]? records)
    {
        if (await persons.FindAsync(key) is null)
        {
            return Missing();
        }

        if (await changes.SplitAsync(key, records ?? [], User.AccountId()) is not { } change)
        {
            Say("Persons.SomeRecords");
            return RedirectToAction(nameof(Show), new { key });
        }

        Say("Persons.Split");
        return LocalRedirect($"/admin/persons/compare?one={key}&other={change.IntoKey}");
    }
}
