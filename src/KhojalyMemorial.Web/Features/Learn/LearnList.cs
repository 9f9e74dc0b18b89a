using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Learn;

/// <summary>Lists the lessons of a museum in one language.</summary>
/// <param name="museum">The museum.</param>
/// <param name="language">The language of the page.</param>
public sealed class LearnList(PublishedMuseum museum, Language language)
{
    private readonly ItemLinks _links = new(museum, language);
    private readonly Texts _texts = Strings.For(language);

    /// <summary>The lessons that a filter takes, series by series in the order of their first lessons.</summary>
    /// <param name="filter">The filter.</param>
    /// <returns>The series; lessons that stand alone come last.</returns>
    public IReadOnlyList<LessonSeries> Series(LearnFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return [.. museum.Lessons.Where(lesson => ItemLinks.HasName(lesson) && filter.Takes(lesson))
            .GroupBy(lesson => lesson.Data.Series ?? "", StringComparer.Ordinal).OrderBy(group => group.Key.Length == 0)
            .Select(group => new LessonSeries(group.Key, _texts["Lesson.Series." + (group.Key.Length == 0 ? "None" : TextKey.From(group.Key))], [.. group.Select(Card)]))];
    }

    /// <summary>What the list can be narrowed to.</summary>
    /// <param name="filter">What is chosen.</param>
    /// <returns>A choice for each parameter.</returns>
    public IReadOnlyList<FilterChoice> Choices(LearnFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return
        [
            Choice("subject", "Learn.Subject", "Learn.AnySubject", LearnFilter.Subjects.Select(word => (word, _texts["Lesson.Subject." + TextKey.From(word)])), filter.Subject),
            Choice("age", "Learn.Age", "Learn.AnyAge", LearnFilter.Ages.Select(age => (Text(age), _texts.Print(age))), filter.Age is { } years ? Text(years) : null),
            Choice("minutes", "Learn.Minutes", "Learn.AnyLength", LearnFilter.Lengths.Select(most => (Text(most), _texts.Count("Learn.UpTo", most))), filter.Minutes is { } minutes ? Text(minutes) : null),
            Choice("in", "Learn.Language", "Learn.AnyLanguage", Language.All.Select(one => (one.Code, one.NativeName)), filter.In?.Code),
            Choice("without", "Learn.Without", "Learn.WithoutNothing", LearnFilter.Warnings.Select(word => (word, word == LearnFilter.Any ? _texts["Learn.WithoutAny"] : _texts["Advisory." + TextKey.From(word)])), filter.Without),
        ];
    }

    /// <summary>Subjects, ages, minutes, stage and warnings of a lesson, in words.</summary>
    /// <param name="data">The lesson's data.</param>
    /// <param name="texts">The words of the page.</param>
    /// <returns>One entry for each.</returns>
    public static IReadOnlyList<string> Facts(LessonData data, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(texts);
        List<string> facts =
        [
            string.Join(texts["List.Separator"], data.Subjects.Select(word => texts["Lesson.Subject." + TextKey.From(word)])),
            data.AgeFrom == data.AgeTo ? texts.Format("Lesson.Age", texts.Print(data.AgeFrom)) : texts.Format("Lesson.Ages", texts.Print(data.AgeFrom), texts.Print(data.AgeTo)),
            texts["Lesson.Level." + TextKey.From(data.Level)], texts.Count("Lesson.Minutes", data.Minutes),
        ];
        return data.Advisory.Count == 0 ? facts
            : [.. facts, texts.Format("Lesson.Speaks", string.Join(texts["List.Separator"], data.Advisory.Select(word => texts["Advisory." + TextKey.From(word)])))];
    }

    private LessonCard Card(Published<LessonData, LessonText> lesson) => new(lesson.Key, _links.To(lesson), Facts(lesson.Data, _texts))
    {
        Question = lesson.In(language)?.Question,
        Lede = lesson.In(language)?.Lede,
        OnlyIn = _links.OnlyIn(lesson),
    };

    private FilterChoice Choice(string name, string label, string any, IEnumerable<(string Value, string Text)> options, string? chosen) =>
        new(name, _texts[label], [new("", _texts[any], chosen is null), .. options.Select(one => new FilterOption(one.Value, one.Text, one.Value == chosen))]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
