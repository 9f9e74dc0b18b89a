using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Features.Learn;

/// <summary>How both sheets of a lesson end: words of the glossary, and pages to read on.</summary>
internal static class SheetEnd
{
    public static IEnumerable<SheetPart> Of(LessonOfEdition lesson, Texts texts)
    {
        var terms = lesson.Data.Terms.Select(key => lesson.Museum.Terms.GetValueOrDefault(key)).Where(term => term?.In(lesson.Language) is not null).ToList();
        if (terms.Count > 0)
        {
            yield return new("terms", 2, texts["Lesson.Terms"], string.Join("\n", terms.Select(term =>
                $"- [[{Kind.Term}:{term!.Key}]]: {SheetMarkdown.Escaped(term.In(lesson.Language)!.Definition)}")));
        }

        var pages = lesson.Data.Pages.Where(key => lesson.Museum.Find(Kind.Page.Name, key)?.TextIn(lesson.Language) is not null).ToList();
        if (pages.Count > 0)
        {
            yield return new("pages", 2, texts["Lesson.Pages"], string.Join("\n", pages.Select(key => $"- [[{Kind.Page}:{key}]]")));
        }
    }
}
