using System.Globalization;
using System.Text.Json.Nodes;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Features.Exhibition.Citing;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.JsonLd;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Features.Learn;

/// <summary>A lesson as a learning resource (LRMI), for catalogues of schools.</summary>
public static class LessonLd
{
    /// <summary>The licence of all lessons.</summary>
    public const string Licence = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>A lesson.</summary>
    /// <param name="head">What the page says about itself.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="cited">How it is cited.</param>
    /// <param name="first">The day on which it was first published.</param>
    /// <param name="files">What it can be had as.</param>
    /// <param name="address">Makes absolute addresses.</param>
    /// <returns>JSON-LD.</returns>
    public static string Of(PageHead head, LessonOfEdition lesson, CitedPage cited, DateOnly first, IReadOnlyList<LessonFile> files, PublicUrl address)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentNullException.ThrowIfNull(cited);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(address);
        var (data, text, texts) = (lesson.Data, lesson.Text, Strings.For(lesson.Language));
        var url = address.For(head.Path);
        var thing = LinkedData.Thing(
            "LearningResource",
            ("@id", url + "#lesson"), ("url", url), ("name", head.Title), ("description", head.Description), ("abstract", text.Question),
            ("inLanguage", lesson.Language.Code), ("learningResourceType", "lesson plan"),
            ("educationalLevel", texts["Lesson.Level." + TextKey.From(data.Level)]),
            ("typicalAgeRange", string.Create(CultureInfo.InvariantCulture, $"{data.AgeFrom}-{data.AgeTo}")),
            ("timeRequired", string.Create(CultureInfo.InvariantCulture, $"PT{data.Minutes}M")),
            ("about", Names(data.Subjects.Select(word => texts["Lesson.Subject." + TextKey.From(word)]))),
            ("teaches", Names(Lines(lesson, text.Aims))),
            ("educationalUse", Names(["lesson", "source analysis"])),
            ("audience", Audience(head)),
            ("educationalAlignment", LinkedData.List(Alignments(lesson))),
            ("license", Licence), ("isAccessibleForFree", true),
            ("accessMode", Names(["textual"])), ("accessModeSufficient", Names(["textual"])),
            ("accessibilityFeature", Names(["structuralNavigation", "tableOfContents", "readingOrder", "alternativeText", "printPageNumbers", "displayTransformability"])),
            ("accessibilityHazard", Names(["none"])),
            ("accessibilitySummary", Plain(lesson, text.Accessibility) is { Length: > 0 } summary ? summary : texts["Lesson.AccessibilitySummary"]),
            ("datePublished", Iso(first)), ("dateModified", Iso(cited.Published)), ("version", lesson.Museum.Edition.ToString(CultureInfo.InvariantCulture)),
            ("encoding", LinkedData.List(files.Select(file => (JsonNode)LinkedData.Thing(
                "MediaObject", ("name", file.Text), ("contentUrl", address.For(file.Href)), ("encodingFormat", file.MediaType), ("inLanguage", lesson.Language.Code))))),
            ("image", address.For(PreviewPicture.Path)),
            ("author", MuseumLd.Reference(lesson.Language, address)), ("publisher", MuseumLd.Reference(lesson.Language, address)),
            ("isPartOf", data.Series is { } series ? LinkedData.Thing("CreativeWorkSeries", ("name", texts["Lesson.Series." + TextKey.From(series)]), ("url", address.For($"/{lesson.Language}/learn"))) : null),
            ("citation", LinkedData.List(Sources(lesson).Select(source => (JsonNode)SourceLd.Of(source, lesson.Language, address)))));
        thing["@type"] = new JsonArray("LearningResource", "CreativeWork");
        return LinkedData.Write(thing);
    }

    /// <summary>The sources that a lesson cites anywhere, each once.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <returns>The sources, in the order of the pupils' sheet.</returns>
    public static IEnumerable<Publishing.Published<Content.Kinds.SourceData, Content.Kinds.SourceText>> Sources(LessonOfEdition lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return PupilSheet.Of(lesson).Concat(TeacherSheet.Of(lesson)).SelectMany(part => MarkdownReader.Read(part.Markdown).References)
            .Where(found => found.Kind == Kind.Source.Name).Select(found => found.Key)
            .Concat(lesson.Data.Documents.Select(document => document.Source?.Source).OfType<string>()).Distinct(StringComparer.Ordinal)
            .Select(key => lesson.Museum.Sources.GetValueOrDefault(key)).OfType<Publishing.Published<Content.Kinds.SourceData, Content.Kinds.SourceText>>();
    }

    private static JsonObject Audience(PageHead head) => LinkedData.Thing(
        "EducationalAudience", ("educationalRole", head.Path.EndsWith(LessonFiles.TeacherPath, StringComparison.Ordinal) ? "teacher" : "student"));

    private static IEnumerable<JsonNode> Alignments(LessonOfEdition lesson) => lesson.Data.Alignments.Select(one => (JsonNode)LinkedData.Thing(
        "AlignmentObject", ("alignmentType", "educationalSubject"), ("educationalFramework", one.Framework), ("targetName", one.Statement), ("targetUrl", one.Url)));

    private static JsonArray? Names(IEnumerable<string> names) => LinkedData.List(names.Select(name => (JsonNode)JsonValue.Create(name)!));

    private static string[] Lines(LessonOfEdition lesson, string markdown) => Plain(lesson, markdown).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Plain(LessonOfEdition lesson, string markdown) => RenderedTexts.Of(lesson.Museum).Render(markdown, lesson.Language).PlainText.Trim();

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
