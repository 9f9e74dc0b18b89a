using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Register;

namespace KhojalyMemorial.Features.Names;

/// <summary>Prints what single sources say of a person.</summary>
/// <param name="museum">The museum, for sources and pictures.</param>
/// <param name="language">The language of the page.</param>
public sealed class PersonRecords(PublishedMuseum museum, Language language)
{
    private readonly ItemLinks _links = new(museum, language);
    private readonly Texts _texts = Strings.For(language);

    /// <summary>A record.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The entry.</returns>
    public RecordEntry Entry(RegisterRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        List<RecordLine?> lines =
        [
            Line("Register.Person.AsWritten", record.Name, _links.Foreign(record.Language)),
            Line("Register.Field.Status", record.Status is { Length: > 0 } status ? new PersonRows(language).Word(status, record.Sex) : null),
            Line("Register.Field.Sex", record.Sex is { Length: > 0 } sex ? _texts["Register.Sex." + TextKey.From(sex)] : null),
            Line("Register.Field.Birth", record.Birth is { } birth ? DatePrinter.Print(birth, language) : null),
            Line("Register.Field.Death", record.Death is { } death ? DatePrinter.Print(death, language) : null),
            Line("Register.Field.Age", record.Age, _links.Foreign(record.Language)),
            Line("Register.Field.Home", record.Home, _links.Foreign(record.Language)),
        ];
        return new("record-" + record.Key, _links.Sources([record.Source])[0], [.. lines.OfType<RecordLine>()])
        {
            Transcription = record.Transcription is { Length: > 0 } entry ? new WrittenForm(entry, record.Language ?? "und") : null,
            Note = record.Notes.GetValueOrDefault(language.Code),
            Picture = record.Picture is null ? null : _links.To(Kind.MediaItem, record.Picture) is [var picture, ..] ? picture : null,
        };
    }

    private RecordLine? Line(string words, string? text, string? inLanguage = null) => string.IsNullOrEmpty(text) ? null : new(_texts[words], text, inLanguage);
}
