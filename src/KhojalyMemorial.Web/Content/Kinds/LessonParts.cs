using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content.Kinds;

/// <summary>A step of a lesson.</summary>
public sealed record LessonStep
{
    /// <summary>The step's name within its lesson.</summary>
    [Required, MaxLength(80)]
    public string Key { get; init; } = "";

    /// <summary>How long it takes, in minutes.</summary>
    [Range(1, 240)]
    public int Minutes { get; init; }

    /// <summary>What is wrong with the step, in sentences.</summary>
    /// <returns>Nothing when all is well.</returns>
    public IEnumerable<string> Problems() => ContentKey.IsValid(Key) ? [] : [$"\"{Key}\" cannot be the key of a step."];
}

/// <summary>Something that pupils read or look at: exactly one subject of the museum.</summary>
public sealed record LessonDocument
{
    /// <summary>The document's name within its lesson.</summary>
    [Required, MaxLength(80)]
    public string Key { get; init; } = "";

    /// <summary>What it is; the member of that name holds the subject.</summary>
    [Required, OneOf("source", "fact", "timeline", "place", "picture", "work")]
    public string Kind { get; init; } = "";

    /// <summary>A source with the place in it.</summary>
    public SourceReference? Source { get; init; }

    /// <summary>A fact with all its values.</summary>
    [Reference("fact")]
    public string? Fact { get; init; }

    /// <summary>Events of the timeline, shown in their order there.</summary>
    [Reference("timeline")]
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Places.</summary>
    [Reference("place")]
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>A picture.</summary>
    [Reference("media")]
    public string? Picture { get; init; }

    /// <summary>A film, book or piece of music.</summary>
    [Reference("work")]
    public string? Work { get; init; }

    /// <summary>What is wrong with the document, in sentences.</summary>
    /// <returns>Nothing when all is well.</returns>
    public IEnumerable<string> Problems()
    {
        if (!ContentKey.IsValid(Key))
        {
            yield return $"\"{Key}\" cannot be the key of a document.";
        }

        (string Kind, bool IsThere)[] subjects =
        [
            ("source", Source is not null), ("fact", Fact is not null), ("timeline", Events.Count > 0),
            ("place", Places.Count > 0), ("picture", Picture is not null), ("work", Work is not null),
        ];
        if (subjects.Count(one => one.IsThere) != 1 || subjects.Single(one => one.IsThere).Kind != Kind)
        {
            yield return $"The document {Key} needs exactly one subject, that of its kind.";
        }
    }
}

/// <summary>A statement of a published curriculum or framework that a lesson serves.</summary>
public sealed record LessonAlignment
{
    /// <summary>The curriculum or framework.</summary>
    [Required, MaxLength(200)]
    public string Framework { get; init; } = "";

    /// <summary>The statement, as the framework words it.</summary>
    [Required, MaxLength(400)]
    public string Statement { get; init; } = "";

    /// <summary>Where the statement can be read.</summary>
    [MaxLength(400)]
    public string? Url { get; init; }
}
