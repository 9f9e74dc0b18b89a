using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.Learn;

/// <summary>The list of lessons.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Choices">What the list can be narrowed to.</param>
/// <param name="Series">The lessons, those of one series together.</param>
public sealed record LearnPage(PageHead Head, IReadOnlyList<FilterChoice> Choices, IReadOnlyList<LessonSeries> Series) : VisitorPage(Head)
{
    /// <summary>How many lessons there are, in words.</summary>
    public required string Count { get; init; }

    /// <summary>Whether the list is narrowed.</summary>
    public bool IsFiltered { get; init; }

    /// <summary>The page for teachers; null while it is not published in the language.</summary>
    public LabelledLink? ForTeachers { get; init; }
}

/// <summary>A choice above a list: a name with its options.</summary>
/// <param name="Name">The name under which it is sent.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Options">The options, the first of which narrows nothing.</param>
public sealed record FilterChoice(string Name, string Label, IReadOnlyList<FilterOption> Options);

/// <summary>An option.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is read.</param>
/// <param name="Chosen">Whether it is chosen.</param>
public sealed record FilterOption(string Value, string Text, bool Chosen);

/// <summary>Lessons that belong together.</summary>
/// <param name="Key">The series; empty for lessons that stand alone.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Lessons">The lessons.</param>
public sealed record LessonSeries(string Key, string Name, IReadOnlyList<LessonCard> Lessons);

/// <summary>A lesson in a list.</summary>
/// <param name="Key">Its anchor.</param>
/// <param name="Link">The lesson.</param>
/// <param name="Facts">Subjects, ages, minutes and the like.</param>
public sealed record LessonCard(string Key, LabelledLink Link, IReadOnlyList<string> Facts)
{
    /// <summary>The question; null where the lesson is not in the page's language.</summary>
    public string? Question { get; init; }

    /// <summary>What it is about.</summary>
    public string? Lede { get; init; }

    /// <summary>Marks a lesson that is not in the page's language.</summary>
    public string? OnlyIn { get; init; }
}
