namespace KhojalyMemorial.Publishing;

/// <summary>Whether the curators' database answered the last time it was asked.</summary>
public sealed class DatabaseState
{
    private readonly Lock _lock = new();

    /// <summary>Whether it answered; null before it was asked.</summary>
    public bool? Answers { get; private set; }

    /// <summary>When it was asked last.</summary>
    public DateTime? AskedUtc { get; private set; }

    /// <summary>Notes an answer, or that there was none.</summary>
    /// <param name="answers">Whether it answered.</param>
    /// <param name="utc">When.</param>
    public void Set(bool answers, DateTime utc)
    {
        lock (_lock)
        {
            Answers = answers;
            AskedUtc = utc;
        }
    }
}
