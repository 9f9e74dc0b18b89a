using System.Text;

namespace KhojalyMemorial.Features.Learn;

/// <summary>Makes names of files out of titles.</summary>
internal static class TakenName
{
    // What a file system of Windows does not take; the others take less badly.
    private const string Refused = "\\/:*?\"<>|";

    /// <summary>A title as the name of a file.</summary>
    /// <param name="title">The title with the ending.</param>
    /// <returns>The title without signs that a file system refuses.</returns>
    public static string Of(string title)
    {
        var name = new StringBuilder(title.Length);
        foreach (var sign in title)
        {
            _ = char.IsControl(sign) || Refused.Contains(sign, StringComparison.Ordinal) ? name : name.Append(sign == '\u00a0' ? ' ' : sign);
        }

        return name.ToString().Trim(' ', '.');
    }
}
