using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk.Lists;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing.Checks;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Desk.Lists;

/// <summary>Every row that cannot be taken is named with its line and the reason; a list that can be is read to the letter.</summary>
public sealed class ListCheckTests : IAsyncLifetime
{
    private ListHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await ListHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("MixedScripts", "name", "2,Нümunəyev Sınaq,az,specimen-list,killed,,")]
    [InlineData("CyrillicSchwa", "name", "2,Nümunәyev Sınaq,az,specimen-list,killed,,")]
    [InlineData("TurnedE", "name", "2,Nümunǝyev Sınaq,az,specimen-list,killed,,")]
    [InlineData("OddLetter", "name", "2,Nümun?yev Sınaq,az,specimen-list,killed,,")]
    [InlineData("OtherScript", "language", "2,Нүмунәјев Сынаг,az,specimen-list,killed,,")]
    [InlineData("OtherScript", "language", "2,Nümunəyev Sınaq,ru,specimen-list,killed,,")]
    [InlineData("NoSuchLanguage", "language", "2,Nümunəyev Sınaq,azerbaijani,specimen-list,killed,,")]
    [InlineData("NoSuchSource", "source", "2,Nümunəyev Sınaq,az,nowhere,killed,,")]
    [InlineData("NoSuchWord", "status", "2,Nümunəyev Sınaq,az,specimen-list,perished,,")]
    [InlineData("NoSuchDate", "birth", "2,Nümunəyev Sınaq,az,specimen-list,killed,31.02.1950,")]
    [InlineData("NoSuchDate", "birth", "2,Nümunəyev Sınaq,az,specimen-list,killed,1950-13-01,")]
    [InlineData("BornLater", "birth", "2,Nümunəyev Sınaq,az,specimen-list,killed,1993,")]
    [InlineData("BornTooEarly", "birth", "2,Nümunəyev Sınaq,az,specimen-list,killed,1792,")]
    [InlineData("DiedBefore", "death", "2,Nümunəyev Sınaq,az,specimen-list,killed,1950,1949")]
    [InlineData("DiedLater", "death", "2,Nümunəyev Sınaq,az,specimen-list,survived,1950,2999")]
    [InlineData("Missing", "name", "2,,az,specimen-list,killed,,")]
    [InlineData("Missing", "id", ",Nümunəyev Sınaq,az,specimen-list,killed,,")]
    [InlineData("BadId", "id", "№ə,Nümunəyev Sınaq,az,specimen-list,killed,,")]
    public async Task A_bad_row_is_named_with_its_line_and_the_reason(string code, string field, string row)
    {
        var list = await _house.CheckAsync($"id,name,language,source,status,birth,death\n1,Sınaqov Nümunə,az,specimen-list,killed,1950,1992-02-26\n{row}\n");

        var problem = Assert.Single(list.Problems);
        Assert.Equal((3, field, code), (problem.Line, problem.Field, problem.Code));
        Assert.Equal("specimen-1", Assert.Single(list.Rows).Key);
        Assert.All(Language.All, language => Assert.Contains("3", problem.Sentence(Strings.For(language)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_rows_with_one_id_neither_is_taken_and_both_are_named()
    {
        var list = await _house.CheckAsync("id,name,language,source\nA 1,Sınaqov Nümunə,az,specimen-list\na-1,Nümunəyev Sınaq,az,specimen-list\n2,Nümunəyev Sınaq,az,specimen-list\n");

        Assert.Equal([(2, "SameId", "3"), (3, "SameId", "2")], list.Problems.Select(one => (one.Line, one.Code, one.Args[0])));
        Assert.Equal("specimen-2", Assert.Single(list.Rows).Key);
        Assert.Equal(2, list.Bad);
    }

    [Fact]
    public async Task A_row_joined_to_nobody_in_the_register_is_bad() =>
        Assert.Equal("NoSuchPerson", Assert.Single((await _house.CheckAsync("id,name,language,source,person\n1,Sınaqov Nümunə,az,specimen-list,999999\n")).Problems).Code);

    [Theory]
    [InlineData("№,Soyad ad,Dil,Mənbə,Status,Cinsi,Doğum tarixi\n1,Nümunəyev Sınaq,az,specimen-list,öldürülüb,kişi,15.06.1954\n")]
    [InlineData("No,Full name,Language,Source,Status,Sex,Date of birth\n1,Nümunəyev Sınaq,az,specimen-list,killed,M,1954-06-15\n")]
    [InlineData("№ п/п,Ф.И.О.,Язык,Источник,Статус,Пол,Дата рождения\n1,Nümunəyev Sınaq,az,specimen-list,убит,мужской,15/6/1954\n")]
    public async Task Columns_and_words_are_known_in_three_languages(string csv)
    {
        var row = Assert.Single((await _house.CheckAsync(csv)).Rows);

        Assert.Equal(("killed", "male", "1954-06-15", "Nümunəyev Sınaq"), (row.Record.Status, row.Record.Sex, row.Record.Birth?.Text, row.Record.Name));
    }

    [Fact]
    public async Task Columns_of_which_the_name_says_nothing_are_known_by_what_stands_in_them()
    {
        var table = ListFiles.Read("id,name,A,B\n1,Nümunəyev Sınaq,killed,kişi\n2,Sınaqova Nümunə,missing,qadın\n"u8.ToArray());
        var columns = ListColumns.Propose(table);

        Assert.Equal("A", columns.Columns[ListField.Status]);
        Assert.Equal("B", columns.Columns[ListField.Sex]);
        Assert.Equal(["language", "source"], columns.Problems(table).Select(one => one.Arg).Order(StringComparer.Ordinal));
        var said = ListColumns.Parse((columns with { ForAll = new Dictionary<string, string>(StringComparer.Ordinal) { ["language"] = "az", ["source"] = ListHouse.Source } }).ToJson());
        Assert.Empty(said.Problems(table));
        Assert.Equal(2, (await _house.CheckAsync("id,name,A,B\n1,Nümunəyev Sınaq,killed,kişi\n2,Sınaqova Nümunə,missing,qadın\n", said)).Rows.Count);
    }

    [Fact]
    public async Task A_list_is_read_alike_under_every_culture() => await Task.WhenAll(new[] { "az", "en", "ru", "tr" }.Select(async culture =>
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var row = Assert.Single((await _house.CheckAsync("ID,NAME,LANGUAGE,SOURCE,STATUS\nI-1,IŞIQLI İNCİ,az,specimen-list,KILLED\n")).Rows);
        Assert.Equal(("specimen-i-1", "killed", "isiqli-inci"), (row.Key, row.Record.Status, row.Text()?.Text.Slug));
    }));

    [Fact]
    public async Task What_comes_of_a_generated_list_passes_the_checks_of_every_draft()
    {
        var list = await _house.CheckAsync(ArtificialLists.Csv(300, ListHouse.Source));

        Assert.Empty(list.Problems);
        Assert.Equal(300, list.Rows.Count);
        Assert.All(list.Rows, row =>
        {
            Assert.True(row.Record.Artificial && row.Person()!.Artificial);
            Assert.Empty(RecordChecks.Of(row.Record).Concat(RecordChecks.Of(row.Person()!)).Concat(RecordChecks.Of(row.Text()!.Value.Text, row.Person()!)).Select(problem => problem.Sentence));
        });
    }

    [Theory]
    [InlineData("killed", "dead")]
    [InlineData("missing", "missing")]
    [InlineData("captive-fate-unknown", "missing")]
    [InlineData("survived", "unknown")]
    [InlineData("wounded", "unknown")]
    [InlineData("captive-released", "unknown")]
    public async Task Whoever_may_live_is_taken_in_as_somebody_who_needs_consent(string status, string state) =>
        Assert.Equal(state, Assert.Single((await _house.CheckAsync($"id,name,language,source,status\n1,Sınaqov Nümunə,az,specimen-list,{status}\n")).Rows).Person()!.State);
}
