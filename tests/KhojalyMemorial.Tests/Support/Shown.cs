using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Tests.Support;

/// <summary>A museum put together in memory, edition by edition, for tests that need no database.</summary>
public sealed class Shown
{
    private readonly List<EditionRow> _editions = [];
    private readonly List<PublishedRow> _rows = [];
    private readonly Dictionary<(string Kind, string Key), Guid> _ids = [];

    /// <summary>The museum as of the newest edition.</summary>
    public PublishedMuseum Museum => new(new MuseumSnapshot(_editions, _rows));

    /// <summary>Begins the next edition; editions are a day apart.</summary>
    public Shown Edition()
    {
        var number = _editions.Count + 1;
        _editions.Add(new(number, new DateTime(2026, 3, number, 10, 0, 0, DateTimeKind.Utc), $"audit-{number}"));
        return this;
    }

    /// <summary>Publishes data and texts in the newest edition.</summary>
    public Shown With(Kind kind, string key, ItemData? data, params (Language Language, ItemText Text)[] texts)
    {
        if (_editions.Count == 0)
        {
            Edition();
        }

        if (data is not null)
        {
            Put(kind, key, Revision.Shared, null, data, null);
        }

        foreach (var (language, text) in texts)
        {
            Put(kind, key, language.Code, text.AddressSlug, text, null);
        }

        return this;
    }

    /// <summary>Publishes a text in the newest edition, and says why.</summary>
    public Shown Because(string reason, Kind kind, string key, Language language, ItemText text)
    {
        Put(kind, key, language.Code, text.AddressSlug, text, new Dictionary<string, string>(StringComparer.Ordinal) { [language.Code] = reason });
        return this;
    }

    private void Put(Kind kind, string key, string language, string? slug, object record, IReadOnlyDictionary<string, string>? reasons)
    {
        if (!_ids.TryGetValue((kind.Name, key), out var id))
        {
            _ids[(kind.Name, key)] = id = Guid.CreateVersion7();
        }

        var edition = _editions[^1];
        var before = _rows.FindIndex(row => row.ItemId == id && row.Language == language && row.Until is null);
        if (before >= 0)
        {
            _rows[before] = _rows[before] with { Until = edition.Number, EndedAs = PublicationEnd.Superseded };
        }

        _rows.Add(new(id, kind.Name, key, language, slug, ContentJson.BodyOf(record), 1, edition.Number, null, null, edition.PublishedUtc, false, reasons));
    }
}
