namespace KhojalyMemorial.Content.Markdown.Marks;

/// <summary>The rule for the addresses of links that authors write.</summary>
internal static class LinkAddress
{
    /// <summary>Whether a link may lead there: http, https, mailto, or an address of this site.</summary>
    // Browsers drop tabs and line breaks from addresses and read a backslash as a slash, so none of them may stand in one.
    public static bool IsAllowed(string? address) =>
        address is { Length: > 0 }
        && !address.Any(c => c == '\\' || char.IsControl(c) || char.IsWhiteSpace(c))
        && (IsInternal(address) || IsExternal(address) || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the address is on another site.</summary>
    public static bool IsExternal(string address) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool IsInternal(string address) => address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal);
}
