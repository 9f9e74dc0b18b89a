using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Desk.Reports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Reports;

/// <summary>What curators look after beside the single texts.</summary>
/// <param name="reports">The reports.</param>
[Route("admin/reports")]
[Authorize(Policy = Policies.Review)]
public sealed class ReportsController(DeskReports reports) : AdminController
{
    /// <summary>All reports on one page.</summary>
    /// <param name="cancellation">The curator left.</param>
    /// <returns>The page.</returns>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(new ReportsPage(Head(Texts["Reports.Title"], "reports"))
    {
        Pictures = await reports.PicturesAsync(cancellation),
        Stale = reports.Stale(),
        OwnLinks = reports.OwnLinks(),
        Links = await reports.LinksAsync(cancellation),
        Words = await reports.WordsAsync(cancellation),
        Schedule = await reports.ScheduleAsync(cancellation),
    });
}
