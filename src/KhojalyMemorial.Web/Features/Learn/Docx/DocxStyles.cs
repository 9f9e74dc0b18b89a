using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>The styles of a sheet. Names are those that Word knows, so that its navigation and contents find the headings.</summary>
internal static class DocxStyles
{
    // Every Word has these, with all letters of the three languages; LibreOffice brings fonts of the same widths, so that pages break alike.
    private const string Serif = "Times New Roman";
    private const string Sans = "Arial";
    private const string Muted = "5A5248";

    public static void Add(MainDocumentPart main, string culture) => main.AddNewPart<StyleDefinitionsPart>("styles").Styles = new Styles(
    [
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(Serif), Size("21"), new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = culture, EastAsia = culture, Bidi = culture })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new WidowControl(), Space("0", "90", "252")))),
        Paragraph("Normal", "Normal", new(), new()),
        Heading("Title", "Title", null, "44", "60"),
        Heading("Heading1", "heading 1", 0, "32", "300"),
        Heading("Heading2", "heading 2", 1, "26", "220"),
        Heading("Heading3", "heading 3", 2, "22", "160"),
        Paragraph("Subtitle", "Subtitle", new(), Small("17")),
        Paragraph("Question", "Question", new(new KeepLines(), Space("60", "120", "288")), new(new Italic(), Size("25"))),
        Paragraph("Minutes", "Minutes", new(new KeepNext(), Space("0", "60", "240")), Small("17")),
        Paragraph("Label", "Label", new(new KeepNext(), Space("80", "60", "259")), new()),
        Paragraph("Quote", "Quote", new(new Indentation { Left = "400", Right = "400" }), new(new Italic())),
        Paragraph("Warning", "Warning", new(new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 18, Space = 8, Color = Muted }), new Indentation { Left = "240" }), new()),
        Paragraph("Picture", "Picture", new(new KeepNext(), Space("120", "60", "240")), new()),
        Paragraph("Caption", "caption", new(Space("0", "120", "240")), Small("17")),
        Paragraph("TableTitle", "Table title", new(new KeepNext(), Space("120", "60", "240")), new()),
        Paragraph("TableText", "Table text", new(Space("20", "20", "240")), new(Size("18"))),
        Paragraph("ListParagraph", "List Paragraph", new(Space("0", "50", "252")), new()),
        Paragraph("Foot", "Foot", new(new KeepLines(), Space("60", "40", "240")), Small("17")),
        Paragraph("Footer", "footer", new(Space("0", "0", "240")), Small("17")),
        Paragraph("FootnoteText", "footnote text", new(Space("0", "20", "228")), new(Size("16"))),
        Character("FootnoteReference", "footnote reference", new(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript })),
        Character("Hyperlink", "Hyperlink", new(new Color { Val = "7A1A2B" }, new Underline { Val = UnderlineValues.Single, Color = "C9A6AC" })),
        new Style(
            new StyleName { Val = "Table Grid" }, new StyleTableProperties(Borders(), new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa })))
        { Type = StyleValues.Table, StyleId = "TableGrid" },
    ]);

    private static TableBorders Borders() => new(
        Line(new TopBorder()), Line(new LeftBorder()), Line(new BottomBorder()), Line(new RightBorder()), Line(new InsideHorizontalBorder()), Line(new InsideVerticalBorder()));

    private static BorderType Line(BorderType border)
    {
        (border.Val, border.Size, border.Color) = (BorderValues.Single, 4, "A59B8C");
        return border;
    }

    private static RunFonts Fonts(string name) => new() { Ascii = name, HighAnsi = name, ComplexScript = name };

    private static FontSize Size(string halfPoints) => new() { Val = halfPoints };

    private static StyleRunProperties Small(string halfPoints) => new(Fonts(Sans), new Color { Val = Muted }, Size(halfPoints));

    private static SpacingBetweenLines Space(string before, string after, string line) => new() { Before = before, After = after, Line = line, LineRule = LineSpacingRuleValues.Auto };

    private static Style Heading(string id, string name, int? outline, string size, string before)
    {
        var paragraph = new StyleParagraphProperties(new KeepNext(), new KeepLines(), Space(before, "80", "252"));
        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        return Paragraph(id, name, paragraph, new(new Bold(), Size(size)));
    }

    private static Style Paragraph(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties run)
    {
        var (isDefault, style) = (id == "Normal", new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id });
        if (isDefault)
        {
            style.Default = true;
        }
        else
        {
            style.Append(new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" });
        }

        style.Append(new PrimaryStyle());
        style.Append(new OpenXmlElement[] { paragraph, run }.Where(one => one.HasChildren));
        return style;
    }

    private static Style Character(string id, string name, StyleRunProperties run) => new(new StyleName { Val = name }, run) { Type = StyleValues.Character, StyleId = id };
}
