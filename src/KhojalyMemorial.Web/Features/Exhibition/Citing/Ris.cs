using System.Globalization;
using System.Text;

namespace KhojalyMemorial.Features.Exhibition.Citing;

/// <summary>An entry for reference managers, in RIS. Every line ends with CR and LF, the last one too.</summary>
public static class Ris
{
    /// <summary>Media type of the file.</summary>
    public const string MediaType = "application/x-research-info-systems; charset=utf-8";

    /// <summary>Writes the entry.</summary>
    /// <param name="page">The page.</param>
    /// <returns>The file.</returns>
    public static string Write(CitedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var entry = new StringBuilder();
        Line(entry, "TY", "ELEC");
        Line(entry, "AU", page.Museum);
        Line(entry, "TI", page.Title);
        Line(entry, "PY", page.Published.ToString("yyyy", CultureInfo.InvariantCulture));
        Line(entry, "DA", page.Published.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture));
        Line(entry, "ET", page.Edition.ToString(CultureInfo.InvariantCulture));
        Line(entry, "PB", page.Museum);
        Line(entry, "LA", page.Language.Code);
        Line(entry, "UR", page.Url);
        Line(entry, "Y2", page.Accessed.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture));
        Line(entry, "ER", "");
        return entry.ToString();
    }

    // A line break in a title would begin a field of its own.
    private static void Line(StringBuilder entry, string field, string value) =>
        entry.Append(field).Append("  - ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
}
