#pragma warning disable
namespace KhojalyMemorial.Content;

/// <summary>Stub.</summary>
public sealed record EdtfDate(string Text) : IComparable<EdtfDate> { public int CompareTo(EdtfDate? other) => 0; }
#pragma warning restore
