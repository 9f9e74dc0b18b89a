using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Desk.Persons;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Persons;

/// <summary>Proposes entries of the register that may be one person, and shows two side by side.</summary>
/// <param name="candidates">Finds them.</param>
/// <param name="persons">Reads persons.</param>
[Authorize(Policy = Policies.Review)]
public sealed class CandidatesController(Candidates candidates, PersonDrafts persons) : AdminController
{
    /// <summary>The candidates.</summary>
    /// <param name="page">The page of the list, from 1.</param>
    /// <returns>The list.</returns>
    [HttpGet("/admin/persons/candidates")]
    public async Task<IActionResult> Index(int page = 1)
    {
        var list = await candidates.ReadAsync(HttpContext.RequestAborted);
        var at = Math.Clamp(page, 1, Math.Max(1, (list.Pairs.Count + CandidatesPage.PageSize - 1) / CandidatesPage.PageSize));
        var rows = new List<(CandidatePair, PersonDraft, PersonDraft)>();
        foreach (var pair in list.Pairs.Skip((at - 1) * CandidatesPage.PageSize).Take(CandidatesPage.PageSize))
        {
            if (await persons.FindAsync(pair.One, HttpContext.RequestAborted) is { } one && await persons.FindAsync(pair.Other, HttpContext.RequestAborted) is { } other)
            {
                rows.Add((pair, one, other));
            }
        }

        return View("Candidates", new CandidatesPage(Head(Texts["Persons.Candidates"], "persons"), list, rows, at));
    }

    /// <summary>Two entries side by side, with their records.</summary>
    /// <param name="one">The number of the one.</param>
    /// <param name="other">The number of the other.</param>
    /// <returns>The page; 404 where there are not these two.</returns>
    [HttpGet("/admin/persons/compare")]
    public async Task<IActionResult> Show(string? one, string? other) =>
        one != other && await persons.FindAsync(one?.Trim(), HttpContext.RequestAborted) is { } first && await persons.FindAsync(other?.Trim(), HttpContext.RequestAborted) is { } second
            ? View("Compare", new ComparePage(Head(Texts["Persons.Compare"], "persons"), first, second))
            : Missing();

    /// <summary>Says that two entries are two persons: they are not proposed again.</summary>
    /// <param name="one">The number of the one.</param>
    /// <param name="other">The number of the other.</param>
    /// <returns>Back to the candidates.</returns>
    [HttpPost("/admin/persons/differences")]
    public async Task<IActionResult> Create(string? one, string? other)
    {
        if (one == other || await persons.FindAsync(one) is null || await persons.FindAsync(other) is null)
        {
            return Missing();
        }

        await candidates.TellApartAsync(one!, other!, User.AccountId());
        Say("Persons.ToldApart");
        return LocalRedirect("/admin/persons/candidates");
    }
}
