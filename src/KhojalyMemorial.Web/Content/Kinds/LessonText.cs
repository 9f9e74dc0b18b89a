using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content.Kinds;

/// <summary>A lesson in one language.</summary>
public sealed record LessonText : ItemText
{
    // What stands below /learn and is no lesson.
    private static readonly string[] Taken = ["teachers"];

    /// <summary>The lesson's part of the address.</summary>
    [Required, MaxLength(120)]
    public string Slug { get; init; } = "";

    /// <summary>The heading.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = "";

    /// <summary>The historical question that pupils answer.</summary>
    [Required, MaxLength(400)]
    public string Question { get; init; } = "";

    /// <summary>One or two sentences that can stand alone.</summary>
    [Required, MaxLength(1000)]
    public string Lede { get; init; } = "";

    /// <summary>What pupils will be able to do.</summary>
    [Required, Markdown]
    public string Aims { get; init; } = "";

    /// <summary>What pupils should know before.</summary>
    [Markdown]
    public string Prior { get; init; } = "";

    /// <summary>What the teacher prepares.</summary>
    [Markdown]
    public string Preparation { get; init; } = "";

    /// <summary>What the class agrees on before it begins.</summary>
    [Required, Markdown]
    public string Agreement { get; init; } = "";

    /// <summary>What happens in each step, by the step's key.</summary>
    public IReadOnlyDictionary<string, LessonStepText> Steps { get; init; } = new Dictionary<string, LessonStepText>(StringComparer.Ordinal);

    /// <summary>The documents, by the document's key.</summary>
    public IReadOnlyDictionary<string, LessonDocumentText> Documents { get; init; } = new Dictionary<string, LessonDocumentText>(StringComparer.Ordinal);

    /// <summary>What pupils do with the documents.</summary>
    [Required, Markdown]
    public string Tasks { get; init; } = "";

    /// <summary>What stands at the end: time to think, without marks.</summary>
    [Required, Markdown]
    public string Reflection { get; init; } = "";

    /// <summary>What only teachers read.</summary>
    [Markdown]
    public string Notes { get; init; } = "";

    /// <summary>How the lesson suits pupils who need more help or more work.</summary>
    [Markdown]
    public string Differentiation { get; init; } = "";

    /// <summary>How it is made accessible.</summary>
    [Markdown]
    public string Accessibility { get; init; } = "";

    /// <inheritdoc/>
    public override string? AddressSlug => Slug;

    /// <inheritdoc/>
    public override string? Label => Title;

    /// <inheritdoc/>
    public override IEnumerable<string> Problems(ItemData data)
    {
        var lesson = (LessonData)data;
        if (Taken.Contains(Slug, StringComparer.Ordinal))
        {
            yield return $"\"{Slug}\" is the address of another page and cannot be a lesson's.";
        }

        foreach (var key in lesson.Steps.Select(step => step.Key).Except(Steps.Keys, StringComparer.Ordinal))
        {
            yield return $"The step {key} has no text.";
        }

        foreach (var key in Steps.Keys.Except(lesson.Steps.Select(step => step.Key), StringComparer.Ordinal))
        {
            yield return $"There is no step {key}.";
        }

        foreach (var key in lesson.Documents.Select(document => document.Key).Except(Documents.Keys, StringComparer.Ordinal))
        {
            yield return $"The document {key} has no text.";
        }

        foreach (var key in Documents.Keys.Except(lesson.Documents.Select(document => document.Key), StringComparer.Ordinal))
        {
            yield return $"There is no document {key}.";
        }
    }
}

/// <summary>A step of a lesson in one language.</summary>
public sealed record LessonStepText
{
    /// <summary>What the step is called.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = "";

    /// <summary>What pupils do.</summary>
    [Markdown]
    public string Pupils { get; init; } = "";

    /// <summary>What the teacher does, for teachers only.</summary>
    [Markdown]
    public string Teachers { get; init; } = "";
}

/// <summary>A document of a lesson in one language.</summary>
public sealed record LessonDocumentText
{
    /// <summary>What the document is called.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = "";

    /// <summary>A short excerpt or a description, with its citation.</summary>
    [Required, Markdown]
    public string Text { get; init; } = "";

    /// <summary>What to ask of the document: who made it, when, what for.</summary>
    [Markdown]
    public string Questions { get; init; } = "";

    /// <summary>The same in plain language.</summary>
    [Markdown]
    public string Plain { get; init; } = "";
}
