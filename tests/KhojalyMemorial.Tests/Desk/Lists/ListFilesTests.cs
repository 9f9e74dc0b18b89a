using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KhojalyMemorial.Desk.Lists;

namespace KhojalyMemorial.Tests.Desk.Lists;

public sealed class ListFilesTests
{
    [Theory]
    [InlineData("id,name\r\n1,Nümunəyev Sınaq\r\n")]
    [InlineData("\uFEFFid;name\n1;Nümunəyev Sınaq\n")]
    [InlineData("id\tname\n1\t Nümunəyev Sınaq ")]
    [InlineData("id,name\n\n\"1\",\"Nümunəyev Sınaq\"\n\n")]
    public void A_list_is_read_whatever_separates_its_columns(string text)
    {
        var table = ListFiles.Read(Encoding.UTF8.GetBytes(text));

        Assert.Equal(["id", "name"], table.Headers);
        Assert.Equal(["1", "Nümunəyev Sınaq"], Assert.Single(table.Lines).Cells);
    }

    [Fact]
    public void Lines_are_counted_as_an_editor_counts_them()
    {
        var table = ListFiles.Read("id,entry\n1,\"two\nlines\"\n\n2,one\n"u8.ToArray());

        Assert.Equal([2, 5], table.Lines.Select(line => line.Number));
    }

    [Theory]
    [InlineData("NotUtf8", "id,name\n1,x\n2,")]
    [InlineData("NotATable", "id,name\n1,\0")]
    [InlineData("Empty", "id,name\n")]
    [InlineData("Empty", "")]
    [InlineData("TwoHeaders", "id,name,Name\n1,x,y")]
    [InlineData("Quotes", "id,name\n1,\"x\n2,y\n")]
    public void What_is_no_list_is_refused_with_the_reason(string code, string text)
    {
        byte[] bytes = code == "NotUtf8" ? [.. Encoding.UTF8.GetBytes(text), 0xE9, (byte)'\n'] : Encoding.UTF8.GetBytes(text);

        var refused = Assert.Throws<ListFileException>(() => ListFiles.Read(bytes));

        Assert.Equal(code, refused.Code);
        Assert.Equal(code == "NotUtf8" ? ["3"] : refused.Args, refused.Args);
    }

    [Fact]
    public void A_zip_that_is_no_workbook_is_refused() =>
        Assert.Equal("NotATable", Assert.Throws<ListFileException>(() => ListFiles.Read([(byte)'P', (byte)'K', 3, 4, 0, 0])).Code);

    [Fact]
    public void A_workbook_gives_days_as_days_numbers_as_numbers_and_texts_as_texts()
    {
        var table = ListFiles.Read(Workbook());

        Assert.Equal(["№", "Soyad ad", "Doğum", "Yaş"], table.Headers);
        Assert.Equal(["7", "Nümunəyev Sınaq", "1954-06-15", ""], table.Lines[0].Cells);
        Assert.Equal(["8", "Sınaqova Nümunə", "", "38"], table.Lines[1].Cells);
        Assert.Equal([2, 4], table.Lines.Select(line => line.Number));
    }

    private static byte[] Workbook()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook();
            var strings = workbook.AddNewPart<SharedStringTablePart>();
            strings.SharedStringTable = new SharedStringTable(new SharedStringItem(new Run(new Text("Nümunəyev")), new Run(new Text(" Sınaq") { Space = SpaceProcessingModeValues.Preserve })));
            var styles = workbook.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new Stylesheet(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "dd.mm.yyyy" }), new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }));
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(
                new Row(Written("A1", "№"), Written("B1", "Soyad ad"), Written("C1", "Doğum"), Written("D1", "Yaş")) { RowIndex = 1 },
                new Row(Number("A2", "7"), new Cell { CellReference = "B2", DataType = CellValues.SharedString, CellValue = new CellValue("0") }, Number("C2", "19890", style: 1)) { RowIndex = 2 },
                new Row(Number("A4", "8"), Written("B4", "Sınaqova Nümunə"), Number("D4", "38")) { RowIndex = 4 }));
            workbook.Workbook.AppendChild(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Sheet" }));
        }

        return stream.ToArray();
    }

    private static Cell Written(string place, string text) => new() { CellReference = place, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    private static Cell Number(string place, string number, uint? style = null) => new() { CellReference = place, CellValue = new CellValue(number), StyleIndex = style };
}
