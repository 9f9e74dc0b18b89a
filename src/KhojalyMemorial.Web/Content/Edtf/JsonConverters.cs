using System.Text.Json;
using System.Text.Json.Serialization;

namespace KhojalyMemorial.Content;

/// <summary>Keeps an <see cref="EdtfDate"/> in JSON as its text.</summary>
public sealed class EdtfDateJsonConverter : JsonConverter<EdtfDate>
{
    /// <inheritdoc/>
    public override EdtfDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("A date is written as text in quotation marks, such as \"1992-02-26\".");
        }

        return EdtfDate.TryParse(reader.GetString(), out var date, out var problem) ? date : throw new JsonException(problem);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, EdtfDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}

/// <summary>Keeps a <see cref="DayTime"/> in JSON as its text.</summary>
public sealed class DayTimeJsonConverter : JsonConverter<DayTime>
{
    /// <inheritdoc/>
    public override DayTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("A time of day is written as text in quotation marks, such as \"23:00\".");
        }

        return DayTime.TryParse(reader.GetString(), out var time, out var problem) ? time : throw new JsonException(problem);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DayTime value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
