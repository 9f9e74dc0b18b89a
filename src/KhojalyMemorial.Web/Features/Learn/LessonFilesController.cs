using KhojalyMemorial.Features.Learn.Docx;
using KhojalyMemorial.Features.Learn.Pack;
using KhojalyMemorial.Features.School;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace KhojalyMemorial.Features.Learn;

/// <summary>What schools take away: sheets of paper, documents, a pack, a QR code.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="editions">Former editions.</param>
/// <param name="pages">Puts the pages together.</param>
/// <param name="packs">Puts documents and packs together.</param>
/// <param name="address">Makes absolute addresses.</param>
public sealed class LessonFilesController(PublishedMuseum museum, OldEditions editions, LessonPages pages, LessonPacks packs, PublicUrl address) : LessonController(museum, editions)
{
    private const string For = "{reader:regex(^teacher$)}/";

    /// <summary>A sheet for paper.</summary>
    /// <param name="lesson">The lesson's part of the address.</param>
    /// <param name="reader"><c>teacher</c>, or nothing for pupils.</param>
    /// <param name="v">An edition: the lesson as it was then.</param>
    /// <param name="paper"><c>letter</c>; A4 otherwise.</param>
    /// <returns>The page without the frame of the site.</returns>
    [HttpGet(Root + "/print")]
    [HttpGet(Root + "/" + For + "print")]
    [VisitorPage(Permalink.Parameter, "paper", ExpiresAtBakuMidnight = true)]
    public IActionResult Print(string lesson, string? reader, string? v, string? paper) => Find(lesson, v, Below(reader) + "/print", (found, head) =>
        View("Print", pages.Page(Museum, found, head with { NoIndex = true }, Of(reader)) with { Paper = paper == LessonFiles.Letter ? LessonFiles.Letter : LessonFiles.A4 }));

    /// <summary>A sheet as a document of Word.</summary>
    /// <param name="lesson">The lesson's part of the address.</param>
    /// <param name="reader"><c>teacher</c>, or nothing for pupils.</param>
    /// <param name="v">An edition: the lesson as it was then.</param>
    /// <param name="paper"><c>a4</c> or <c>letter</c>; A4 where nothing is said.</param>
    /// <returns>The file; 404 for any other paper.</returns>
    [HttpGet(Root + LessonFiles.DocumentPath)]
    [HttpGet(Root + "/" + For + "sheet.docx")]
    [VisitorPage(Permalink.Parameter, "paper")]
    public IActionResult Document(string lesson, string? reader, string? v, string? paper) => paper is not (null or LessonFiles.A4 or LessonFiles.Letter)
        ? Missing()
        : Find(lesson, v, Below(reader) + LessonFiles.DocumentPath, (found, _) => Taken(
            packs.Document(Asked(found), Of(reader), paper ?? LessonFiles.A4), LessonDocx.MediaType, LessonPacks.NameOf(found, Of(reader)) + ".docx",
            $"{found.Text.Title} – {Texts[reader is null ? "Lesson.ForPupils" : "Lesson.ForTeachers"]}.docx"));

    /// <summary>Everything of a lesson for a computer without a network.</summary>
    /// <param name="lesson">The lesson's part of the address.</param>
    /// <param name="v">An edition: the lesson as it was then.</param>
    /// <returns>A ZIP file.</returns>
    [HttpGet(Root + LessonFiles.PackPath)]
    [VisitorPage(Permalink.Parameter)]
    public IActionResult Pack(string lesson, string? v) => Find(lesson, v, LessonFiles.PackPath, (found, _) =>
        Taken(packs.Zip(Asked(found)), LessonFiles.Zip, $"khojaly-{found.Item.Key}-{Language}.zip", found.Text.Title + ".zip"));

    /// <summary>The QR code of the lesson's permanent address.</summary>
    /// <param name="lesson">The lesson's part of the address.</param>
    /// <param name="v">An edition: the lesson as it was then.</param>
    /// <returns>A picture.</returns>
    [HttpGet(Root + "/qr.svg")]
    [VisitorPage(Permalink.Parameter)]
    public IActionResult Qr(string lesson, string? v) => Find(lesson, v, "/qr.svg", (found, _) =>
        File(QrSvg.Of(address.For(Permalink.Of(Addresses.Of(found.Item, Language), found.Museum.Edition))), "image/svg+xml"));

    // Search engines find the page; the file has a name in the lesson's language, and one in ASCII for programs that cannot read that.
    private FileContentResult Taken(byte[] file, string mediaType, string ascii, string name)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = ascii, FileNameStar = TakenName.Of(name) }.ToString();
        return File(file, mediaType);
    }

    private TakenLesson Asked(LessonOfEdition found) => new(
        found, Addresses.Of(found.Item, Language), new(address, HttpContext.Features.Get<SchoolView>() is null ? null : new SchoolLinks(address, Language)));

    private static SheetReader Of(string? reader) => reader is null ? SheetReader.Pupils : SheetReader.Teachers;

    private static string Below(string? reader) => reader is null ? "" : LessonFiles.TeacherPath;
}
