using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>The numbering of the lists of a document: bullets share one, each numbered list begins its own.</summary>
internal sealed class DocxLists
{
    private const int Bullets = 1;
    private const int Numbers = 2;
    private const int Deepest = 4;
    private readonly NumberingDefinitionsPart _part;
    private readonly List<NumberingInstance> _instances = [new(new AbstractNumId { Val = Bullets }) { NumberID = Bullets }];

    public DocxLists(MainDocumentPart main) => _part = main.AddNewPart<NumberingDefinitionsPart>();

    /// <summary>The number under which the items of a list are counted.</summary>
    public int Begin(bool isNumbered, int first)
    {
        if (!isNumbered)
        {
            return Bullets;
        }

        var id = _instances.Count + 1;
        var restart = new LevelOverride(new StartOverrideNumberingValue { Val = first }) { LevelIndex = 0 };
        _instances.Add(new(new AbstractNumId { Val = Numbers }, restart) { NumberID = id });
        return id;
    }

    /// <summary>What makes a paragraph an item.</summary>
    public static NumberingProperties Item(int list, int depth) => new(
        new NumberingLevelReference { Val = Math.Min(depth, Deepest - 1) }, new NumberingId { Val = list });

    public void Save()
    {
        _part.Numbering = new Numbering(Abstract(Bullets, NumberFormatValues.Bullet, _ => "•"), Abstract(Numbers, NumberFormatValues.Decimal, depth => $"%{(depth + 1).ToString(CultureInfo.InvariantCulture)}."));
        _part.Numbering.Append(_instances);
    }

    private static AbstractNum Abstract(int id, NumberFormatValues format, Func<int, string> text) => new(
        Enumerable.Range(0, Deepest).Select(depth => new Level(
            new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text(depth) }, new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = ((depth + 1) * 360).ToString(CultureInfo.InvariantCulture), Hanging = "360" })) { LevelIndex = depth })
            .Prepend<DocumentFormat.OpenXml.OpenXmlElement>(new MultiLevelType { Val = MultiLevelValues.HybridMultilevel })) { AbstractNumberId = id };
}
