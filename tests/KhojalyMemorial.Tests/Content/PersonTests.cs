using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing.Checks;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Content;

public sealed class PersonTests
{
    [Theory]
    [InlineData("1953-06-24", 38, 38, "adult")]
    [InlineData("1992-02-26", 0, 0, "child")]
    [InlineData("1974-02-27", 17, 17, "child")]
    [InlineData("1974-02-26", 18, 18, "adult")]
    [InlineData("1974", 17, 18, null)]
    [InlineData("193X", 52, 62, null)]
    [InlineData("1920/1925", 66, 72, "old")]
    public void The_age_in_1992_follows_from_the_birth_as_a_range(string birth, int from, int to, string? group)
    {
        var age = PersonAge.Of(new PersonData { Birth = EdtfDate.Parse(birth) });

        Assert.Equal(new PersonAge(from, to), age);
        Assert.Equal(group, age!.Group);
    }

    [Theory]
    [InlineData("../1950")]
    [InlineData("1993")]
    [InlineData("18XX")]
    public void A_birth_that_tells_no_age_gives_none(string birth) => Assert.Null(PersonAge.Of(new PersonData { Birth = EdtfDate.Parse(birth) }));

    [Fact]
    public void An_age_that_a_source_gives_goes_before_the_birth() =>
        Assert.Equal(new PersonAge(30, 40), PersonAge.Of(new PersonData { Birth = EdtfDate.Parse("1980"), AgeFrom = 30, AgeTo = 40 }));

    [Fact]
    public void A_number_is_drawn_that_nobody_has_and_reads_back()
    {
        var taken = new HashSet<int>();
        for (var at = 0; at < 200; at++)
        {
            var number = PersonNumber.Draw(taken.Contains);
            Assert.True(taken.Add(number));
            Assert.True(PersonNumber.TryParse(PersonNumber.Print(number), out var read) && read == number);
        }

        var crowded = PersonNumber.Draw(number => number < 1_000_000);
        Assert.InRange(crowded, 100_000_000, PersonNumber.Highest);
    }

    [Theory]
    [InlineData("1234")]
    [InlineData("012345")]
    [InlineData("12345a")]
    [InlineData("١٢٣٤٥")]
    [InlineData("9999999999")]
    [InlineData("")]
    public void What_is_no_number_of_a_person_is_not_taken_for_one(string text)
    {
        Assert.False(PersonNumber.TryParse(text, out _));
        Assert.False(Kind.Person.Takes(text));
    }

    [Fact]
    public void What_contradicts_itself_is_said()
    {
        var person = Registered.Person("source");

        Assert.Empty(RecordChecks.Of(person));
        Assert.NotEmpty(RecordChecks.Of(person with { State = "living" }));
        Assert.NotEmpty(RecordChecks.Of(person with { State = "missing" }));
        Assert.NotEmpty(RecordChecks.Of(person with { Statuses = [] }));
        Assert.NotEmpty(RecordChecks.Of(person with { AgeFrom = 40, AgeTo = 30 }));
        Assert.NotEmpty(RecordChecks.Of(person with { Birth = EdtfDate.Parse("1980"), BirthSources = [new("source", null)], Death = EdtfDate.Parse("1979"), DeathSources = [new("source", null)] }));
        Assert.Contains(RecordChecks.Of(person with { Birth = EdtfDate.Parse("1980") }), problem => problem.Sentence.Contains("source", StringComparison.Ordinal));
    }
}
