using KhojalyMemorial.Features.Exhibition;
using KhojalyMemorial.Features.Exhibition.Citing;
using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.Learn;

/// <summary>A lesson, for pupils or for teachers.</summary>
/// <param name="Head">Title and address.</param>
/// <param name="Parts">The parts of the sheet.</param>
public sealed record LessonPage(PageHead Head, IReadOnlyList<RenderedPart> Parts) : VisitorPage(Head), ICitedText
{
    /// <summary>For whom the sheet is.</summary>
    public SheetReader Reader { get; init; }

    /// <summary>The historical question.</summary>
    public required string Question { get; init; }

    /// <summary>The series; null where the lesson stands alone.</summary>
    public string? Series { get; init; }

    /// <summary>Subjects, ages, minutes and the like.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>The mark of a former edition; null on the current text.</summary>
    public Superseded? Superseded { get; init; }

    /// <summary>What changed last; null where nothing did, or a former edition is shown.</summary>
    public string? Changed { get; init; }

    /// <summary>What a reader may want to know before reading; null where there is nothing.</summary>
    public Warning? Warning { get; init; }

    /// <summary>The same lesson for the other readers.</summary>
    public required ChromeLink Other { get; init; }

    /// <summary>The lesson to print and to take away.</summary>
    public required IReadOnlyList<LessonFile> Files { get; init; }

    /// <summary>The QR code of the permanent address.</summary>
    public required string Qr { get; init; }

    /// <summary>The other lessons of the series.</summary>
    public required IReadOnlyList<LabelledLink> Neighbours { get; init; }

    /// <inheritdoc/>
    public required CiteBox Cite { get; init; }

    /// <inheritdoc/>
    public required History History { get; init; }

    /// <inheritdoc/>
    public required string Report { get; init; }

    /// <summary>The sheet of paper that the print view is made for: <c>a4</c> or <c>letter</c>.</summary>
    public string Paper { get; init; } = LessonFiles.A4;
}
