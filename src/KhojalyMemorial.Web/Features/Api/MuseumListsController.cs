using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Api.Items;
using KhojalyMemorial.Features.Recognition;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Api;

/// <summary>What the museum has published, as lists for programs. A further kind is one action more and its item.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="address">Makes absolute addresses.</param>
[Route(ReadApi.Root)]
[Tags("Museum")]
public sealed class MuseumListsController(PublishedMuseum museum, PublicUrl address) : ReadController(museum, address)
{
    /// <summary>The pages of the exhibition, in the order of the walk.</summary>
    /// <param name="lang">The language of texts and addresses: az, en or ru; English when empty.</param>
    /// <param name="after">The key behind which the part begins, as the address of the next part gives it; the first part when empty.</param>
    /// <returns>Title, lede, time and address of each page; the text itself is read at its address.</returns>
    [HttpGet("pages")]
    [VisitorPage("lang", "after")]
    [ProducesResponseType<ReadList<PageItem>>(StatusCodes.Status200OK, "application/json", Description = "A part of the list: title, lede, time and address of each page.")]
    public IActionResult Pages([FromQuery] string? lang, [FromQuery] string? after) => List(lang, after, Museum.Pages, PageItem.Of);

    /// <summary>The figures: each question with all its answers, and who gives each.</summary>
    /// <param name="lang">The language of texts and addresses: az, en or ru; English when empty.</param>
    /// <param name="after">The key behind which the part begins, as the address of the next part gives it; the first part when empty.</param>
    /// <returns>The figures by key. Answers that count different things are never to be added or averaged.</returns>
    [HttpGet("figures")]
    [VisitorPage("lang", "after")]
    [ProducesResponseType<ReadList<FigureItem>>(StatusCodes.Status200OK, "application/json", Description = "A part of the list: each question with all its answers and their sources.")]
    public IActionResult Figures([FromQuery] string? lang, [FromQuery] string? after) => List(lang, after, Museum.Facts.Values, FigureItem.Of);

    /// <summary>The timeline, in order of date and time of day.</summary>
    /// <param name="lang">The language of texts and addresses: az, en or ru; English when empty.</param>
    /// <param name="after">The key behind which the part begins, as the address of the next part gives it; the first part when empty.</param>
    /// <returns>The events, each with its sources.</returns>
    [HttpGet("timeline")]
    [VisitorPage("lang", "after")]
    [ProducesResponseType<ReadList<EventItem>>(StatusCodes.Status200OK, "application/json", Description = "A part of the list: each event with its date and its sources.")]
    public IActionResult Timeline([FromQuery] string? lang, [FromQuery] string? after) => List(lang, after, Museum.Timeline, EventItem.Of);

    /// <summary>The lessons for schools, in the order of the site.</summary>
    /// <param name="lang">The language of texts and addresses: az, en or ru; English when empty.</param>
    /// <param name="after">The key behind which the part begins, as the address of the next part gives it; the first part when empty.</param>
    /// <returns>Question, ages, length and address of each lesson; the sheets themselves are read at its address.</returns>
    [HttpGet("lessons")]
    [VisitorPage("lang", "after")]
    [ProducesResponseType<ReadList<LessonItem>>(StatusCodes.Status200OK, "application/json", Description = "A part of the list: question, ages, length and address of each lesson.")]
    public IActionResult Lessons([FromQuery] string? lang, [FromQuery] string? after) => List(lang, after, Museum.Lessons, LessonItem.Of);

    /// <summary>The acts of states, parliaments and organisations, by date.</summary>
    /// <param name="lang">The language of texts and addresses: az, en or ru; English when empty.</param>
    /// <param name="after">The key behind which the part begins, as the address of the next part gives it; the first part when empty.</param>
    /// <returns>The acts with their level; levels are never to be added together.</returns>
    [HttpGet("recognitions")]
    [VisitorPage("lang", "after")]
    [ProducesResponseType<ReadList<RecognitionItem>>(StatusCodes.Status200OK, "application/json", Description = "A part of the list: each act with its level, its date and its sources.")]
    public IActionResult Recognitions([FromQuery] string? lang, [FromQuery] string? after) =>
        List(lang, after, RecognitionOrder.Default.Sort(Museum.Recognitions.Values, act => act.Key, LanguageOf(lang) ?? Language.En), RecognitionItem.Of);
}
