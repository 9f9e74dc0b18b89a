using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KhojalyMemorial.Content.Markdown;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Graphic = DocumentFormat.OpenXml.Drawing.Pictures;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>Writes pictures with what they show, their caption and their terms. Word reads PNG and JPEG; others are described and linked.</summary>
/// <param name="main">The document.</param>
/// <param name="sheet">What the writers share.</param>
/// <param name="runs">Writes what stands in a line.</param>
internal sealed class DocxPictures(MainDocumentPart main, DocxSheet sheet, DocxRuns runs)
{
    private const long PerPixel = 9525; // English metric units, at 96 pixels an inch
    private const long PerTwentieth = 635;
    private int _count;

    /// <summary>A picture.</summary>
    public IEnumerable<OpenXmlElement> Of(PrintedPicture picture)
    {
        if (picture.Difficult)
        {
            // Nothing of it but the way to its page, which the school view does not have.
            return sheet.Links.Of(picture.Href) is null ? [] :
            [
                Line("Caption", [runs.Own(sheet.Context.Word("Markdown.DifficultPicture") + " "), .. runs.Link(picture.Href, new(sheet.Context.Word("Markdown.SeePicture")))]),
            ];
        }

        var terms = runs.Own($"{picture.Credit.TrimEnd('.')}. {picture.Licence.TrimEnd('.')}.");
        if (picture is { Width: { } width, Height: { } height } && sheet.Pictures.Find(picture.Address) is { MediaType: "image/png" or "image/jpeg" } found)
        {
            var shown = Line("Picture", [new Run(Shown(found, picture.Alternative, width * PerPixel, height * PerPixel))]);
            return [shown, Line("Caption", picture.Caption is { Length: > 0 } caption ? [runs.Words(new(caption, picture.Language)), runs.Own(" "), terms] : [terms])];
        }

        return
        [
            Line("Normal", [runs.Words(new(picture.Alternative, picture.Language))]),
            Line("Caption", [.. runs.Link(picture.Href, new(picture.Caption is { Length: > 0 } words ? words : sheet.Context.Word("Markdown.AboutPicture"), picture.Language)), runs.Own(" "), terms]),
        ];
    }

    private static Paragraph Line(string style, IReadOnlyList<OpenXmlElement> words)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(words);
        return paragraph;
    }

    private DocumentFormat.OpenXml.Wordprocessing.Drawing Shown(TakenPicture picture, string alternative, long width, long height)
    {
        var id = (uint)++_count;
        var relation = "picture" + id.ToString(CultureInfo.InvariantCulture);
        using (var content = new MemoryStream(picture.Content))
        {
            main.AddImagePart(picture.MediaType == "image/png" ? ImagePartType.Png : ImagePartType.Jpeg, relation).FeedData(content);
        }

        // As large as the text is wide and half a page high, and never larger than it is.
        var scale = Math.Min(1d, Math.Min((double)(sheet.Paper.TextWidth * PerTwentieth) / width, sheet.Paper.Height * PerTwentieth / 2d / height));
        var (x, y) = ((long)(width * scale), (long)(height * scale));
        return new(new Inline(
            new Extent { Cx = x, Cy = y },
            new DocProperties { Id = id, Name = picture.Name, Description = alternative },
            new Drawing.Graphic(new Drawing.GraphicData(new Graphic.Picture(
                new Graphic.NonVisualPictureProperties(new Graphic.NonVisualDrawingProperties { Id = id, Name = picture.Name, Description = alternative }, new Graphic.NonVisualPictureDrawingProperties()),
                new Graphic.BlipFill(new Drawing.Blip { Embed = relation }, new Drawing.Stretch(new Drawing.FillRectangle())),
                new Graphic.ShapeProperties(
                    new Drawing.Transform2D(new Drawing.Offset { X = 0, Y = 0 }, new Drawing.Extents { Cx = x, Cy = y }),
                    new Drawing.PresetGeometry(new Drawing.AdjustValueList()) { Preset = Drawing.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }
}
