namespace KhojalyMemorial.Content;

/// <summary>Stub.</summary>
public sealed record EdtfDate(string Text);
