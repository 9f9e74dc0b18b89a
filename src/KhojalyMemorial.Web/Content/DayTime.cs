#pragma warning disable
namespace KhojalyMemorial.Content;

/// <summary>Stub.</summary>
public sealed record DayTime(string Text) : IComparable<DayTime> { public int CompareTo(DayTime? other) => 0; }
#pragma warning restore
