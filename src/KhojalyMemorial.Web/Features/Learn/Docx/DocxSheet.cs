using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>What the writers of a document share.</summary>
/// <param name="Museum">The edition.</param>
/// <param name="Language">The language.</param>
/// <param name="Context">What the texts need to know of the museum.</param>
/// <param name="Links">Where links lead.</param>
/// <param name="Pictures">The pictures that may be in it.</param>
/// <param name="Paper">The paper.</param>
internal sealed record DocxSheet(PublishedMuseum Museum, Language Language, MarkdownContext Context, TakenLinks Links, TakenPictures Pictures, DocxPaper Paper)
{
    /// <summary>The language as Word names it.</summary>
    public string Culture { get; } = DocxLanguage.Of(Language);

    /// <summary>The language of words as Word names it.</summary>
    public string CultureOf(string? code) => DocxLanguage.Of(code, Language);
}

/// <summary>A sheet of paper, in twentieths of a point.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
internal sealed record DocxPaper(int Width, int Height)
{
    /// <summary>The margins on all sides: 2 cm.</summary>
    public const int Margin = 1134;

    /// <summary>How wide the text is.</summary>
    public int TextWidth => Width - (2 * Margin);

    /// <summary>The paper of a name.</summary>
    /// <param name="name">One of the words of addresses.</param>
    public static DocxPaper Of(string name) => name == LessonFiles.Letter ? new(12240, 15840) : new(11906, 16838);
}
