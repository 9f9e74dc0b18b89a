using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Languages;

public class DatePrinterTests
{
    [Theory]
    [InlineData("1992-02-26", "26 February 1992", "26 fevral 1992", "26 февраля 1992 года")]
    [InlineData("1992-02", "February 1992", "fevral 1992", "февраль 1992 года")]
    [InlineData("1992-02-XX", "February 1992", "fevral 1992", "февраль 1992 года")]
    [InlineData("1992", "1992", "1992", "1992")]
    [InlineData("1992-XX-XX", "1992", "1992", "1992")]
    [InlineData("199X", "1990s", "1990-cı illər", "1990-е годы")]
    [InlineData("200X", "2000s", "2000-ci illər", "2000-е годы")]
    [InlineData("190X", "1900s", "1900-cü illər", "1900-е годы")]
    [InlineData("19XX", "20th century", "XX əsr", "XX век")]
    [InlineData("-12XX", "13th century BC", "e.ə. XIII əsr", "XIII век до н. э.")]
    [InlineData("00XX", "1st century", "I əsr", "I век")]
    [InlineData("-129X", "1300–1291 BC", "e.ə. 1300–1291", "1300–1291 гг. до н. э.")]
    [InlineData("000X", "1 BC – 9", "e.ə. 1 – 9", "1 г. до н. э. — 9")]
    [InlineData("-1299", "1300 BC", "e.ə. 1300", "1300 г. до н. э.")]
    [InlineData("0000", "1 BC", "e.ə. 1", "1 г. до н. э.")]
    [InlineData("-0043-03-15", "15 March 44 BC", "15 mart e.ə. 44", "15 марта 44 г. до н. э.")]
    [InlineData("Y-170000001", "170,000,002 BC", "e.ə. 170.000.002", "170 000 002 г. до н. э.")]
    [InlineData("1991-23", "autumn of 1991", "1991, payız", "осень 1991 года")]
    [InlineData("1991-24", "winter of 1991–1992", "1991–1992, qış", "зима 1991–1992 годов")]
    [InlineData("1954~", "about 1954", "təxminən 1954", "примерно 1954")]
    [InlineData("1954?", "possibly 1954", "ehtimal ki, 1954", "возможно, 1954")]
    [InlineData("1954%", "possibly about 1954", "ehtimal ki, təxminən 1954", "возможно, примерно 1954")]
    [InlineData("-1299~", "about 1300 BC", "təxminən e.ə. 1300", "примерно 1300 г. до н. э.")]
    public void A_date_is_printed_in_each_language(string edtf, string en, string az, string ru) => Prints(edtf, en, az, ru);

    [Theory]
    [InlineData("1992-02-25/1992-02-26", "25–26 February 1992", "25–26 fevral 1992", "25–26 февраля 1992 года")]
    [InlineData("1992-03-07/1992-04-05", "7 March – 5 April 1992", "7 mart – 5 aprel 1992", "7 марта — 5 апреля 1992 года")]
    [InlineData("1991-12-28/1992-01-02", "28 December 1991 – 2 January 1992", "28 dekabr 1991 – 2 yanvar 1992", "28 декабря 1991 года — 2 января 1992 года")]
    [InlineData("1992-02-25/1992-02-25", "25 February 1992", "25 fevral 1992", "25 февраля 1992 года")]
    [InlineData("1992-02/1992-03", "February–March 1992", "fevral–mart 1992", "февраль–март 1992 года")]
    [InlineData("1991-12/1992-03", "December 1991 – March 1992", "dekabr 1991 – mart 1992", "декабрь 1991 года — март 1992 года")]
    [InlineData("1993/1994", "1993–1994", "1993–1994", "1993–1994")]
    [InlineData("2024/2026-02-27", "2024 – 27 February 2026", "2024 – 27 fevral 2026", "2024 год — 27 февраля 2026 года")]
    [InlineData("-1299/-0600", "1300–601 BC", "e.ə. 1300–601", "1300–601 гг. до н. э.")]
    [InlineData("-0099/0100", "100 BC – 100", "e.ə. 100 – 100", "100 г. до н. э. — 100 год")]
    [InlineData("-12XX/-06XX", "13th–7th centuries BC", "e.ə. XIII–VII əsrlər", "XIII–VII века до н. э.")]
    [InlineData("18XX/19XX", "19th–20th centuries", "XIX–XX əsrlər", "XIX–XX века")]
    [InlineData("-01XX/01XX", "2nd century BC – 2nd century", "e.ə. II əsr – II əsr", "II век до н. э. — II век")]
    [InlineData("197X/198X", "1970s–1980s", "1970–1980-ci illər", "1970–1980-е годы")]
    [InlineData("198X/2003", "1980s – 2003", "1980-ci illər – 2003", "1980-е годы — 2003 год")]
    [InlineData("-1299~/-0600~", "between about 1300 BC and about 601 BC", "təxminən e.ə. 1300 ilə təxminən e.ə. 601 arasında", "в промежутке примерно 1300 г. до н. э. — примерно 601 г. до н. э.")]
    [InlineData("1954~/1954~", "about 1954", "təxminən 1954", "примерно 1954")]
    [InlineData("../1988", "1988 and earlier", "1988 və əvvəl", "1988 и ранее")]
    [InlineData("1988/..", "1988 onwards", "1988 və sonra", "1988 и далее")]
    [InlineData("/1988", "beginning unknown – 1988", "başlanğıcı məlum deyil – 1988", "начало неизвестно — 1988")]
    [InlineData("1988/", "1988 – end unknown", "1988 – sonu məlum deyil", "1988 — конец неизвестен")]
    public void An_interval_says_what_its_ends_share_only_once(string edtf, string en, string az, string ru) => Prints(edtf, en, az, ru);

    [Theory]
    [InlineData("23:00", "26 February 1992, 23:00", "26 fevral 1992, 23:00", "26 февраля 1992 года, 23:00")]
    [InlineData("01:00-04:00", "26 February 1992, 01:00–04:00", "26 fevral 1992, 01:00–04:00", "26 февраля 1992 года, 01:00–04:00")]
    [InlineData("evening", "26 February 1992, evening", "26 fevral 1992, axşam", "26 февраля 1992 года, вечер")]
    public void A_time_stands_after_its_date(string time, string en, string az, string ru) => EachCulture.Run(() =>
    {
        var (date, at) = (EdtfDate.Parse("1992-02-26"), DayTime.Parse(time));
        Assert.Equal(en, Spaces.Plain(DatePrinter.Print(date, at, Language.En)));
        Assert.Equal(az, Spaces.Plain(DatePrinter.Print(date, at, Language.Az)));
        Assert.Equal(ru, Spaces.Plain(DatePrinter.Print(date, at, Language.Ru)));
    });

    [Theory]
    [InlineData("dawn")]
    [InlineData("morning")]
    [InlineData("noon")]
    [InlineData("afternoon")]
    [InlineData("evening")]
    [InlineData("night")]
    public void Every_word_for_a_time_has_a_text_in_every_language(string word) =>
        Assert.All(Language.All, language => Assert.NotEmpty(DatePrinter.Print(DayTime.Parse(word), language)));

    [Fact]
    public void Every_decade_has_a_text_in_every_language() => Assert.All(Language.All, language =>
    {
        for (var decade = 1; decade < 1000; decade++)
        {
            Assert.NotEmpty(DatePrinter.Print(EdtfDate.Parse($"{decade:000}X"), language));
        }
    });

    [Fact]
    public void A_line_never_breaks_between_day_and_month()
    {
        Assert.Equal("26\u00a0February 1992", DatePrinter.Print(EdtfDate.Parse("1992-02-26"), Language.En));
        Assert.Equal("25–26\u00a0fevral\u00a01992", DatePrinter.Print(EdtfDate.Parse("1992-02-25/1992-02-26"), Language.Az));
        Assert.Equal("26\u00a0февраля 1992\u00a0года", DatePrinter.Print(EdtfDate.Parse("1992-02-26"), Language.Ru));
    }

    [Theory]
    [InlineData("1992-02-26")]
    [InlineData("1992-02")]
    [InlineData("1991-12-28/1992-01-02")]
    [InlineData("1992-02-25/1992-02-26")]
    public void In_Russian_the_word_for_year_never_stands_at_the_beginning_of_a_line(string edtf) => EachCulture.Run(() =>
        Assert.DoesNotContain(" год", DatePrinter.Print(EdtfDate.Parse(edtf), Language.Ru), StringComparison.Ordinal));

    [Theory]
    [InlineData("1991-12-28/1992-01-02")]
    [InlineData("1992-03-07/1992-04-05")]
    [InlineData("1988/")]
    [InlineData("/1988")]
    [InlineData("-0099/0100")]
    [InlineData("198X/2003")]
    public void No_line_begins_with_the_dash_of_an_interval(string edtf) => EachCulture.Run(() =>
        Assert.All(Language.All, language => Assert.DoesNotMatch(" [–—]", DatePrinter.Print(EdtfDate.Parse(edtf), language))));

    [Theory]
    [InlineData("19XX")]
    [InlineData("-12XX")]
    [InlineData("-12XX/-06XX")]
    public void The_number_of_a_century_stays_with_its_word(string edtf) => EachCulture.Run(() =>
        Assert.All(Language.All, language => Assert.DoesNotContain(
            DatePrinter.Print(EdtfDate.Parse(edtf), language).Split(' '), part => part is "до" or "века" or "век" or "əsr" or "əsrlər" or "century" or "centuries" or "BC")));

    private static void Prints(string edtf, string en, string az, string ru) => EachCulture.Run(() =>
    {
        var date = EdtfDate.Parse(edtf);
        Assert.Equal(en, Spaces.Plain(DatePrinter.Print(date, Language.En)));
        Assert.Equal(az, Spaces.Plain(DatePrinter.Print(date, Language.Az)));
        Assert.Equal(ru, Spaces.Plain(DatePrinter.Print(date, Language.Ru)));
    });
}
