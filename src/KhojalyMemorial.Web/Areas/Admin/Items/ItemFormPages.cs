using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Forms;
using KhojalyMemorial.Desk.Merge;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Areas.Admin.Items;

/// <summary>Composes the pages of a form.</summary>
/// <param name="drafts">Revisions.</param>
/// <param name="copies">What was typed and not saved.</param>
/// <param name="database">The names of curators.</param>
/// <param name="reader">Knows what the keys in the fields stand for.</param>
public sealed class ItemFormPages(Drafts drafts, WorkingCopies copies, MuseumDbContext database, DraftReader reader)
{
    /// <summary>The form as somebody opens it.</summary>
    /// <param name="head">Makes the head from a title.</param>
    /// <param name="at">What is written.</param>
    /// <param name="account">Who opens it.</param>
    /// <param name="useCopy">Whether to fill it with what was typed before and not saved.</param>
    /// <returns>The page.</returns>
    public async Task<ItemForm> OpenAsync(Func<string, DeskHead> head, DraftAddress at, Guid account, bool useCopy)
    {
        ArgumentNullException.ThrowIfNull(at);
        var fields = RecordFields.Of(at.Record);
        var newest = await drafts.NewestAsync(at.Item.Id, at.Language);
        var saved = newest is null ? new TypedForm() : TypedForm.Of(ContentJson.Read(newest.Body, at.Record));
        var copy = await copies.FindAsync(account, at);
        var unsaved = copy is { Fields.Length: > 0 } ? TypedForm.FromJson(fields, copy.Fields) : null;
        var tab = Guid.CreateVersion7();
        if (useCopy && unsaved is not null)
        {
            return await AgainAsync(head, at, new(unsaved, copy!.BasedOnId, tab, copy.Sequence, "")) with { Notice = "Desk.Copy.Used" };
        }

        // While the older text waits for an answer, the form knows nothing of its counter, and so cannot overwrite it.
        var offer = unsaved is null || unsaved.SaysTheSame(saved) ? null : copy;
        return await AgainAsync(head, at, new(saved, newest?.Id, tab, offer is null ? copy?.Sequence ?? 0 : 0, "")) with { Offer = offer, IsTyped = false };
    }

    /// <summary>The form with what was sent.</summary>
    /// <param name="head">Makes the head from a title.</param>
    /// <param name="at">What is written.</param>
    /// <param name="posted">What was sent.</param>
    /// <returns>The page.</returns>
    public async Task<ItemForm> AgainAsync(Func<string, DeskHead> head, DraftAddress at, PostedForm posted)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(posted);
        var newest = await drafts.NewestAsync(at.Item.Id, at.Language);
        var page = head(""); // for the language
        return new(page with { Title = await drafts.NameAsync(at, page.Language) }, at, posted with { Typed = await WithDataKeysAsync(at, posted.Typed) })
        {
            Drafts = await reader.ReadAsync(),
            Newest = newest,
            NewestBy = newest is null ? "" : (await CuratorNames.LoadAsync(database)).Name(newest.Author),
            IsTyped = true,
            NewestIsPublished = newest is not null && await drafts.PublishedAsync(at.Item.Id, at.Language) == newest.Id,
        };
    }

    /// <summary>The comparison of what was typed with what somebody saved in the meantime.</summary>
    /// <param name="head">Makes the head from a title.</param>
    /// <param name="at">What is written.</param>
    /// <param name="posted">What was sent.</param>
    /// <param name="choices">What was chosen so far.</param>
    /// <returns>The page.</returns>
    public async Task<ConflictPage> ConflictAsync(Func<string, DeskHead> head, DraftAddress at, PostedForm posted, IReadOnlyDictionary<string, string>? choices = null)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(posted);
        var theirs = await drafts.NewestAsync(at.Item.Id, at.Language) ?? throw new InvalidOperationException("A conflict needs a saved revision.");
        var before = await drafts.RevisionAsync(at.Item.Id, at.Language, posted.BasedOn);
        var merge = FormMerge.Of(RecordFields.Of(at.Record), Form(before, at), Form(theirs, at), FormLists.WithoutEmpty(posted.Typed, RecordFields.Of(at.Record)), choices ?? new Dictionary<string, string>(StringComparer.Ordinal));
        var page = head("");
        return new(page with { Title = await drafts.NameAsync(at, page.Language) }, at, posted, merge, theirs, (await CuratorNames.LoadAsync(database)).Name(theirs.Author), before)
        {
            Choices = choices ?? new Dictionary<string, string>(StringComparer.Ordinal),
        };
    }

    private static TypedForm Form(Revision? revision, DraftAddress at) =>
        revision is null ? new TypedForm() : TypedForm.Of(ContentJson.Read(revision.Body, at.Record));

    // The labels of a fact belong to its values: a value that has no label yet gets an empty one to fill.
    private async Task<TypedForm> WithDataKeysAsync(DraftAddress at, TypedForm typed) =>
        !at.IsShared && await drafts.DataAsync(at.Kind, at.Item.Id) is { } data ? EntryKeys.Add(typed, at.Record, data) : typed;
}

/// <summary>What was typed beside what somebody saved in the meantime.</summary>
/// <param name="Head">Title, language and who is signed in.</param>
/// <param name="At">What is written.</param>
/// <param name="Posted">What was typed.</param>
/// <param name="Merge">What a merge makes of both.</param>
/// <param name="Theirs">The newer revision.</param>
/// <param name="TheirsBy">Who saved it.</param>
/// <param name="Before">What both began from; null where there was nothing.</param>
public sealed record ConflictPage(DeskHead Head, DraftAddress At, PostedForm Posted, FormMerge Merge, Revision Theirs, string TheirsBy, Revision? Before) : DeskPage(Head)
{
    /// <summary>What was chosen so far, by name.</summary>
    public IReadOnlyDictionary<string, string> Choices { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
