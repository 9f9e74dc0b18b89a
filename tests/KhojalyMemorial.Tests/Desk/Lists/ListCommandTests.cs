using KhojalyMemorial.Operations.Commands;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Desk.Lists;

public sealed class ListCommandTests : IAsyncLifetime
{
    private MuseumApp _app = null!;

    private string Source => _app.Museum.Sources.Keys.First();

    public async ValueTask InitializeAsync() => _app = await MuseumApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_preview_says_columns_rows_and_problems_and_writes_nothing()
    {
        var before = await CountAsync();

        var (code, output) = await RunAsync($"№,Ad soyad,Dil,Mənbə,Status,Süni\n1,Nümunəyev Sınaq,az,{Source},öldürülüb,bəli\n2,Nümunәyev Sınaq,az,{Source},öldürülüb,bəli\n", "--preview");

        Assert.Equal(1, code);
        Assert.Contains("\"name\": \"Ad soyad\"", output, StringComparison.Ordinal);
        Assert.Contains("Line 3, whole name: the word “Nümunәyev” has the Cyrillic ә (U+04D9)", output, StringComparison.Ordinal);
        Assert.Contains("2 rows read, 1 clean, 1 not.", output, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task What_is_not_clean_is_taken_only_when_the_curator_says_so()
    {
        var csv = $"id,name,language,source,status,artificial\n1,Nümunəyev Sınaq,az,{Source},killed,yes\n2,Nümunəyev Sınaq,az,{Source},perished,yes\n";
        var before = await CountAsync();

        Assert.Equal(1, (await RunAsync(csv)).Code);
        Assert.Equal(before, await CountAsync());

        var (code, output) = await RunAsync(csv, "--clean-rows");
        Assert.Equal(0, code);
        Assert.Contains("done: 1 of 1 rows worked through, 1 saved as drafts", output, StringComparison.Ordinal);
        Assert.Equal(before + 3, await CountAsync());
    }

    [Fact]
    public async Task Columns_that_are_missing_are_named_with_an_example_to_complete_and_a_file_of_columns_is_used()
    {
        const string Csv = "id,who\n1,Nümunəyev Sınaq\n";

        var (code, output) = await RunAsync(Csv);
        Assert.Equal(1, code);
        Assert.Contains("A column, or a value for all rows, is needed: source.", output, StringComparison.Ordinal);

        var columns = Path.Combine(_app.Database.Folder, "columns.json");
        await File.WriteAllTextAsync(columns, $$$"""{"columns":{"id":"id","name":"who"},"forAll":{"language":"az","source":"{{{Source}}}","artificial":"yes"}}""");
        Assert.Equal(0, (await RunAsync(Csv, "--columns", columns)).Code);
        Assert.Equal(1, await CountAsync("list-1"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(2, "--lists", "x")]
    public async Task What_is_no_command_is_answered_with_how_it_goes(int expected, params string[] more)
    {
        var output = new StringWriter();
        var code = await CommandLine.RunAsync(["register", "import", .. more], _app.Services, output);

        Assert.Equal(expected, code);
        Assert.Contains("register import LIST", output.ToString(), StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output)> RunAsync(string csv, params string[] more)
    {
        var file = Path.Combine(_app.Database.Folder, "list.csv");
        await File.WriteAllTextAsync(file, csv);
        var output = new StringWriter();
        var code = await CommandLine.RunAsync(["register", "import", file, .. more], _app.Services, output);
        return (code!.Value, output.ToString());
    }

    private Task<int> CountAsync() => _app.AskAsync(database => database.Revisions.CountAsync());

    private Task<int> CountAsync(string key) => _app.AskAsync(database => database.Items.CountAsync(item => item.Key == key));
}
