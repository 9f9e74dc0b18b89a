using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Shape = DocumentFormat.OpenXml.Office2010.Word.DrawingShape;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>Makes the shapes of a drawing. Places and sizes are in the units of the drawing, a pixel at 96 to the inch.</summary>
/// <param name="culture">The language of words in it, as Word names it.</param>
internal sealed class DocxShapes(string culture)
{
    private const long PerUnit = 9525; // English metric units
    private const double Point4 = 4;
    private uint _count = 2000;

    /// <summary>A length in Word's own units.</summary>
    public static long Units(double length) => (long)(length * PerUnit);

    /// <summary>The edge of the drawing.</summary>
    public OpenXmlElement Frame(double width, double height) => Made(0, 0, width, height, Drawing.ShapeTypeValues.Rectangle, isFilled: false, isOutlined: true);

    /// <summary>A point for a place.</summary>
    public OpenXmlElement Point(double x, double y) => Made(x - Point4, y - Point4, 2 * Point4, 2 * Point4, Drawing.ShapeTypeValues.Ellipse, isFilled: true, isOutlined: false);

    /// <summary>A line.</summary>
    public OpenXmlElement Line(double fromX, double fromY, double toX, double toY)
    {
        var line = Made(Math.Min(fromX, toX), Math.Min(fromY, toY), Math.Abs(toX - fromX), Math.Abs(toY - fromY), Drawing.ShapeTypeValues.Line, isFilled: false, isOutlined: true);
        var rises = (toX - fromX) * (toY - fromY) < 0;
        line.Descendants<Drawing.Transform2D>().Single().VerticalFlip = rises ? true : null;
        return line;
    }

    /// <summary>Words around a spot.</summary>
    public OpenXmlElement Words(double x, double y, string words, double width)
    {
        const double Height = 18;
        var shape = Made(x - (width / 2), y - (Height / 2), width, Height, Drawing.ShapeTypeValues.Rectangle, isFilled: false, isOutlined: false);
        var run = new Run(new RunProperties(new FontSize { Val = "18" }, new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = culture }), new Text(words) { Space = SpaceProcessingModeValues.Preserve });
        var line = new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }, new Justification { Val = JustificationValues.Center }), run);
        shape.InsertBefore(new Shape.TextBoxInfo2(new TextBoxContent(line)), shape.LastChild);
        return shape;
    }

    private Shape.WordprocessingShape Made(double x, double y, double width, double height, Drawing.ShapeTypeValues form, bool isFilled, bool isOutlined)
    {
        var properties = new Shape.ShapeProperties(
            new Drawing.Transform2D(new Drawing.Offset { X = Units(x), Y = Units(y) }, new Drawing.Extents { Cx = Units(width), Cy = Units(height) }),
            new Drawing.PresetGeometry(new Drawing.AdjustValueList()) { Preset = form });
        properties.Append(isFilled ? Ink() : new Drawing.NoFill());
        properties.Append(new Drawing.Outline(isOutlined ? Ink() : new Drawing.NoFill()) { Width = (int)PerUnit });
        var id = _count++;
        return new(
            new Shape.NonVisualDrawingProperties { Id = id, Name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"shape-{id}") }, new Shape.NonVisualDrawingShapeProperties(), properties,
            new Shape.TextBodyProperties { LeftInset = 0, TopInset = 0, RightInset = 0, BottomInset = 0, Anchor = Drawing.TextAnchoringTypeValues.Center, Wrap = Drawing.TextWrappingValues.None });
    }

    private static Drawing.SolidFill Ink() => new(new Drawing.RgbColorModelHex { Val = "1A1A1A" });
}
