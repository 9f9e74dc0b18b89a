using KhojalyMemorial.Features.Exhibition.Citing;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Learn;

/// <summary>The lessons: for pupils, for teachers, and how they are cited.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="editions">Former editions.</param>
/// <param name="pages">Puts the pages together.</param>
public sealed class LessonsController(PublishedMuseum museum, OldEditions editions, LessonPages pages) : LessonController(museum, editions)
{
    /// <summary>A lesson as pupils read it.</summary>
    /// <param name="lesson">The lesson's part of the address.</param>
    /// <param name="v">An edition: the lesson as it was then.</param>
    /// <returns>The page.</returns>
    [HttpGet(Root)]
    [VisitorPage(Permalink.Parameter, ExpiresAtBakuMidnight = true)]
    public IActionResult Show(string lesson, string? v) => Find(lesson, v, "", (found, head) => View("Show", pages.Page(Museum, found, head, SheetReader.Pupils)));

    /// <summary>A lesson as teachers read it.</summary>
    /// <param name="lesson">The lesson's part of the address.</param>
    /// <param name="v">An edition: the lesson as it was then.</param>
    /// <returns>The page.</returns>
    [HttpGet(Root + LessonFiles.TeacherPath)]
    [VisitorPage(Permalink.Parameter, ExpiresAtBakuMidnight = true)]
    public IActionResult Teacher(string lesson, string? v) => Find(lesson, v, LessonFiles.TeacherPath, (found, head) =>
        View("Show", pages.Page(Museum, found, head with { Title = Texts.Format("Lesson.TeacherTitle", head.Title) }, SheetReader.Teachers)));

    /// <summary>The citation of a lesson as a file.</summary>
    /// <param name="lesson">The lesson's part of the address.</param>
    /// <param name="format">How the file's name ends.</param>
    /// <param name="v">An edition: the lesson as it was then.</param>
    /// <returns>The file.</returns>
    [HttpGet(Root + "/cite.{format}")]
    [VisitorPage(Permalink.Parameter, ExpiresAtBakuMidnight = true)]
    public IActionResult Cite(string lesson, string format, string? v)
    {
        if (CitationFile.All.FirstOrDefault(one => one.Extension == format) is not { } form)
        {
            return Missing();
        }

        return Find(lesson, v, "/cite." + format, (found, _) =>
        {
            var cited = pages.Cited(found, Addresses.Of(found.Item, Language));
            return File(System.Text.Encoding.UTF8.GetBytes(form.Write(cited)), form.MediaType, $"{cited.Id}.{format}");
        });
    }
}
