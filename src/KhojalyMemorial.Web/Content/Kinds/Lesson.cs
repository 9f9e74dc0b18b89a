using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content.Kinds;

/// <summary>A lesson for a class: one historical question, documents to answer it from, steps with their minutes.</summary>
public sealed record LessonData : ItemData
{
    /// <summary>The school subjects that it suits, the nearest first.</summary>
    [Required, MinLength(1)]
    [OneOf("history", "civics", "geography", "media-literacy", "language", "art")]
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>The youngest age that it is made for, in years.</summary>
    [Range(10, 99)]
    public int AgeFrom { get; init; }

    /// <summary>The oldest age that it is made for, in years.</summary>
    [Range(10, 99)]
    public int AgeTo { get; init; }

    /// <summary>The stage of education.</summary>
    [Required, OneOf("lower-secondary", "upper-secondary", "university")]
    public string Level { get; init; } = "";

    /// <summary>What a reader may want to know before reading.</summary>
    [OneOf("killing", "dead", "captivity", "violence", "grief")]
    public IReadOnlyList<string> Advisory { get; init; } = [];

    /// <summary>The series that it belongs to; null where it stands alone.</summary>
    [OneOf("reading-sources", "town-and-memory")]
    public string? Series { get; init; }

    /// <summary>Its place in the list and in its series, from 1.</summary>
    [Range(1, 999)]
    public int Order { get; init; }

    /// <summary>The steps, in order; the class agreement comes first.</summary>
    [Required, MinLength(1)]
    public IReadOnlyList<LessonStep> Steps { get; init; } = [];

    /// <summary>What pupils read, from three to six.</summary>
    [Required, MinLength(1)]
    public IReadOnlyList<LessonDocument> Documents { get; init; } = [];

    /// <summary>Words of the glossary that pupils will meet.</summary>
    [Reference("term")]
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Pages of the exhibition that go with it.</summary>
    [Reference("page")]
    public IReadOnlyList<string> Pages { get; init; } = [];

    /// <summary>Statements of published curricula that it serves.</summary>
    public IReadOnlyList<LessonAlignment> Alignments { get; init; } = [];

    /// <summary>How long it takes: the sum of its steps.</summary>
    public int Minutes => Steps.Sum(step => step.Minutes);

    /// <inheritdoc/>
    public override IEnumerable<string> Problems()
    {
        foreach (var twice in Twice(Steps.Select(step => step.Key)))
        {
            yield return $"The step {twice} stands there more than once.";
        }

        foreach (var twice in Twice(Documents.Select(document => document.Key)))
        {
            yield return $"The document {twice} stands there more than once.";
        }

        if (Documents.Count is < 3 or > 6)
        {
            yield return "A lesson has from three to six documents.";
        }

        if (AgeTo < AgeFrom)
        {
            yield return "The oldest age cannot lie below the youngest.";
        }

        foreach (var problem in Steps.SelectMany(step => step.Problems()).Concat(Documents.SelectMany(document => document.Problems())))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Twice(IEnumerable<string> keys) =>
        keys.GroupBy(key => key, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
}
