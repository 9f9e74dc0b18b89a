namespace KhojalyMemorial.Content;

/// <summary>Stub.</summary>
public sealed record DayTime(string Text);
