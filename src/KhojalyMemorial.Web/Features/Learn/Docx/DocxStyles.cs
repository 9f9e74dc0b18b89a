using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>The styles of a sheet. Names are those that Word knows, so that its navigation and contents find the headings.</summary>
internal static class DocxStyles
{
    private const string Serif = "Georgia";
    private const string Sans = "Calibri";
    private const string Muted = "5A5248";

    public static void Add(MainDocumentPart main, Language language)
    {
        var part = main.AddNewPart<StyleDefinitionsPart>();
        part.Styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(Serif), new FontSize { Val = "21" }, new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = language.Culture.Name })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "100", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
            Paragraph("Normal", "Normal", null, null, new StyleRunProperties(), isDefault: true),
            Heading("Title", "Title", null, "40", before: "0"),
            Heading("Heading1", "heading 1", 0, "30", before: "280"),
            Heading("Heading2", "heading 2", 1, "25", before: "200"),
            Heading("Heading3", "heading 3", 2, "22", before: "160"),
            Paragraph("Subtitle", "Subtitle", "Normal", null, new StyleRunProperties(Fonts(Sans), new Color { Val = Muted }, new FontSize { Val = "18" })),
            Paragraph("Quote", "Quote", "Normal", new StyleParagraphProperties(new Indentation { Left = "400", Right = "400" }), new StyleRunProperties(new Italic())),
            Paragraph("ListParagraph", "List Paragraph", "Normal", new StyleParagraphProperties(new SpacingBetweenLines { After = "40" }), new StyleRunProperties()),
            Paragraph("FootnoteText", "footnote text", "Normal", new StyleParagraphProperties(new SpacingBetweenLines { After = "20", Line = "240", LineRule = LineSpacingRuleValues.Auto }), new StyleRunProperties(new FontSize { Val = "17" })),
            Character("FootnoteReference", "footnote reference", new StyleRunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript })),
            Character("Hyperlink", "Hyperlink", new StyleRunProperties(new Color { Val = "7A1A2B" }, new Underline { Val = UnderlineValues.Single })),
            new Style(new StyleName { Val = "Table Grid" }, new StyleTableProperties(Borders())) { Type = StyleValues.Table, StyleId = "TableGrid" });
    }

    /// <summary>Thin lines around and between cells.</summary>
    public static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4, Color = "A59B8C" }, new LeftBorder { Val = BorderValues.Single, Size = 4, Color = "A59B8C" },
        new BottomBorder { Val = BorderValues.Single, Size = 4, Color = "A59B8C" }, new RightBorder { Val = BorderValues.Single, Size = 4, Color = "A59B8C" },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "A59B8C" }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4, Color = "A59B8C" });

    private static RunFonts Fonts(string name) => new() { Ascii = name, HighAnsi = name, ComplexScript = name };

    private static Style Heading(string id, string name, int? outline, string size, string before)
    {
        var paragraph = new StyleParagraphProperties(new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = before, After = "80" });
        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        return Paragraph(id, name, "Normal", paragraph, new StyleRunProperties(new Bold(), new FontSize { Val = size }));
    }

    private static Style Paragraph(string id, string name, string? basedOn, StyleParagraphProperties? paragraph, StyleRunProperties run, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
        {
            style.Default = true;
        }

        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn }, new NextParagraphStyle { Val = "Normal" });
        }

        style.Append(new PrimaryStyle());
        if (paragraph is not null)
        {
            style.Append(paragraph);
        }

        if (run.HasChildren)
        {
            style.Append(run);
        }

        return style;
    }

    private static Style Character(string id, string name, StyleRunProperties run) => new(new StyleName { Val = name }, run) { Type = StyleValues.Character, StyleId = id };
}
