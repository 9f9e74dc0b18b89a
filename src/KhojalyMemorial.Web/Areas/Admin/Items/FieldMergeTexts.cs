using KhojalyMemorial.Desk.Forms;
using KhojalyMemorial.Desk.Merge;

namespace KhojalyMemorial.Areas.Admin.Items;

/// <summary>The pieces of a merge as a curator reads them.</summary>
public static class FieldMergeTexts
{
    /// <summary>Prints pieces.</summary>
    /// <param name="field">The field that they are of.</param>
    /// <param name="pieces">The pieces.</param>
    /// <returns>One text, a paragraph for each piece.</returns>
    public static string Shown(FormField field, IReadOnlyList<string> pieces) => string.Join("\n\n", pieces.Select(piece => FieldPieces.Readable(field, piece)));
}
