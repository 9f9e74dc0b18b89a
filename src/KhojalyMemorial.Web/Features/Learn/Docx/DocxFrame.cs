using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>Writes what stands around the text of a document: its paper, the foot of its pages, its settings and its properties.</summary>
internal static class DocxFrame
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Types = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The paper, with the foot of its pages: the title, the number of the page and how many there are.</summary>
    public static SectionProperties Section(MainDocumentPart main, DocxPaper paper, string title, string culture)
    {
        var foot = new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }, new Tabs(new TabStop { Val = TabStopValues.Right, Position = paper.TextWidth })),
            DocxRuns.Text(title, culture), new Run(new TabChar()), Field("PAGE", culture), DocxRuns.Text(" / ", culture), Field("NUMPAGES", culture));
        main.AddNewPart<FooterPart>("foot").Footer = new Footer(foot);
        return new(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "foot" },
            new PageSize { Width = (uint)paper.Width, Height = (uint)paper.Height },
            new PageMargin { Top = DocxPaper.Margin, Bottom = DocxPaper.Margin, Left = DocxPaper.Margin, Right = DocxPaper.Margin, Header = 567, Footer = 567, Gutter = 0 });
    }

    /// <summary>The settings: that it is a document of today's Word, and in which language.</summary>
    public static void Settings(MainDocumentPart main, string culture) => main.AddNewPart<DocumentSettingsPart>("settings").Settings = new Settings(
        new DefaultTabStop { Val = 360 },
        new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }),
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = culture });

    /// <summary>The properties. They are written here and not by the library, which would give their part a name of chance.</summary>
    public static void Properties(WordprocessingDocument file, SheetFrame frame, string culture)
    {
        var part = file.AddCoreFilePropertiesPart();
        file.ChangeIdOfPart(part, "properties");
        var published = XmlConvert.ToString(DateTime.SpecifyKind(frame.PublishedUtc, DateTimeKind.Utc).Date, "yyyy-MM-ddTHH:mm:ssZ");
        using var xml = XmlWriter.Create(part.GetStream(FileMode.Create, FileAccess.Write), new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = true });
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", Dublin, frame.Title);
        xml.WriteElementString("dc", "subject", Dublin, frame.Question);
        xml.WriteElementString("dc", "creator", Dublin, frame.Museum);
        xml.WriteElementString("dc", "description", Dublin, string.Join(' ', frame.Foot));
        xml.WriteElementString("dc", "language", Dublin, culture);
        Time(xml, "created", published);
        Time(xml, "modified", published);
        xml.WriteEndElement();
    }

    private static void Time(XmlWriter xml, string name, string time)
    {
        xml.WriteStartElement("dcterms", name, Terms);
        xml.WriteAttributeString("xsi", "type", Types, "dcterms:W3CDTF");
        xml.WriteString(time);
        xml.WriteEndElement();
    }

    private static SimpleField Field(string name, string culture) =>
        new(DocxRuns.Text(1.ToString(CultureInfo.InvariantCulture), culture)) { Instruction = $" {name} " };
}
