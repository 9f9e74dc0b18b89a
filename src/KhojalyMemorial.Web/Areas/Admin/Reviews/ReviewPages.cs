using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Forms;
using KhojalyMemorial.Desk.Reviews;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Areas.Admin.Reviews;

/// <summary>The reviews that wait, and those that were decided lately.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Mine">Assigned to the one who looks.</param>
/// <param name="Open">Open for anyone, or assigned to others.</param>
/// <param name="Decided">Decided lately.</param>
public sealed record ReviewsPage(DeskHead Head, IReadOnlyList<ReviewRow> Mine, IReadOnlyList<ReviewRow> Open, IReadOnlyList<ReviewRow> Decided) : DeskPage(Head);

/// <summary>A review in a list.</summary>
/// <param name="Review">The review.</param>
/// <param name="Item">The item.</param>
/// <param name="Title">What the item is called.</param>
/// <param name="RequestedBy">Who asked for it.</param>
/// <param name="AssignedTo">Who shall do it.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="OpenRemarks">How many remarks are not settled.</param>
public sealed record ReviewRow(Review Review, ContentItem Item, string Title, string RequestedBy, string? AssignedTo, string? DecidedBy, int OpenRemarks);

/// <summary>A review: the text paragraph by paragraph, with remarks.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Row">The review.</param>
/// <param name="Revision">The revision under review.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Newer">The number of a newer revision; null where this one is the newest.</param>
/// <param name="Paragraphs">The text.</param>
/// <param name="Whole">Remarks on the whole.</param>
/// <param name="MayDecide">Whether the one who looks may approve and return.</param>
/// <param name="MayApprove">Whether they may approve: not their own work, where two people stand for the content.</param>
/// <param name="MayWithdraw">Whether they may take the request back.</param>
/// <param name="MayRemark">Whether they may remark on it and settle remarks: who may change the text.</param>
public sealed record ReviewPage(
    DeskHead Head,
    ReviewRow Row,
    Revision Revision,
    string Author,
    int? Newer,
    IReadOnlyList<ShownParagraph> Paragraphs,
    IReadOnlyList<ShownRemark> Whole,
    bool MayDecide,
    bool MayApprove,
    bool MayWithdraw,
    bool MayRemark) : DeskPage(Head)
{
    /// <summary>Whether the review waits for a decision.</summary>
    public bool IsOpen => Row.Review.State == ReviewState.Open;

    /// <summary>The language in which the text is marked up; null for data.</summary>
    public string? TextLanguage => Revision.Language == Publishing.Revision.Shared ? null : Revision.Language;
}

/// <summary>A paragraph with what was remarked on it.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Html">As visitors see it; null for what is no text in Markdown.</param>
/// <param name="Remarks">The remarks.</param>
public sealed record ShownParagraph(ReviewParagraph Paragraph, string? Html, IReadOnlyList<ShownRemark> Remarks);

/// <summary>A remark with the name of the one who made it.</summary>
/// <param name="Remark">The remark.</param>
/// <param name="By">Who says it.</param>
/// <param name="IsGuest">Whether it came by a link.</param>
public sealed record ShownRemark(ReviewComment Remark, string By, bool IsGuest);

/// <summary>Remarks under a paragraph, with the form for another one.</summary>
/// <param name="Language">The language of the page.</param>
/// <param name="Remarks">The remarks.</param>
/// <param name="Action">Where the form goes.</param>
/// <param name="Paragraph">The paragraph; 0 for the whole.</param>
/// <param name="AsksName">Whether the form asks for a name.</param>
/// <param name="MayResolve">Whether remarks may be settled here.</param>
/// <param name="MayRemark">Whether there is a form for another one.</param>
public sealed record RemarkBox(Content.Language Language, IReadOnlyList<ShownRemark> Remarks, string Action, int Paragraph, bool AsksName, bool MayResolve, bool MayRemark = true);

/// <summary>A text paragraph by paragraph, with the remarks on it.</summary>
/// <param name="Language">The language of the desk.</param>
/// <param name="Text">The text.</param>
/// <param name="Fields">The fields of its record, for their names.</param>
/// <param name="TextLanguage">The language in which the text is marked up; null for data.</param>
/// <param name="Action">Where the forms for another remark go.</param>
/// <param name="MaySettle">Whether remarks may be settled here.</param>
/// <param name="MayRemark">Whether there are forms for another one.</param>
public sealed record ReadingBox(
    Content.Language Language, ShownText Text, IReadOnlyList<FormField> Fields, string? TextLanguage, string Action, bool MaySettle, bool MayRemark);

/// <summary>All remarks on a text, also where it is in no review: what readers without account say.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Item">The item.</param>
/// <param name="Revision">The newest revision.</param>
/// <param name="Author">Who saved it.</param>
/// <param name="Form">The address of the form.</param>
/// <param name="Text">The text with its remarks.</param>
/// <param name="MaySettle">Whether the one who looks may settle remarks.</param>
public sealed record RemarksPage(DeskHead Head, ContentItem Item, Revision Revision, string Author, string Form, ShownText Text, bool MaySettle) : DeskPage(Head);
