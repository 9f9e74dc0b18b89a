using System.Text.Json;
using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Content.Edtf;

public class JsonConvertersTests
{
    [Theory]
    [InlineData("""{"Date":"1992-02-25/1992-02-26","Time":"23:00-04:00"}""")]
    [InlineData("""{"Date":"-1299~/-0600~","Time":"night"}""")]
    [InlineData("""{"Date":null,"Time":null}""")]
    public void Dates_and_times_are_their_texts_in_json(string json) =>
        EachCulture.Run(() => Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Dated>(json))));

    [Theory]
    [InlineData("""{"Date":1992}""", "in quotation marks")]
    [InlineData("""{"Date":"1992-02-30"}""", "is not in the calendar.")]
    [InlineData("""{"Date":""}""", "No date is given.")]
    [InlineData("""{"Time":2300}""", "in quotation marks")]
    [InlineData("""{"Time":"25:00"}""", "is not a time of day")]
    public void What_is_neither_is_refused_in_a_sentence(string json, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dated>(json)).Message, StringComparison.Ordinal);

    private sealed record Dated(EdtfDate? Date, DayTime? Time);
}
