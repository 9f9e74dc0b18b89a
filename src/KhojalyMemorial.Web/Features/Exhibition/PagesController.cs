using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Embedding;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Exhibition;

/// <summary>The pages of the rooms, and how they are cited.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="editions">Former editions.</param>
/// <param name="reading">Puts the pages together.</param>
public sealed class PagesController(PublishedMuseum museum, OldEditions editions, ReadingPages reading) : ExhibitionController(museum, editions)
{
    /// <summary>A page.</summary>
    /// <param name="room">The room's part of the address.</param>
    /// <param name="page">The page's part.</param>
    /// <param name="v">An edition: the page as it was then.</param>
    /// <returns>The page.</returns>
    [HttpGet(Root + "/{room}/{page}")]
    [VisitorPage(Permalink.Parameter, ExpiresAtBakuMidnight = true)]
    public IActionResult Show(string room, string page, string? v) => Find(room, page, v, (found, head) => View("Page", reading.Page(Museum, found, head)));

    /// <summary>The citation of a page as a file.</summary>
    /// <param name="room">The room's part of the address.</param>
    /// <param name="page">The page's part.</param>
    /// <param name="format">How the file's name ends.</param>
    /// <param name="v">An edition: the page as it was then.</param>
    /// <returns>The file.</returns>
    [HttpGet(Root + "/{room}/{page}/cite.{format}")]
    [VisitorPage(Permalink.Parameter, ExpiresAtBakuMidnight = true)]
    public IActionResult Cite(string room, string page, string format, string? v)
    {
        if (Citing.CitationFile.All.FirstOrDefault(one => one.Extension == format) is not { } form)
        {
            return Missing();
        }

        return Find(room, page, v, (found, head) =>
        {
            var cited = reading.Cited(found, head.Path, Language);
            return File(System.Text.Encoding.UTF8.GetBytes(form.Write(cited)), form.MediaType, $"{cited.Id}.{format}");
        }, "/cite." + format);
    }

    private IActionResult Find(string room, string page, string? v, Func<PageOfEdition, PageHead, IActionResult> show, string below = "")
    {
        var destination = Destination.OfPage(Museum, Language, room, page);
        return Answer(destination, v, then =>
        {
            var item = (Published<PageData, PageText>)destination.Item!;
            return then.Find(Kind.Page.Name, item.Key) is Published<PageData, PageText> old && old.In(Language) is { } text
                ? show(new(item, old, text, then), HeadOf(item, text, then))
                : null;
        }, below);
    }

    private PageHead HeadOf(Published<PageData, PageText> item, PageText text, PublishedMuseum then)
    {
        var room = Museum.Room(item)!;
        var head = HeadOf(item, then, text.Title, text.Lede);
        return head with
        {
            Tone = room.Data.Tone,
            Section = "exhibition",
            OpenGraphType = "article",
            Share = IsDated ? null : SharedItem.Of(Museum, item, Language),
            Breadcrumb = Way(Entrance, new Crumb(room.LabelIn(Language).Name, Addresses.Of(room, Language)), new Crumb(text.Title, head.Path)),
        };
    }
}
