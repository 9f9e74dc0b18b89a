using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Content;

public class WrittenInTests
{
    [Theory]
    [InlineData("Human Rights Watch", null, "en", "en")]
    [InlineData("Chamber of Deputies", "en", "cs", "en")]
    [InlineData("Le Monde", null, "fr", "fr")]
    [InlineData("Trend", null, "az", "az")]
    [InlineData("Xalq qəzeti", null, "en", "az")]
    [InlineData("Krasnaya Zvezda", null, "ru", "en")]
    [InlineData("Мемориал", null, "ru", "ru")]
    [InlineData("Мемориал", null, "en", "ru")]
    [InlineData("Тримата", null, "bg", "bg")]
    [InlineData("Al Yaum", null, "ar", "en")]
    [InlineData("Pierre Thilloy", null, "zxx", "en")]
    [InlineData("Decree 333-2013", null, null, "en")]
    [InlineData("metbuat.az", null, "az", "und")]
    [InlineData("47/49", null, "en", "und")]
    public void A_name_is_in_the_language_that_its_letters_and_its_record_allow(string name, string? stated, string? language, string expected) =>
        EachCulture.Run(() => Assert.Equal(expected, WrittenIn.Of(name, stated, language)));
}
