namespace KhojalyMemorial.Publishing;

/// <summary>A candle with a line of words, for a person or for all. It is read before it appears, and can be taken down.</summary>
public sealed class Tribute
{
    /// <summary>The longest line.</summary>
    public const int LongestText = 280;

    /// <summary>The longest name.</summary>
    public const int LongestName = 80;

    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Drawn when the form was opened, so that a form that is sent twice lights one candle.</summary>
    public Guid Once { get; init; }

    /// <summary>The public number of the person; null for all.</summary>
    public string? Person { get; init; }

    /// <summary>The language of the form.</summary>
    public required string Language { get; init; }

    /// <summary>The words; empty for a candle alone.</summary>
    public required string Text { get; init; }

    /// <summary>The name that the writer gave; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>Whether a field that people do not see was filled in.</summary>
    public bool Suspect { get; init; }

    /// <summary>A word of <see cref="TributeState"/>.</summary>
    public string State { get; set; } = TributeState.Waiting;

    /// <summary>When it came.</summary>
    public DateTime ReceivedUtc { get; init; }

    /// <summary>Who let it through or took it down; null while it waits.</summary>
    public Guid? DecidedById { get; set; }
}

/// <summary>Where a tribute stands. What is refused or taken down is deleted.</summary>
public static class TributeState
{
    /// <summary>Waits to be read.</summary>
    public const string Waiting = "waiting";

    /// <summary>Visitors read it.</summary>
    public const string Shown = "shown";
}
