using System.Globalization;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Learn;

/// <summary>Lessons as packages for the systems of schools.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="editions">Former editions.</param>
/// <param name="address">Makes absolute addresses.</param>
public sealed class LessonCartridgesController(PublishedMuseum museum, OldEditions editions, PublicUrl address) : LessonController(museum, editions)
{
    /// <summary>What follows a lesson's address for its package.</summary>
    public const string Path = "/cartridge" + CommonCartridge.Extension;

    /// <summary>The pupils' sheet and each of its documents as links to exactly the text of an edition. What is for teachers only stays out: pupils see what a course links to.</summary>
    /// <param name="lesson">The lesson's part of the address.</param>
    /// <param name="v">An edition: the lesson as it was then; the current one when empty.</param>
    /// <returns>A thin Common Cartridge 1.3.</returns>
    [HttpGet(Root + Path)]
    [VisitorPage(Permalink.Parameter)]
    public IActionResult Lesson(string lesson, string? v) => Find(lesson, v, Path, (found, _) =>
    {
        var then = found.Museum;
        var sheet = address.For(Permalink.Of(Addresses.Of(found.Item, Language), then.Edition));
        var documents = PupilSheet.Documents(found).Select(document => new CartridgeLink(document.Text.Title, sheet + PupilSheet.Fragment(document.Data)));
        var key = string.Create(CultureInfo.InvariantCulture, $"{found.Item.Key}-{Language}-{then.Edition}");
        var cartridge = new CommonCartridge(key, Language, found.Text.Title, found.Text.Lede, [new(found.Text.Title, sheet), .. documents]);
        return File(cartridge.Write(then.PublishedUtc), CommonCartridge.MediaType, key + CommonCartridge.Extension);
    });
}
