using KhojalyMemorial.Areas.Admin.Items;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Forms;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Areas.Admin.Writing;

/// <summary>Reads what somebody is typing into the form of an item, however unfinished it is.</summary>
public static class TypedRecord
{
    /// <summary>Reads the fields of a form.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <param name="form">The fields, by their paths.</param>
    /// <returns>The record, as far as the fields could be read, and what could not.</returns>
    public static ReadForm Read(DraftItem item, string language, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(form);
        var type = language == Revision.Shared ? item.Kind.Data : item.Kind.Text;
        return FormReader.Read(type, PostedForm.Of(form, RecordFields.Of(type)).Typed);
    }
}
