using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KhojalyMemorial.Desk.Lists;

/// <summary>Reads the first sheet of a workbook, row by row: values as they are kept, days as ISO 8601, results of formulas as they were calculated last.</summary>
internal static class WorkbookList
{
    // A small file can unpack to a huge one.
    private const long MostLetters = 200L * 1024 * 1024;
    private const int MostCells = 1_000;

    /// <summary>Reads the rows.</summary>
    public static IEnumerable<(int Number, string[] Cells)> Read(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            var workbook = document.WorkbookPart ?? throw new ListFileException("NotATable");
            var sheet = workbook.Workbook.Descendants<Sheet>().FirstOrDefault()?.Id?.Value ?? throw new ListFileException("Empty");
            return [.. Rows((WorksheetPart)workbook.GetPartById(sheet), Strings(workbook.SharedStringTablePart), new DayFormats(workbook.WorkbookStylesPart))];
        }
        catch (Exception problem) when (problem is OpenXmlPackageException or InvalidDataException or FileFormatException or XmlException or FormatException or InvalidCastException or ArgumentException)
        {
            throw new ListFileException("NotATable", problem);
        }
    }

    private static IEnumerable<(int Number, string[] Cells)> Rows(WorksheetPart part, List<string> strings, DayFormats days)
    {
        using var reader = OpenXmlReader.Create(part);
        var (number, letters) = (0, 0L);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement || reader.LoadCurrentElement() is not Row row)
            {
                continue;
            }

            number = row.RowIndex is { } index ? (int)index.Value : number + 1;
            var cells = Cells(row, strings, days);
            letters += cells.Sum(cell => (long)cell.Length);
            yield return letters > MostLetters || number > ListFiles.MostLines * 4 ? throw new ListFileException("TooLarge") : (number, cells);
        }
    }

    private static string[] Cells(Row row, List<string> strings, DayFormats days)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var place = cell.CellReference?.Value is { } reference ? Column(reference) : cells.Count;
            if (place >= MostCells)
            {
                break;
            }

            while (cells.Count <= place)
            {
                cells.Add("");
            }

            cells[place] = Value(cell, strings, days).Trim();
        }

        return [.. cells];
    }

    private static string Value(Cell cell, List<string> strings, DayFormats days)
    {
        var text = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value is { } type)
        {
            return type switch
            {
                CellValues.SharedString => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < strings.Count ? strings[at] : "",
                CellValues.InlineString => TextOf(cell.InlineString),
                CellValues.Boolean => text == "1" ? "yes" : "no",
                CellValues.Date => text.Split('T')[0],
                CellValues.Number => Number(text, cell, days),
                _ => text,
            };
        }

        return Number(text, cell, days);
    }

    private static string Number(string text, Cell cell, DayFormats days)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return text;
        }

        return days.IsDay(cell.StyleIndex?.Value) && number is > 0 and < 2_958_466
            ? DateTime.FromOADate(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : ((decimal)Math.Clamp(number, -1e15, 1e15)).ToString("0.########", CultureInfo.InvariantCulture);
    }

    private static List<string> Strings(SharedStringTablePart? part)
    {
        var strings = new List<string>();
        if (part is null)
        {
            return strings;
        }

        var letters = 0L;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement && reader.LoadCurrentElement() is SharedStringItem item)
            {
                strings.Add(TextOf(item));
                letters += strings[^1].Length;
                if (letters > MostLetters)
                {
                    throw new ListFileException("TooLarge");
                }
            }
        }

        return strings;
    }

    // Runs of different looks are one text; how a text is to be spoken is none of it.
    private static string TextOf(RstType? item) => item is null ? "" : string.Concat(item.Elements<Text>().Concat(item.Elements<Run>().SelectMany(run => run.Elements<Text>())).Select(text => text.Text));

    // AB12 is the 28th column.
    private static int Column(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter))
        {
            column = Math.Min((column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1), MostCells + 1);
        }

        return column - 1;
    }

    /// <summary>Which styles show a number as a day.</summary>
    private sealed class DayFormats
    {
        private readonly bool[] _isDay;

        public DayFormats(WorkbookStylesPart? part)
        {
            var own = part?.Stylesheet.NumberingFormats?.Elements<NumberingFormat>()
                .Where(format => format.NumberFormatId is not null).ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "") ?? [];
            _isDay = [.. part?.Stylesheet.CellFormats?.Elements<CellFormat>().Select(format => IsDayFormat(format.NumberFormatId?.Value ?? 0, own)) ?? []];
        }

        public bool IsDay(uint? style) => style < _isDay.Length && _isDay[style.Value];

        // 14 to 17, 22 and 27 to 36 are days in every workbook; others say so by their letters.
        private static bool IsDayFormat(uint id, Dictionary<uint, string> own) =>
            id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) || (own.TryGetValue(id, out var code) && code.Contains('y', StringComparison.OrdinalIgnoreCase) && code.Contains('d', StringComparison.OrdinalIgnoreCase));
    }
}
