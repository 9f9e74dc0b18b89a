using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KhojalyMemorial.Features.Learn.Docx;

/// <summary>The numbering of the lists of a document: bullets share one, each numbered list begins its own.</summary>
internal sealed class DocxLists
{
    private const int Bullets = 1;
    private const int Numbers = 2;
    private const int Deepest = 4;
    private const int Step = 360;
    private readonly NumberingDefinitionsPart _part;
    private readonly List<NumberingInstance> _instances = [new(new AbstractNumId { Val = Bullets }) { NumberID = Bullets }];

    public DocxLists(MainDocumentPart main) => _part = main.AddNewPart<NumberingDefinitionsPart>("lists");

    /// <summary>The number under which the items of a list are counted.</summary>
    /// <param name="isNumbered">Whether it has numbers.</param>
    /// <param name="first">The number of its first item.</param>
    /// <param name="depth">How many lists it stands in.</param>
    public int Begin(bool isNumbered, int first, int depth)
    {
        if (!isNumbered)
        {
            return Bullets;
        }

        var id = _instances.Count + 1;
        var restart = new LevelOverride(new StartOverrideNumberingValue { Val = first }) { LevelIndex = Level(depth) };
        _instances.Add(new(new AbstractNumId { Val = Numbers }, restart) { NumberID = id });
        return id;
    }

    /// <summary>What makes a paragraph the beginning of an item.</summary>
    public static ParagraphProperties Item(int list, int depth) => new(
        new ParagraphStyleId { Val = "ListParagraph" }, new NumberingProperties(new NumberingLevelReference { Val = Level(depth) }, new NumberingId { Val = list }));

    /// <summary>What makes a paragraph the continuation of an item.</summary>
    public static ParagraphProperties Continued(int depth) => new(new ParagraphStyleId { Val = "ListParagraph" }, new Indentation { Left = Left(depth) });

    public void Save()
    {
        _part.Numbering = new Numbering(Abstract(Bullets, NumberFormatValues.Bullet, _ => "•"), Abstract(Numbers, NumberFormatValues.Decimal, depth => $"%{(depth + 1).ToString(CultureInfo.InvariantCulture)}."));
        _part.Numbering.Append(_instances);
    }

    private static int Level(int depth) => Math.Min(depth, Deepest - 1);

    private static string Left(int depth) => ((Level(depth) + 1) * Step).ToString(CultureInfo.InvariantCulture);

    private static AbstractNum Abstract(int id, NumberFormatValues format, Func<int, string> text)
    {
        var definition = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }) { AbstractNumberId = id };
        definition.Append(Enumerable.Range(0, Deepest).Select(depth => new Level(
            new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text(depth) }, new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = Left(depth), Hanging = Step.ToString(CultureInfo.InvariantCulture) })) { LevelIndex = depth }));
        return definition;
    }
}
