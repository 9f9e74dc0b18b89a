using System.Globalization;
using System.Text;
using CsvHelper;

namespace KhojalyMemorial.Desk.Lists;

/// <summary>Reads CSV in UTF-8: commas, semicolons or tabs, whichever separate the columns.</summary>
internal static class CsvList
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        TrackLineNumbers = true,
        TrimWhitespace = true,
        TrimInsideQuotes = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        IncludeValuesInExceptions = false,
        PoolStrings = true,
    };

    /// <summary>Reads the rows one after the other.</summary>
    public static IEnumerable<(int Number, string[] Cells)> Read(byte[] bytes)
    {
        Check(bytes);
        using var reader = CsvReader.Create(bytes, Options);
        while (Next(reader))
        {
            var cells = new string[reader.FieldCount];
            for (var at = 0; at < cells.Length; at++)
            {
                cells[at] = reader.GetString(at);
            }

            yield return ((int)reader.LineNumber, cells);
        }
    }

    private static bool Next(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException problem)
        {
            throw new ListFileException("Quotes", problem.LineNumber.ToString(CultureInfo.InvariantCulture));
        }
    }

    // The reader would put a sign of its own in place of what is no UTF-8: a name would be changed and nobody told.
    private static void Check(byte[] bytes)
    {
        if (bytes.AsSpan().Contains((byte)0))
        {
            throw new ListFileException("NotATable");
        }

        try
        {
            Strict.GetCharCount(bytes);
        }
        catch (DecoderFallbackException bad)
        {
            throw new ListFileException("NotUtf8", (bytes.AsSpan(0, Math.Max(0, bad.Index)).Count((byte)'\n') + 1).ToString(CultureInfo.InvariantCulture));
        }
    }
}
