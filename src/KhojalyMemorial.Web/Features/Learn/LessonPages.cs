using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Exhibition;
using KhojalyMemorial.Features.Exhibition.Citing;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Learn;

/// <summary>Puts the pages of lessons together.</summary>
/// <param name="address">Makes absolute addresses.</param>
/// <param name="site">Gives the museum's mail address.</param>
/// <param name="clock">The time.</param>
public sealed class LessonPages(PublicUrl address, SiteOptions site, TimeProvider clock)
{
    /// <summary>The parts of a sheet.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="reader">For whom.</param>
    /// <returns>The parts.</returns>
    public static IReadOnlyList<SheetPart> Parts(LessonOfEdition lesson, SheetReader reader) =>
        reader == SheetReader.Teachers ? TeacherSheet.Of(lesson) : PupilSheet.Of(lesson);

    /// <summary>The lesson as something to be cited.</summary>
    /// <param name="lesson">The lesson as an edition has it.</param>
    /// <param name="path">Its address.</param>
    /// <returns>What a citation needs.</returns>
    public CitedPage Cited(LessonOfEdition lesson, string path)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var then = lesson.Museum.Find(Kind.Lesson.Name, lesson.Item.Key)!;
        return new(
            lesson.Item.Key, lesson.Text.Title, Strings.For(lesson.Language)["Site.Name"], lesson.Language, Baku.DayOf(then.Languages[lesson.Language].PublishedUtc),
            lesson.Museum.Edition, address.For(Permalink.Of(path, lesson.Museum.Edition)), Baku.Today(clock));
    }

    /// <summary>The page as visitors see it.</summary>
    /// <param name="now">The museum now.</param>
    /// <param name="lesson">The lesson as an edition has it.</param>
    /// <param name="head">Title and address.</param>
    /// <param name="reader">For whom.</param>
    /// <returns>The page.</returns>
    public LessonPage Page(PublishedMuseum now, LessonOfEdition lesson, PageHead head, SheetReader reader)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentNullException.ThrowIfNull(head);
        var (texts, path) = (Strings.For(lesson.Language), new Addresses(now).Of(lesson.Item, lesson.Language));
        var isFormer = lesson.Museum.Edition != now.Edition;
        var query = isFormer ? Permalink.Of("", lesson.Museum.Edition) : "";
        var files = LessonFiles.Of(path, reader, query, texts);
        var (cited, history) = (Cited(lesson, path), History.Of(now, lesson.Item, lesson.Language, path));
        var linked = head with
        {
            Citation = head.NoIndex ? [] : Coins.DublinCore(cited),
            JsonLd = head.NoIndex ? [] : [LessonLd.Of(head, lesson, cited, history.First, [.. files.Where(file => file.MediaType != LessonFiles.Page)], address)],
        };
        return new(linked, RenderedPart.All(Parts(lesson, reader), lesson.Museum, lesson.Language))
        {
            Reader = reader,
            Question = lesson.Text.Question,
            Series = lesson.Data.Series is { } series ? texts["Lesson.Series." + TextKey.From(series)] : null,
            Facts = LearnList.Facts(lesson.Data, texts),
            Superseded = Superseded.Of(lesson.Museum, lesson.Item, head.Path, texts),
            Changed = !isFormer && history.Changes is [var last, ..] ? texts.Format("Lesson.Changed", Baku.Print(last.Day, lesson.Language), last.Reason?.Text ?? texts["Edition.NoReason"]) : null,
            Warning = Warning.Of(lesson.Data.Advisory, "", texts, []),
            Other = reader == SheetReader.Teachers ? new(texts["Lesson.ToPupils"], path + query) : new(texts["Lesson.ToTeachers"], path + LessonFiles.TeacherPath + query),
            Files = files,
            Qr = $"{path}/qr.svg{Permalink.Of("", lesson.Museum.Edition)}",
            Neighbours = [.. Neighbours(now, lesson)],
            Cite = CiteBox.Of(cited, path, query),
            History = history,
            Report = ErrorReports.Address(site, texts, cited.Url),
        };
    }

    private static IEnumerable<LabelledLink> Neighbours(PublishedMuseum now, LessonOfEdition lesson)
    {
        var links = new ItemLinks(now, lesson.Language);
        return now.Lessons.Where(one => one.Key != lesson.Item.Key && one.Data.Series is not null && one.Data.Series == lesson.Data.Series && ItemLinks.HasName(one)).Select(links.To);
    }
}
