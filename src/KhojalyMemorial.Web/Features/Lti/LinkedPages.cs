using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Learn;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Search;

namespace KhojalyMemorial.Features.Lti;

/// <summary>What a teacher can link to. A new kind of page joins here, by one line.</summary>
public static class LinkedPages
{
    // What is open to everybody but is nothing to teach with.
    private static readonly string[] LeftOut = ["exhibition", "remember", "corrections"];

    /// <summary>The pages in a language.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="language">The language.</param>
    /// <returns>The pages by group, in the order of the walk.</returns>
    public static IReadOnlyList<LinkGroup> Of(PublishedMuseum museum, Language language)
    {
        ArgumentNullException.ThrowIfNull(museum);
        ArgumentNullException.ThrowIfNull(language);
        return [Lessons(museum, language), .. Rooms(museum, language), Lists(museum, language)];
    }

    /// <summary>Narrows groups to what holds all of some words.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="words">What was typed; null for everything.</param>
    /// <returns>The groups that have something left.</returns>
    public static IReadOnlyList<LinkGroup> With(IReadOnlyList<LinkGroup> groups, string? words)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var parts = Folded(words ?? "");
        return parts.Length == 0 ? groups :
        [
            .. groups.Select(group => group with { Pages = [.. group.Pages.Where(page => Holds(group, page, parts))] }).Where(group => group.Pages.Count > 0),
        ];
    }

    private static string[] Folded(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Folding.Fold(word)).Where(word => word.Length > 0)];

    private static bool Holds(LinkGroup group, LinkedPage page, string[] parts)
    {
        var words = Folded($"{group.Title} {page.Title} {page.Text}");
        return Array.TrueForAll(parts, part => Array.Exists(words, word => word.StartsWith(part, StringComparison.Ordinal)));
    }

    private static IEnumerable<LinkGroup> Rooms(PublishedMuseum museum, Language language)
    {
        var addresses = new Addresses(museum);
        foreach (var room in museum.Rooms)
        {
            if (room.In(language) is { } text)
            {
                var pages = museum.PagesOf(room).Select(page => (Page: page, Text: page.In(language))).Where(one => one.Text is not null)
                    .Select(one => new LinkedPage(addresses.Of(one.Page, language), one.Text!.Title, one.Text.Lede));
                yield return new(text.Title, [new LinkedPage(addresses.Of(room, language), text.Title, text.Lede), .. pages]);
            }
        }
    }

    // What is made for schools comes first.
    private static LinkGroup Lessons(PublishedMuseum museum, Language language)
    {
        var addresses = new Addresses(museum);
        return new(Strings.For(language)["Learn.Title"],
            [.. museum.Lessons.SelectMany(lesson => lesson.In(language) is { } text ? Lesson(addresses.Of(lesson, language), lesson.Data, text) : [])]);
    }

    // The lesson, then each of its documents, which a course can open by itself.
    private static IEnumerable<LinkedPage> Lesson(string path, LessonData data, LessonText text) =>
        data.Documents.Where(document => text.Documents.ContainsKey(document.Key))
            .Select(document => new LinkedPage(path + PupilSheet.Fragment(document), $"{text.Title} · {text.Documents[document.Key].Title}", text.Question))
            .Prepend(new(path, text.Title, text.Question));

    private static LinkGroup Lists(PublishedMuseum museum, Language language)
    {
        var texts = Strings.For(language);
        return new(texts["Lti.Choose.Lists"],
            [.. SiteSections.Lists.Where(one => !LeftOut.Contains(one.Path, StringComparer.Ordinal) && one.IsThere(museum, language)).Select(one => new LinkedPage($"/{language}/{one.Path}", texts[one.Words], ""))]);
    }
}

/// <summary>Pages that belong together.</summary>
/// <param name="Title">What they are.</param>
/// <param name="Pages">The pages.</param>
public sealed record LinkGroup(string Title, IReadOnlyList<LinkedPage> Pages);

/// <summary>A page that can be linked to.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">What it is about; empty where that is clear.</param>
public sealed record LinkedPage(string Path, string Title, string Text);
