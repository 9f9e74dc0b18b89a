using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Learn;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Api.Items;

/// <summary>A lesson for schools.</summary>
public sealed record LessonItem
{
    /// <summary>The lesson's key, the same in all languages and for good.</summary>
    public required string Key { get; init; }

    /// <summary>The language of the texts; another than the one asked for only where the lesson lacks that.</summary>
    public required string Language { get; init; }

    /// <summary>The languages in which it is published.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>The historical question that the lesson is about.</summary>
    public required string Question { get; init; }

    /// <summary>One or two sentences that can stand alone.</summary>
    public required string Lede { get; init; }

    /// <summary>The school subjects: history, civics, geography, media-literacy, language, art.</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    /// <summary>The youngest age in years for which it is meant.</summary>
    public required int AgeFrom { get; init; }

    /// <summary>The oldest age in years for which it is meant.</summary>
    public required int AgeTo { get; init; }

    /// <summary>The level: lower-secondary, upper-secondary, university.</summary>
    public required string Level { get; init; }

    /// <summary>How long it takes, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>What a teacher may want to know before choosing it: killing, dead, captivity, violence, grief.</summary>
    public required IReadOnlyList<string> Advisories { get; init; }

    /// <summary>The licence of the texts.</summary>
    public required string Licence { get; init; }

    /// <summary>Where the pupils' sheet is read.</summary>
    public required string Address { get; init; }

    /// <summary>The pupils' sheet exactly as it is in this edition.</summary>
    public required string Permalink { get; init; }

    /// <summary>The documents and the pack that can be taken away.</summary>
    public required IReadOnlyList<LessonFileItem> Files { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public required DateTime ChangedUtc { get; init; }

    /// <summary>Makes the item of a lesson.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="printer">Prints in the language that was asked for.</param>
    /// <returns>The item.</returns>
    public static LessonItem Of(Published<LessonData, LessonText> lesson, ItemPrinter printer)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentNullException.ThrowIfNull(printer);
        var (language, text) = (printer.ReadIn(lesson), lesson.In(printer.ReadIn(lesson))!);
        return new()
        {
            Key = lesson.Key,
            Language = language.Code,
            Languages = [.. lesson.Languages.Keys.Select(one => one.Code)],
            Title = text.Title,
            Question = text.Question,
            Lede = text.Lede,
            Subjects = lesson.Data.Subjects,
            AgeFrom = lesson.Data.AgeFrom,
            AgeTo = lesson.Data.AgeTo,
            Level = lesson.Data.Level,
            Minutes = lesson.Data.Minutes,
            Advisories = lesson.Data.Advisory,
            Licence = ReadApi.LicenceAddress,
            Address = printer.AddressOf(lesson),
            Permalink = printer.PermalinkOf(lesson),
            Files = [.. LessonFiles.All(printer.PathOf(lesson), Strings.For(language)).Select(file => new LessonFileItem
            {
                Name = file.Text,
                Address = printer.For(file.Href),
                MediaType = file.MediaType,
                Reader = file.Reader is { } reader ? reader == SheetReader.Teachers ? "teachers" : "pupils" : null,
                Paper = file.Paper,
            })],
            ChangedUtc = ItemPrinter.Utc(lesson.ChangedUtc),
        };
    }
}

/// <summary>A file of a lesson.</summary>
public sealed record LessonFileItem
{
    /// <summary>What the site calls it, in the language of the texts.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is had.</summary>
    public required string Address { get; init; }

    /// <summary>Its media type.</summary>
    public required string MediaType { get; init; }

    /// <summary>For whom it is: pupils, teachers; null for both.</summary>
    public string? Reader { get; init; }

    /// <summary>The paper on which it fits: a4, letter; null for none.</summary>
    public string? Paper { get; init; }
}
