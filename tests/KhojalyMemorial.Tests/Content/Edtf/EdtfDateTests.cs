using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Content.Edtf;

public class EdtfDateTests
{
    [Theory]
    [InlineData("1992-02-26", "1992-02-26", "1992-02-26")]
    [InlineData("1992-02", "1992-02-01", "1992-02-29")]
    [InlineData("1900-02", "1900-02-01", "1900-02-28")]
    [InlineData("2000-02-29", "2000-02-29", "2000-02-29")]
    [InlineData("1992", "1992-01-01", "1992-12-31")]
    [InlineData("0000", "0000-01-01", "0000-12-31")]
    [InlineData("0001-01-01", "0001-01-01", "0001-01-01")]
    [InlineData("9999-12-31", "9999-12-31", "9999-12-31")]
    [InlineData("-1299", "-1299-01-01", "-1299-12-31")]
    [InlineData("-0004-02-29", "-0004-02-29", "-0004-02-29")]
    [InlineData("Y170000002", "170000002-01-01", "170000002-12-31")]
    [InlineData("Y-170000002~", "-170000002-01-01", "-170000002-12-31")]
    [InlineData("199X", "1990-01-01", "1999-12-31")]
    [InlineData("19XX", "1900-01-01", "1999-12-31")]
    [InlineData("-129X", "-1299-01-01", "-1290-12-31")]
    [InlineData("-12XX", "-1299-01-01", "-1200-12-31")]
    [InlineData("1992-02-XX", "1992-02-01", "1992-02-29")]
    [InlineData("1992-XX", "1992-01-01", "1992-12-31")]
    [InlineData("1992-XX-XX", "1992-01-01", "1992-12-31")]
    [InlineData("1991-21", "1991-03-01", "1991-05-31")]
    [InlineData("1991-22", "1991-06-01", "1991-08-31")]
    [InlineData("1991-23", "1991-09-01", "1991-11-30")]
    [InlineData("1991-24", "1991-12-01", "1992-02-29")]
    [InlineData("1954?", "1954-01-01", "1954-12-31")]
    [InlineData("1954~", "1954-01-01", "1954-12-31")]
    [InlineData("1954-06-11%", "1954-06-11", "1954-06-11")]
    [InlineData("199X~", "1990-01-01", "1999-12-31")]
    [InlineData("1992-02-25/1992-02-26", "1992-02-25", "1992-02-26")]
    [InlineData("2024/2026-02-27", "2024-01-01", "2026-02-27")]
    [InlineData("1992-02-26/1992-02", "1992-02-26", "1992-02-29")]
    [InlineData("-1299~/-0600~", "-1299-01-01", "-0600-12-31")]
    [InlineData("1984-06-02?/2004-08-08~", "1984-06-02", "2004-08-08")]
    [InlineData("../1988", "..", "1988-12-31")]
    [InlineData("/1988", "..", "1988-12-31")]
    [InlineData("1988-02/..", "1988-02-01", "..")]
    [InlineData("1988-02/", "1988-02-01", "..")]
    public void A_date_has_its_first_and_last_day(string text, string earliest, string latest) => EachCulture.Run(() =>
    {
        var date = EdtfDate.Parse(text);
        Assert.Equal(text, date.Text);
        Assert.Equal(earliest, date.Earliest.ToString());
        Assert.Equal(latest, date.Latest.ToString());
        Assert.True(date.Earliest <= date.Latest);
    });

    [Theory]
    [InlineData(null, "No date is given.")]
    [InlineData("", "No date is given.")]
    [InlineData("1992-02-30", "not in the calendar")]
    [InlineData("1900-02-29", "not in the calendar")]
    [InlineData("1992-13", "not in the calendar")]
    [InlineData("1992-00", "not in the calendar")]
    [InlineData("1992-02-00", "not in the calendar")]
    [InlineData("1992-04-31", "not in the calendar")]
    [InlineData("1992-23-01", "not in the calendar")]
    [InlineData("1992-25", "not in the calendar")]
    [InlineData("1992-XX-05", "not in the calendar")]
    [InlineData("-0044-13", "not in the calendar")]
    [InlineData("-0000", "no year -0000")]
    [InlineData("-000X", "no year -0000")]
    [InlineData("-00XX", "no year -0000")]
    [InlineData("1992-02-26T01:00", "stands beside the date")]
    [InlineData("1992-02-26T01:00:00+04:00", "stands beside the date")]
    [InlineData("1994/1992", "ends before it begins")]
    [InlineData("1992-02-26/1992-02-25", "ends before it begins")]
    [InlineData("2004-06/2004-05-31", "ends before it begins")]
    [InlineData("1992/1991-12", "ends before it begins")]
    [InlineData("-0600/-1299", "ends before it begins")]
    [InlineData("../..", "says nothing")]
    [InlineData("/", "says nothing")]
    [InlineData("1992/1993/1994", "more than one stroke")]
    [InlineData("1992/1993-13", "not in the calendar")]
    [InlineData("1992?-02", "at the end")]
    [InlineData("?1992", "at the end")]
    [InlineData("1992?~", "at the end")]
    [InlineData("[1992,1993]", "a set")]
    [InlineData("1XXX", "X stands for digits from the right")]
    [InlineData("XXXX", "X stands for digits from the right")]
    [InlineData("199X-02", "X stands for digits from the right")]
    [InlineData("1992-0X", "X stands for digits from the right")]
    [InlineData("1992-02-2X", "X stands for digits from the right")]
    [InlineData("199x", "not a date of EDTF level 1")]
    [InlineData("199u", "not a date of EDTF level 1")]
    [InlineData("..", "not a date of EDTF level 1")]
    [InlineData("19920226", "not a date of EDTF level 1")]
    [InlineData("1992-2-26", "not a date of EDTF level 1")]
    [InlineData("26.02.1992", "not a date of EDTF level 1")]
    [InlineData(" 1992", "not a date of EDTF level 1")]
    [InlineData("1992\n", "not a date of EDTF level 1")]
    [InlineData("+1992", "not a date of EDTF level 1")]
    [InlineData("992", "not a date of EDTF level 1")]
    [InlineData("12992", "not a date of EDTF level 1")]
    [InlineData("Y1992", "not a date of EDTF level 1")]
    [InlineData("Y1700000020", "not a date of EDTF level 1")]
    [InlineData("١٩٩٢", "not a date of EDTF level 1")]
    [InlineData("February 1992", "not a date of EDTF level 1")]
    public void What_is_no_date_is_refused_with_a_reason(string? text, string reason) => EachCulture.Run(() =>
    {
        Assert.False(EdtfDate.TryParse(text, out var date, out var problem));
        Assert.Null(date);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
        Assert.EndsWith(".", problem, StringComparison.Ordinal);
    });

    [Fact]
    public void Parsing_what_is_no_date_throws_the_reason() =>
        Assert.Contains("calendar", Assert.Throws<FormatException>(() => EdtfDate.Parse("1992-02-30")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("1954", false, false)]
    [InlineData("1954~", true, false)]
    [InlineData("1954?", false, true)]
    [InlineData("1954%", true, true)]
    [InlineData("1954/1960~", true, false)]
    [InlineData("1954?/1960~", true, true)]
    public void A_qualifier_anywhere_makes_the_date_approximate_or_uncertain(string text, bool approximate, bool uncertain)
    {
        Assert.Equal(approximate, EdtfDate.Parse(text).IsApproximate);
        Assert.Equal(uncertain, EdtfDate.Parse(text).IsUncertain);
    }

    [Theory]
    [InlineData("1992", "1992")]
    [InlineData("1992-02", "1992-02")]
    [InlineData("1992-02-26", "1992-02-26")]
    [InlineData("0044", "0044")]
    [InlineData("1954~", "1954")]
    [InlineData("1992-02-XX", "1992-02")]
    [InlineData("1992-XX-XX", "1992")]
    [InlineData("0000", null)]
    [InlineData("-1299", null)]
    [InlineData("Y170000002", null)]
    [InlineData("199X", null)]
    [InlineData("19XX", null)]
    [InlineData("1991-23", null)]
    [InlineData("1992/1993", null)]
    [InlineData("1992/..", null)]
    public void Only_a_common_date_has_an_iso_form(string text, string? iso) => EachCulture.Run(() => Assert.Equal(iso, EdtfDate.Parse(text).IsoOrNull));

    [Fact]
    public void Dates_are_equal_by_their_texts()
    {
        Assert.Equal(EdtfDate.Parse("1992"), EdtfDate.Parse("1992"));
        Assert.Equal(EdtfDate.Parse("1992").GetHashCode(), EdtfDate.Parse("1992").GetHashCode());
        Assert.NotEqual(EdtfDate.Parse("1992"), EdtfDate.Parse("1992-XX"));
        Assert.True(EdtfDate.Parse("1992") == EdtfDate.Parse("1992"));
    }

    [Fact]
    public void Dates_sort_by_the_first_day_and_then_by_the_last()
    {
        string[] inOrder =
            ["../1988", "Y-170000002", "-1299", "0000", "1990", "199X", "1991-24", "1992-01-01", "1992", "1992-02-25", "1992-02-25/1992-02-26", "1992-02-26", "1992-02-26/.."];

        Assert.Equal(inOrder, inOrder.Reverse().Select(EdtfDate.Parse).Order().Select(date => date.Text));
        Assert.Equal(0, EdtfDate.Parse("1992").CompareTo(EdtfDate.Parse("1992-XX")));
        Assert.True(EdtfDate.Parse("1992").CompareTo(null) > 0);
    }

    [Theory]
    [InlineData("1992-02-26", true)]
    [InlineData("1992", true)]
    [InlineData("199X", true)]
    [InlineData("../1992-02-25", true)]
    [InlineData("1992-02-27", false)]
    [InlineData("1992-02-24", false)]
    [InlineData("1991/", true)]
    public void A_date_overlaps_a_period_that_shares_a_day_with_it(string text, bool overlaps) =>
        Assert.Equal(overlaps, EdtfDate.Parse(text).Overlaps(new(1992, 2, 25), EdtfDay.From(new(1992, 2, 26))));

    [Fact]
    public void A_day_is_one_of_the_common_calendar_where_that_has_it()
    {
        Assert.Equal(new DateOnly(1992, 2, 26), EdtfDate.Parse("1992-02-26").Earliest.ToDateOnly());
        Assert.Null(EdtfDate.Parse("0000").Earliest.ToDateOnly());
        Assert.Null(EdtfDay.Min.ToDateOnly());
        Assert.Null(EdtfDay.Max.ToDateOnly());
    }
}
