using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Content.Edtf;

public class DayTimeTests
{
    [Theory]
    [InlineData("00:00", 0)]
    [InlineData("23:00", 1380)]
    [InlineData("23:59", 1439)]
    [InlineData("01:00-04:00", 60)]
    [InlineData("23:00-04:00", 1380)]
    [InlineData("dawn", 360)]
    [InlineData("morning", 540)]
    [InlineData("noon", 720)]
    [InlineData("afternoon", 900)]
    [InlineData("evening", 1140)]
    [InlineData("night", 1320)]
    public void A_time_knows_where_it_sorts_in_the_day(string text, int minutes) => EachCulture.Run(() =>
    {
        Assert.Equal(minutes, DayTime.Parse(text).SortMinutes);
        Assert.Equal(text, DayTime.Parse(text).Text);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("24:00")]
    [InlineData("1:00")]
    [InlineData("01:60")]
    [InlineData("01.00")]
    [InlineData("01:00:00")]
    [InlineData("01:00–04:00")]
    [InlineData("01:00-01:00")]
    [InlineData("01:00-")]
    [InlineData("01:00-02:00-03:00")]
    [InlineData("Evening")]
    [InlineData("midnight")]
    public void Anything_else_is_refused_with_a_reason(string? text) => EachCulture.Run(() =>
    {
        Assert.False(DayTime.TryParse(text, out _, out var problem));
        Assert.Contains("is not a time of day", problem, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => DayTime.Parse(text!));
    });

    [Fact]
    public void Events_of_a_date_sort_by_time_and_those_without_one_come_first()
    {
        string?[] inOrder = [null, "00:30", "01:00", "01:00-02:00", "01:00-04:00", "dawn", "07:30", "morning", "noon", "evening", "night", "23:00", "23:00-04:00"];

        Assert.Equal(inOrder, inOrder.Reverse().Select(text => text is null ? null : DayTime.Parse(text)).Order().Select(time => time?.Text));
    }
}
