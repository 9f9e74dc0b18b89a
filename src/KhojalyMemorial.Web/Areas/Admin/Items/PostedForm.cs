using KhojalyMemorial.Content;
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

    /// <summary>The language that is shown beside the form, while somebody translates; null for none.</summary>
    public Language? Beside { get; init; }

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
            form["small"].Count > 0)
        {
            Beside = Language.TryParse(form["beside"].ToString(), out var beside) ? beside : null,
        };
    }

    /// <summary>Where the form is written.</summary>
    /// <param name="at">What is written.</param>
    /// <param name="query">What is added to the address; null for nothing.</param>
    /// <returns>The form's own address, or that of the form beside its original.</returns>
    public string AddressOf(DraftAddress at, string? query = null)
    {
        ArgumentNullException.ThrowIfNull(at);
        var address = Beside is null ? at.Path : $"{at.Path}/translate?from={Beside.Code}";
        return query is null ? address : $"{address}{(Beside is null ? '?' : '&')}{query}";
    }

    /// <summary>What keeps the form beside the revisions.</summary>
    /// <returns>The fields with their counters.</returns>
    public TypedCopy ToKeep() => new(Tab, Sequence + 1, Sequence, BasedOn, Typed.ToJson());
}
