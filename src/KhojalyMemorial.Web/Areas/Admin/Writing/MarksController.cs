using KhojalyMemorial.Areas.Admin.Shared;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Writing;

/// <summary>Explains the marks with which texts are written: for those who type them, and where there is no script.</summary>
public sealed class MarksController : AdminController
{
    /// <summary>The marks, each with what is typed.</summary>
    /// <returns>The page.</returns>
    [HttpGet("admin/marks")]
    public ViewResult Index() => View("Marks", new MarksPage(Head(Texts["Desk.Marks.Help"])));
}

/// <summary>The page that explains the marks.</summary>
/// <param name="Head">Title, language and who is signed in.</param>
public sealed record MarksPage(DeskHead Head) : DeskPage(Head);
