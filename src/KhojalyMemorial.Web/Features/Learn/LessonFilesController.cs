using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Learn;

/// <summary>What schools take away: sheets of paper and a QR code.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="editions">Former editions.</param>
/// <param name="pages">Puts the pages together.</param>
/// <param name="address">Makes absolute addresses.</param>
public sealed class LessonFilesController(PublishedMuseum museum, OldEditions editions, LessonPages pages, PublicUrl address) : LessonController(museum, editions)
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

    /// <summary>The QR code of the lesson's permanent address.</summary>
    /// <param name="lesson">The lesson's part of the address.</param>
    /// <param name="v">An edition: the lesson as it was then.</param>
    /// <returns>A picture.</returns>
    [HttpGet(Root + "/qr.svg")]
    [VisitorPage(Permalink.Parameter)]
    public IActionResult Qr(string lesson, string? v) => Find(lesson, v, "/qr.svg", (found, _) =>
        File(QrSvg.Of(address.For(Permalink.Of(Addresses.Of(found.Item, Language), found.Museum.Edition))), "image/svg+xml"));

    private static SheetReader Of(string? reader) => reader is null ? SheetReader.Pupils : SheetReader.Teachers;

    private static string Below(string? reader) => reader is null ? "" : LessonFiles.TeacherPath;
}
