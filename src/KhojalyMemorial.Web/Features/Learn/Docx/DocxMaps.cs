using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Content.Markdown.Maps;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Group = DocumentFormat.OpenXml.Office2010.Word.DrawingGroup;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>Draws a map with shapes of Word, so that it stays sharp on paper; the numbered list behind it explains its numbers.</summary>
/// <param name="sheet">What the writers share.</param>
/// <param name="runs">Writes what stands in a line.</param>
internal sealed class DocxMaps(DocxSheet sheet, DocxRuns runs)
{
    private const string Schema = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";

    // Pictures count from 1; no sheet has so many of them.
    private const uint FirstId = 1000;

    private uint _count;

    /// <summary>A map with what has to be known of it.</summary>
    public IReadOnlyList<Paragraph> Of(PlaceMap map)
    {
        var note = runs.Line(sheet.Context.Word("Markdown.MapNote"), "Caption");
        (note.ParagraphProperties ??= new()).KeepNext = new();
        return [new(new ParagraphProperties(new ParagraphStyleId { Val = "Picture" }, new KeepNext()), new Run(Choice(map))), note];
    }

    // Word before 2010 knows no such shapes and shows the list alone.
    private AlternateContent Choice(PlaceMap map)
    {
        var choice = new AlternateContentChoice(Shown(map)) { Requires = "wpg" };
        var either = new AlternateContent(choice, new AlternateContentFallback());
        either.AddNamespaceDeclaration("wpg", Schema);
        return either;
    }

    private DocumentFormat.OpenXml.Wordprocessing.Drawing Shown(PlaceMap map)
    {
        var id = FirstId + _count++;
        var words = string.Format(sheet.Language.Culture, sheet.Context.Word("Markdown.Map"), map.Marks.Count);
        var (x, y) = (DocxShapes.Units(PlaceMap.Width), DocxShapes.Units(map.Height));
        var frame = new Drawing.TransformGroup(
            new Drawing.Offset { X = 0, Y = 0 }, new Drawing.Extents { Cx = x, Cy = y }, new Drawing.ChildOffset { X = 0, Y = 0 }, new Drawing.ChildExtents { Cx = x, Cy = y });
        var group = new Group.WordprocessingGroup(new Group.NonVisualGroupDrawingShapeProperties(), new Group.GroupShapeProperties(frame));
        group.Append(Shapes(map));
        return new(new Inline(
            new Extent { Cx = x, Cy = y },
            new DocProperties { Id = id, Name = "map-" + id.ToString(CultureInfo.InvariantCulture), Description = words },
            new Drawing.Graphic(new Drawing.GraphicData(group) { Uri = Schema }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }

    private IEnumerable<OpenXmlElement> Shapes(PlaceMap map)
    {
        var shapes = new DocxShapes(sheet.Culture);
        yield return shapes.Frame(PlaceMap.Width, map.Height);
        foreach (var mark in map.Marks)
        {
            if (mark.IsLabelAway)
            {
                yield return shapes.Line(mark.X, mark.Y, mark.LabelX, mark.LabelY);
            }

            yield return shapes.Point(mark.X, mark.Y);
            yield return shapes.Words(mark.LabelX, mark.LabelY, mark.Number.ToString(CultureInfo.InvariantCulture), 24);
        }

        foreach (var line in map.Lines)
        {
            yield return shapes.Line(line.FromX, line.FromY, line.ToX, line.ToY);
        }

        yield return shapes.Words(map.ScaleEnd.X + 40, map.ScaleEnd.Y, string.Format(sheet.Language.Culture, sheet.Context.Word("Unit.Km.other"), map.ScaleKilometres), 64);
    }
}
