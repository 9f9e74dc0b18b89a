using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content.Kinds;

/// <summary>A dated event of the timeline.</summary>
public sealed record TimelineEventData : ItemData
{
    /// <summary>When it was.</summary>
    [Required]
    public EdtfDate? Date { get; init; }

    /// <summary>The time of day, local: <c>23:00</c>, <c>01:00-04:00</c>, or a word such as <c>evening</c>. EDTF has no part of a day.</summary>
    public DayTime? Time { get; init; }

    /// <summary>Where it was.</summary>
    [Reference("place")]
    public string? Place { get; init; }

    /// <summary>The facts that it rests on.</summary>
    [Reference("fact")]
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Who says it.</summary>
    [Required, MinLength(1)]
    public IReadOnlyList<SourceReference> Sources { get; init; } = [];
}

/// <summary>An event of the timeline in one language.</summary>
public sealed record TimelineEventText : ItemText
{
    /// <summary>What happened, in a few words.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = "";

    /// <summary>What happened, in a sentence or two.</summary>
    [Required, MaxLength(2000)]
    public string Summary { get; init; } = "";

    /// <inheritdoc/>
    public override string? Label => Title;
}
