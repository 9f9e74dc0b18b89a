namespace KhojalyMemorial.Desk;

/// <summary>A word that was searched on the site on some day without result. Never from the search for names.</summary>
public sealed class SearchMiss
{
    /// <summary>The day in Baku.</summary>
    public DateOnly Day { get; init; }

    /// <summary>The folded word.</summary>
    public required string Word { get; init; }
}
