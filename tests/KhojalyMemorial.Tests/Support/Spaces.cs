namespace KhojalyMemorial.Tests.Support;

/// <summary>Makes expected texts readable in tests that are not about where a line may break.</summary>
public static class Spaces
{
    /// <summary>The text with common spaces in place of no-break ones.</summary>
    public static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
