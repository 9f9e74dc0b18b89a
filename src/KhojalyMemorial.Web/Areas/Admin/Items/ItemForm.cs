using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Forms;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Areas.Admin.Items;

/// <summary>A page with the fields of a record.</summary>
/// <param name="Head">Title, language and who is signed in.</param>
/// <param name="Typed">What stands in the fields.</param>
public abstract record FieldForm(DeskHead Head, TypedForm Typed) : DeskPage(Head)
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];

    /// <summary>The element of a list to go on with.</summary>
    public string? Focus { get; init; }

    /// <summary>The drafts, which know what the keys in the fields stand for; null where they were not read.</summary>
    public AllDrafts? Drafts { get; init; }

    /// <summary>What is written; null for what is only being made.</summary>
    public virtual DraftAddress? Draft => null;

    /// <summary>The fields of the record.</summary>
    public abstract IReadOnlyList<FormField> Fields { get; }
}

/// <summary>The form of an item in one language, or of its shared data.</summary>
/// <param name="Head">Title, language and who is signed in.</param>
/// <param name="At">What is written.</param>
/// <param name="Posted">What stands in the fields, and what is sent along.</param>
public sealed record ItemForm(DeskHead Head, DraftAddress At, PostedForm Posted) : FieldForm(Head, Posted.Typed)
{
    /// <inheritdoc/>
    public override DraftAddress Draft => At;

    /// <inheritdoc/>
    public override IReadOnlyList<FormField> Fields => RecordFields.Of(At.Record);

    /// <summary>The address of this form, which leads back to where it is written: beside the original, while somebody translates.</summary>
    /// <param name="query">What is added to it, such as <c>copy=use</c>; null for nothing.</param>
    /// <returns>A path from the root.</returns>
    public string Address(string? query = null) => Posted.AddressOf(At, query);

    /// <summary>The newest revision; null before the first.</summary>
    public Revision? Newest { get; init; }

    /// <summary>Who saved it.</summary>
    public string NewestBy { get; init; } = "";

    /// <summary>Whether visitors read the newest revision.</summary>
    public bool NewestIsPublished { get; init; }

    /// <summary>What was typed before and not saved: offered, not shown.</summary>
    public WorkingCopy? Offer { get; init; }

    /// <summary>Whether the curator may save.</summary>
    public bool MayWrite { get; init; } = true;

    /// <summary>The key of what is said above the form.</summary>
    public string? Notice { get; init; }

    /// <summary>Whether the fields hold something that is not saved.</summary>
    public bool IsTyped { get; init; }

    /// <summary>The tab whose form was saved just now: its browser may forget its copy.</summary>
    public Guid? SavedTab { get; init; }
}

/// <summary>A field where it stands in a form.</summary>
/// <param name="Form">The form.</param>
/// <param name="Field">The field.</param>
/// <param name="Path">Its path.</param>
/// <param name="Number">Its number, where it is an element of a list.</param>
public sealed record FieldBox(FieldForm Form, FormField Field, string Path, int? Number = null)
{
    /// <summary>The name under which it is sent.</summary>
    public string Name => PostedForm.Prefix + Path;

    /// <summary>Its id in the page.</summary>
    public string Id => FieldTexts.IdOf(Path);

    /// <summary>What stands in it.</summary>
    public string Value => Form.Typed[Path];

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<FormProblem> Problems => [.. Form.Problems.Where(problem => problem.Path == Path)];

    /// <summary>Whether the page asks to go on here.</summary>
    public bool IsNext => Form.Focus is { } focus && (Path == focus || Path == Form.Typed.Values.Keys.FirstOrDefault(path => path.StartsWith(focus + ".", StringComparison.Ordinal)));

    /// <summary>The name of the item whose key stands in the field; null where it names none, or none that there is.</summary>
    public OwnName? Named => Field.TargetKind is { } kind && Value.Length > 0 ? Form.Drafts?.Find(kind, SourceReference.Parse(Value).Source)?.LabelIn(Form.Head.Language) : null;

    /// <summary>A field inside this one.</summary>
    /// <param name="field">The field.</param>
    /// <param name="path">Its path.</param>
    /// <param name="number">Its number in a list.</param>
    /// <returns>The field where it stands.</returns>
    public FieldBox With(FormField field, string path, int? number = null) => new(Form, field, path, number);
}
