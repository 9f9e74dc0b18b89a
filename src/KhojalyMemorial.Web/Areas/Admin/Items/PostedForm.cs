using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Forms;

namespace KhojalyMemorial.Areas.Admin.Items;

/// <summary>A form as a browser sent it: the fields of the record, each with <see cref="Prefix"/> before its path, and what the desk sends along.</summary>
/// <param name="Typed">The fields of the record.</param>
/// <param name="BasedOn">The revision that the curator began from; null for the first.</param>
/// <param name="Tab">The tab.</param>
/// <param name="Sequence">The counter of the kept copy that the tab knows.</param>
/// <param name="Remark">The remark on the revision.</param>
/// <param name="IsSmall">Whether it only mends a slip, so that no language has to follow and none is brought up to date.</param>
public sealed record PostedForm(TypedForm Typed, Guid? BasedOn, Guid Tab, long Sequence, string Remark, bool IsSmall = false)
{
    /// <summary>What stands before a field of the record, so that none can be taken for one of the desk's own.</summary>
    public const string Prefix = "f.";

    /// <summary>Reads a form.</summary>
    /// <param name="form">What was sent.</param>
    /// <param name="fields">The fields of the record.</param>
    /// <returns>The form.</returns>
    public static PostedForm Of(IFormCollection form, IReadOnlyList<FormField> fields)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new(
            TypedForm.Of(fields, form.Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal)).Select(field => KeyValuePair.Create(field.Key[Prefix.Length..], field.Value.ToString()))),
            Guid.TryParse(form["basedOn"], out var basedOn) ? basedOn : null,
            Guid.TryParse(form["tab"], out var tab) ? tab : Guid.NewGuid(),
            long.TryParse(form["sequence"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var sequence) ? sequence : 0,
            form["remark"].ToString(),
            form["small"].Count > 0);
    }

    /// <summary>What keeps the form beside the revisions.</summary>
    /// <returns>The fields with their counters.</returns>
    public TypedCopy ToKeep() => new(Tab, Sequence + 1, Sequence, BasedOn, Typed.ToJson());
}
