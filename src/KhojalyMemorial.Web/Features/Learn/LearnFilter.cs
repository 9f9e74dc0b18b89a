using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Learn;

/// <summary>What the list of lessons is narrowed to; each null where it is not.</summary>
/// <param name="Subject">A school subject.</param>
/// <param name="Age">An age in years.</param>
/// <param name="Minutes">The most minutes.</param>
/// <param name="In">A language that the lesson exists in.</param>
/// <param name="Without">A content warning that it does not need: one of the words, or <see cref="Any"/>.</param>
public sealed record LearnFilter(string? Subject, int? Age, int? Minutes, Language? In, string? Without)
{
    /// <summary>Without any content warning.</summary>
    public const string Any = "any";

    /// <summary>The bounds on minutes that can be chosen.</summary>
    public static readonly IReadOnlyList<int> Lengths = [45, 60, 90, 120];

    /// <summary>The ages that can be chosen.</summary>
    public static readonly IReadOnlyList<int> Ages = [.. Enumerable.Range(10, 9)];

    /// <summary>The subjects that can be chosen.</summary>
    public static readonly IReadOnlyList<string> Subjects = ["history", "civics", "geography", "media-literacy", "language", "art"];

    /// <summary>The warnings that can be left out.</summary>
    public static readonly IReadOnlyList<string> Warnings = [Any, "killing", "dead", "captivity", "violence", "grief"];

    /// <summary>Narrows to nothing.</summary>
    public static readonly LearnFilter None = new(null, null, null, null, null);

    /// <summary>Whether anything is narrowed.</summary>
    public bool IsSet => this != None;

    /// <summary>What the address asks for, in the order of the form.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parameters => new[]
    {
        KeyValuePair.Create("subject", Subject), KeyValuePair.Create("age", Age?.ToString(CultureInfo.InvariantCulture)),
        KeyValuePair.Create("minutes", Minutes?.ToString(CultureInfo.InvariantCulture)), KeyValuePair.Create("in", In?.Code), KeyValuePair.Create("without", Without),
    }.Where(one => one.Value is not null);

    /// <summary>Reads the parameters of an address; empty ones say nothing.</summary>
    /// <param name="subject">A subject.</param>
    /// <param name="age">An age.</param>
    /// <param name="minutes">The most minutes.</param>
    /// <param name="language">A language code.</param>
    /// <param name="without">A warning.</param>
    /// <param name="filter">The filter.</param>
    /// <returns>False where one of them is none of the choices.</returns>
    public static bool TryParse(string? subject, string? age, string? minutes, string? language, string? without, out LearnFilter filter)
    {
        var knows = Word(subject, Subjects, out var inSubject) & Number(age, Ages, out var ofAge) & Number(minutes, Lengths, out var atMost) & Word(without, Warnings, out var leftOut);
        Language? inLanguage = null;
        knows &= string.IsNullOrEmpty(language) || Language.TryParse(language, out inLanguage);
        filter = knows ? new(inSubject, ofAge, atMost, inLanguage, leftOut) : None;
        return knows;
    }

    /// <summary>Whether a lesson is among those asked for.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <returns>True when nothing speaks against it.</returns>
    public bool Takes(Published<LessonData, LessonText> lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var data = lesson.Data;
        return (Subject is null || data.Subjects.Contains(Subject, StringComparer.Ordinal))
            && (Age is not { } age || (data.AgeFrom <= age && age <= data.AgeTo))
            && (Minutes is not { } most || data.Minutes <= most)
            && (In is null || lesson.Languages.ContainsKey(In))
            && (Without is null || (Without == Any ? data.Advisory.Count == 0 : !data.Advisory.Contains(Without, StringComparer.Ordinal)));
    }

    private static bool Word(string? asked, IReadOnlyList<string> words, out string? found) =>
        (found = string.IsNullOrEmpty(asked) ? null : words.FirstOrDefault(word => word == asked)) is not null || string.IsNullOrEmpty(asked);

    private static bool Number(string? asked, IReadOnlyList<int> numbers, out int? found)
    {
        found = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && numbers.Contains(number) ? number : null;
        return found is not null || string.IsNullOrEmpty(asked);
    }
}
