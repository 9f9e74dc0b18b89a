using KhojalyMemorial.Areas.Admin.Shared;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Home;

/// <summary>What waits for the curator.</summary>
[Route("admin")]
public sealed class HomeController : AdminController
{
    /// <summary>The first page of the desk.</summary>
    /// <returns>The page.</returns>
    [HttpGet("")]
    public IActionResult Index() => View(new DeskMessage(Head(Texts["Desk.Menu.Home"], "home"), Texts["Desk.Home.Nothing"]));
}
