namespace KhojalyMemorial.Features.Api;

/// <summary>A part of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed record ReadList<T>
{
    /// <summary>The edition of the museum that was read; it grows with each publication.</summary>
    public required int Edition { get; init; }

    /// <summary>The language that was asked for: az, en or ru. Each item says itself in which language its text is.</summary>
    public required string Language { get; init; }

    /// <summary>The items, in the order of the list.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>The address of the next part; null behind the last one. The header Link says the same.</summary>
    public required string? Next { get; init; }
}
