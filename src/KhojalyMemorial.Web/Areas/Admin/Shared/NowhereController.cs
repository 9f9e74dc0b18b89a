using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Shared;

/// <summary>Answers in the frame of the desk for addresses under its path behind which there is no page.</summary>
[Route("admin/{**rest}", Order = int.MaxValue)]
public sealed class NowhereController : AdminController
{
    /// <summary>Says that there is no such thing.</summary>
    /// <returns>404 in the frame of the desk.</returns>
    [HttpGet("")]
    public IActionResult Show() => Missing();
}
