using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Learn;

/// <summary>For whom a sheet is.</summary>
public enum SheetReader
{
    /// <summary>Pupils.</summary>
    Pupils,

    /// <summary>Teachers.</summary>
    Teachers,
}

/// <summary>A lesson as an edition has it, in one language.</summary>
/// <param name="Item">The lesson as it is now.</param>
/// <param name="Data">Its data as of the edition.</param>
/// <param name="Text">Its text as of the edition.</param>
/// <param name="Museum">The museum as of the edition.</param>
/// <param name="Language">The language.</param>
public sealed record LessonOfEdition(
    Published<LessonData, LessonText> Item, LessonData Data, LessonText Text, PublishedMuseum Museum, Language Language);

/// <summary>A part of a sheet: a heading with a text in the house's Markdown. Page, print, document and pack are all made of these.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Level">The level of its heading: 2 or 3.</param>
/// <param name="Title">The heading.</param>
/// <param name="Markdown">The text; empty where only parts below follow.</param>
/// <param name="Note">A few words below the heading; null for none.</param>
public sealed record SheetPart(string Id, int Level, string Title, string Markdown, string? Note = null);

/// <summary>A part of a sheet as visitors read it.</summary>
/// <param name="Part">The part.</param>
/// <param name="Text">Its text.</param>
public sealed record RenderedPart(SheetPart Part, RenderedText Text)
{
    /// <summary>Renders the parts of a sheet, with their notes counted through.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="museum">The edition in which they stand.</param>
    /// <param name="language">The language.</param>
    /// <returns>The parts in their order.</returns>
    public static IReadOnlyList<RenderedPart> All(IReadOnlyList<SheetPart> parts, PublishedMuseum museum, Language language)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var texts = RenderedTexts.Of(museum);
        var rendered = new List<RenderedPart>();
        var next = 1;
        foreach (var part in parts)
        {
            var text = texts.Render(part.Markdown, language, part.Id + "-", next);
            next += text.Notes.Count(note => note.Number is not null);
            rendered.Add(new(part, text));
        }

        return rendered;
    }
}
