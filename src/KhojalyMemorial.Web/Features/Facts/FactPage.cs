using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.Facts;

/// <summary>The record of a figure: one question with every answer.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Topic">The topic, with its part of the list.</param>
/// <param name="Count">How many values there are, in words.</param>
/// <param name="Values">Every value.</param>
public sealed record FactPage(PageHead Head, LabelledLink Topic, string Count, FactValues Values) : VisitorPage(Head)
{
    /// <summary>Whether nobody of the museum has read it in the source.</summary>
    public bool Unverified { get; init; }

    /// <summary>Why the first value stands first.</summary>
    public string? WhyFirst { get; init; }

    /// <summary>What a reader needs to know beside the values.</summary>
    public string? Note { get; init; }

    /// <summary>Where the figure is used.</summary>
    public IReadOnlyList<Mention> UsedIn { get; init; } = [];

    /// <summary>What was changed since it was first published, the newest first.</summary>
    public IReadOnlyList<FactChange> History { get; init; } = [];

    /// <summary>The link to exactly these values.</summary>
    public required string Permalink { get; init; }

    /// <summary>Says that newer values exist; null on the current page.</summary>
    public Superseded? Superseded { get; init; }
}
