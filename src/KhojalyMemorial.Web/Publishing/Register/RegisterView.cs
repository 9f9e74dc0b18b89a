using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using PublishedPerson = KhojalyMemorial.Publishing.Published<KhojalyMemorial.Content.Kinds.PersonData, KhojalyMemorial.Content.Kinds.PersonText>;
using PublishedRecord = KhojalyMemorial.Publishing.Published<KhojalyMemorial.Content.Kinds.RecordData, KhojalyMemorial.Content.Kinds.RecordText>;

namespace KhojalyMemorial.Publishing.Register;

/// <summary>Makes of a person and its records what visitors may know: the one place where fields are let through.</summary>
public static class RegisterView
{
    /// <summary>What visitors may know of a person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="records">Its records.</param>
    /// <returns>Null where nothing is public: no name, no consent, no text in any language.</returns>
    public static RegisterPerson? Of(PublishedPerson person, IEnumerable<PublishedRecord> records)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(records);
        var (data, gate) = (person.Data, new FieldGate(person.Data));
        if (!gate.IsOpen || person.Texts.Count == 0 || data.Names.Count == 0 || !PersonNumber.TryParse(person.Key, out var number))
        {
            return null;
        }

        T? Open<T>(string field, T? value) => gate.Shows(field) ? value : default;
        IReadOnlyList<T> All<T>(string field, IReadOnlyList<T> values) => gate.Shows(field) ? values : [];
        var told = records.ToList();
        return new RegisterPerson
        {
            Number = number,
            Artificial = data.Artificial,
            ByConsent = data.NeedsConsent,
            Names = gate.Shows(PersonField.Forms) ? data.Names : [data.Names[0]],
            Sex = Open(PersonField.Sex, data.Sex),
            Birth = Open(PersonField.Birth, data.Birth),
            BirthSources = All(PersonField.Birth, data.BirthSources),
            Death = Open(PersonField.Death, data.Death),
            DeathSources = All(PersonField.Death, data.DeathSources),

            // An age tells the year of birth: it is public only where both are, or where a source gives it by itself.
            Age = gate.Shows(PersonField.Age) && (gate.Shows(PersonField.Birth) || data.AgeFrom is not null || data.AgeTo is not null) ? PersonAge.Of(data) : null,
            Statuses = All(PersonField.Status, data.Statuses),
            Home = Open(PersonField.Home, data.Home),
            HomeSources = All(PersonField.Home, data.HomeSources),
            Family = All(PersonField.Family, data.Family),
            ShowsFamily = gate.Shows(PersonField.Family),
            CountedAmongKilled = All(PersonField.Status, data.CountedAmongKilled),
            Memorials = All(PersonField.Memorial, data.Memorials),
            Pictures = All(PersonField.Pictures, data.Pictures),
            Pages = All(PersonField.Life, data.Pages),
            PublicPerson = Open(PersonField.Life, data.PublicPerson),
            Texts = person.Texts.ToDictionary(text => text.Key.Code, text => TextOf(text.Value, gate), StringComparer.Ordinal),
            Records = gate.Shows(PersonField.Records) ? [.. told.Where(one => one.Data.Visibility is null && one.Data.Source is not null).Select(one => RecordOf(one, gate)).OrderBy(one => one.Key, StringComparer.Ordinal)] : [],
            Kept = gate.Kept,
            ChangedUtc = told.Select(one => one.ChangedUtc).Append(person.ChangedUtc).Max(),
        };
    }

    private static RegisterText TextOf(PersonText text, FieldGate gate) => new(
        text.Name, text.Slug,
        gate.Shows(PersonField.Life) ? text.Life : null,
        gate.Shows(PersonField.Night) ? text.Night : null,
        gate.QuotesSources ? text.Note : null);

    private static RegisterRecord RecordOf(PublishedRecord record, FieldGate gate)
    {
        var data = record.Data;
        T? Open<T>(string field, T? value) => gate.Shows(field) ? value : default;
        return new(record.Key, data.Source!)
        {
            Name = Open(PersonField.Forms, data.Name),
            Language = Open(PersonField.Forms, data.Language),
            Transcription = gate.QuotesSources ? data.Transcription : null,
            Status = Open(PersonField.Status, data.Status),
            Sex = Open(PersonField.Sex, data.Sex),
            Birth = Open(PersonField.Birth, data.Birth),
            Death = Open(PersonField.Death, data.Death),
            Age = gate.Shows(PersonField.Birth) ? Open(PersonField.Age, data.Age) : null,
            Home = Open(PersonField.Home, data.Home),
            Picture = gate.QuotesSources ? Open(PersonField.Pictures, data.Picture) : null,
            Notes = gate.QuotesSources ? record.Texts.ToDictionary(text => text.Key.Code, text => text.Value.Note, StringComparer.Ordinal) : new Dictionary<string, string>(StringComparer.Ordinal),
        };
    }
}
