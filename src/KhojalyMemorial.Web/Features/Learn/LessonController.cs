using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Embedding;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Learn;

/// <summary>What the controllers of lessons share: which lesson an address means, as of which edition.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="editions">Former editions.</param>
public abstract class LessonController(PublishedMuseum museum, OldEditions editions) : EditionController(museum, editions)
{
    /// <summary>The address of a lesson.</summary>
    protected const string Root = "/" + LanguageSegment + "/learn/{lesson}";

    /// <summary>Answers with something of a lesson.</summary>
    /// <param name="lesson">The lesson's part of the address.</param>
    /// <param name="edition">The value of <c>?v=</c>, if any.</param>
    /// <param name="below">What follows the lesson's own address, with its slash.</param>
    /// <param name="show">Makes the answer of the lesson and its head.</param>
    /// <returns>The answer, a redirect, or an error.</returns>
    protected IActionResult Find(string lesson, string? edition, string below, Func<LessonOfEdition, PageHead, IActionResult> show)
    {
        ArgumentNullException.ThrowIfNull(show);
        var destination = Destination.OfLesson(Museum, Language, lesson);
        return Answer(destination, edition, then =>
        {
            var item = (Published<LessonData, LessonText>)destination.Item!;
            return then.Find(Kind.Lesson.Name, item.Key) is Published<LessonData, LessonText> old && old.In(Language) is { } text
                ? show(new(item, old.Data, text, then, Language), HeadOf(item, then, text, below))
                : null;
        }, below);
    }

    private PageHead HeadOf(Published<LessonData, LessonText> item, PublishedMuseum then, LessonText text, string below)
    {
        var head = HeadOf(item, then, text.Title, text.Lede);
        var own = new Crumb(text.Title, head.Path);
        return head with
        {
            Section = "learn",
            Share = IsDated || below.Length > 0 ? null : SharedItem.Of(Museum, item, Language),
            OpenGraphType = "article",
            Path = head.Path + below,
            Alternates = [.. head.Alternates.Select(one => one with { Path = Below(one.Path, below) })],
            Feed = $"/{Language}/learn.atom",
            FeedTitle = Texts["Learn.Feed"],
            Breadcrumb = below == LessonFiles.TeacherPath
                ? Way(new Crumb(Texts["Nav.Learn"], $"/{Language}/learn"), own, new Crumb(Texts["Lesson.ForTeachers"], head.Path + below))
                : Way(new Crumb(Texts["Nav.Learn"], $"/{Language}/learn"), own),
        };
    }

    // A dated address has its question mark behind the path.
    private static string Below(string path, string below) => path.Split('?') is [var bare, var query] ? $"{bare}{below}?{query}" : path + below;
}
