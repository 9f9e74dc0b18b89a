using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Reviews;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Areas.Admin.Reviews;

/// <summary>A revision for readers: its paragraphs rendered as visitors see them, each with its remarks.</summary>
/// <param name="Paragraphs">The paragraphs.</param>
/// <param name="Whole">Remarks on the whole, and those whose paragraph is gone.</param>
public sealed record ShownText(IReadOnlyList<ShownParagraph> Paragraphs, IReadOnlyList<ShownRemark> Whole)
{
    /// <summary>Reads a revision.</summary>
    /// <param name="item">The item.</param>
    /// <param name="revision">The revision.</param>
    /// <param name="remarks">The remarks on the text.</param>
    /// <param name="people">Names.</param>
    /// <param name="museum">What the text refers to.</param>
    /// <returns>The text with its remarks.</returns>
    public static ShownText Of(ContentItem item, Revision revision, IReadOnlyList<ReviewComment> remarks, CuratorNames people, PublishedMuseum museum)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(revision);
        ArgumentNullException.ThrowIfNull(people);
        var kind = Kind.Find(item.Kind)!;
        var paragraphs = ReviewText.Of(ContentJson.Read(revision.Body, revision.Language == Revision.Shared ? kind.Data : kind.Text));
        var language = Language.TryParse(revision.Language, out var known) ? known : Language.En;
        var placed = remarks.ToLookup(
            remark => Remarks.Place(remark, paragraphs, revision.Id),
            remark => new ShownRemark(remark, remark.GuestName ?? people.Name(remark.AccountId), remark.AccountId is null));
        return new(
            [.. paragraphs.Select(paragraph => new ShownParagraph(
                paragraph,
                paragraph.IsMarkdown ? MarkdownRenderer.ToHtml(paragraph.Text, language, new MuseumMarkdownContext(museum, language, FormattableString.Invariant($"p{paragraph.Number}-"))).Html : null,
                [.. placed[paragraph.Number]]))],
            [.. placed.Where(group => paragraphs.All(paragraph => paragraph.Number != group.Key)).SelectMany(group => group)]);
    }
}
