using KhojalyMemorial.Features.Timeline;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Timeline;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("-1299~/-0600~", "before-1988")]
    [InlineData("../1988", "before-1988")]
    [InlineData("1987-12-31", "before-1988")]
    [InlineData("1988", "from-1988")]
    [InlineData("1991-23", "from-1988")]
    [InlineData("1991-24", "winter-1991")]
    [InlineData("1992-02-24", "winter-1991")]
    [InlineData("1992-02-25/1992-02-26", "night")]
    [InlineData("1992-02-26", "night")]
    [InlineData("1992-02-27", "after-1992")]
    [InlineData("1993-01-13", "from-1993")]
    [InlineData("2020-09-27", "from-2020")]
    public void An_event_belongs_to_the_period_in_which_it_begins(string date, string period) =>
        Assert.Equal(period, Period.Of(Some.Date(date)).Key);

    [Fact]
    public void Periods_follow_each_other() =>
        Assert.Equal(Period.All.OrderBy(period => period.From), Period.All);
}
