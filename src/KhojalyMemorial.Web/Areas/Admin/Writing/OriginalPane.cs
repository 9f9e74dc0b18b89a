using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Forms;
using KhojalyMemorial.Desk.Merge;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Areas.Admin.Writing;

/// <summary>Beside the form of a translation: the original as visitors will see it, as it is written, and what changed in it since the translation followed it.</summary>
/// <param name="drafts">Revisions.</param>
/// <param name="items">What the languages follow.</param>
public sealed class OriginalPane(Drafts drafts, DraftItems items) : ViewComponent
{
    /// <summary>Renders the pane.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">The language of the translation.</param>
    /// <param name="from">The language of the original.</param>
    /// <returns>The pane; nothing where there is no original.</returns>
    public async Task<IViewComponentResult> InvokeAsync(ContentItem item, string language, string from)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (Kind.Find(item.Kind) is not { } kind || !Language.TryParse(from, out var original) || await drafts.NewestAsync(item.Id, from) is not { } newest)
        {
            return Content("");
        }

        var fields = RecordFields.Of(kind.Text);
        var now = TypedForm.Of(ContentJson.Read(newest.Body, kind.Text));
        var before = Following.Followed(await items.SavesAsync(item.Id, HttpContext.RequestAborted), language, from) is { } number && number < newest.Number ? await drafts.RevisionAsync(item.Id, from, number) : null;
        return View(new OriginalPaneView(
            Strings.For(UserClaimsPrincipal.DeskLanguage()), original, $"/admin/items/{item.Kind}/{item.Key}/{from}/preview",
            [.. fields.Select(field => (field, FieldChanges.Readable(now, field))).Where(one => one.Item2.Length > 0 && one.field.Name != "review")],
            before is null ? [] : FieldChanges.Of(fields, TypedForm.Of(ContentJson.Read(before.Body, kind.Text)), now),
            await drafts.NewestAsync(item.Id, language) is not null));
    }
}

/// <summary>The original beside a translation.</summary>
/// <param name="Texts">The texts of the desk.</param>
/// <param name="Language">The language of the original.</param>
/// <param name="Preview">The page of the original.</param>
/// <param name="Fields">What stands in each field of the original.</param>
/// <param name="Changes">What changed in it since the translation followed it.</param>
/// <param name="IsTranslated">Whether there is a translation at all.</param>
public sealed record OriginalPaneView(
    Texts Texts, Language Language, string Preview, IReadOnlyList<(FormField Field, string Text)> Fields, IReadOnlyList<FieldChange> Changes, bool IsTranslated);
