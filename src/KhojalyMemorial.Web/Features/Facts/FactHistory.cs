using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Facts;

/// <summary>Reads from the publications how the values of a figure changed from edition to edition.</summary>
/// <param name="museum">The museum; later editions than its own are left out.</param>
/// <param name="language">The language of the page.</param>
public sealed class FactHistory(PublishedMuseum museum, Language language)
{
    private readonly Texts _texts = Strings.For(language);

    /// <summary>The changes of a figure since it was first published.</summary>
    /// <param name="key">The figure's key.</param>
    /// <returns>The newest first.</returns>
    public IReadOnlyList<FactChange> Of(string key)
    {
        var rows = Rows(key);
        return [.. rows.Select(row => row.From).Distinct().OrderDescending().SkipLast(1).Select(edition => Change(rows, edition))];
    }

    /// <summary>The values of a figure that read differently since an edition.</summary>
    /// <param name="key">The figure's key.</param>
    /// <param name="edition">The edition that changed them.</param>
    /// <returns>Before and after; in the page's language where the figure has it, else in English.</returns>
    public IReadOnlyList<ValueChange> At(string key, int edition) => Differences(Rows(key), edition);

    private List<PublishedRow> Rows(string key)
    {
        var all = museum.Snapshot.Rows.Where(row =>
            row.Kind == Kind.Fact.Name && row.Key == key && row.From <= museum.Edition && row.Body.Length > 0).ToList();
        var readIn = all.Exists(row => row.Language == language.Code) ? language.Code : Language.En.Code;
        return all.FindAll(row => row.Language == Revision.Shared || row.Language == readIn);
    }

    private FactChange Change(List<PublishedRow> rows, int edition)
    {
        var begun = rows.FindAll(row => row.From == edition);
        return new(
            _texts.Format("Edition.Number", _texts.Print(edition)),
            PrintedDate.OfDay(begun[0].PublishedUtc, language),
            PublicReason.Of(begun, language),
            begun.Exists(row => row.IsCorrection),
            Differences(rows, edition));
    }

    private List<ValueChange> Differences(List<PublishedRow> rows, int edition)
    {
        var (before, after) = (Values(rows, edition - 1), Values(rows, edition));
        return [.. before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Select(key => (Was: before.GetValueOrDefault(key), Now: after.GetValueOrDefault(key)))
            .Where(pair => pair.Was?.Figure != pair.Now?.Figure)
            .Select(pair => new ValueChange((pair.Now ?? pair.Was)!.Label, pair.Was?.Figure, pair.Now?.Figure))];
    }

    private Dictionary<string, Printed> Values(List<PublishedRow> rows, int edition)
    {
        var standing = rows.FindAll(row => row.IsIn(edition));
        var data = standing.Find(row => row.Language == Revision.Shared) is { } shared ? (FactData)ContentJson.Read(shared.Body, typeof(FactData)) : new FactData();
        var text = standing.Find(row => row.Language != Revision.Shared) is { } one ? (FactText)ContentJson.Read(one.Body, typeof(FactText)) : null;
        return data.Values.ToDictionary(
            value => value.Key,
            value => new Printed(FactPrinter.WithUnit(value, text, language), text?.Labels.GetValueOrDefault(value.Key) ?? value.Key),
            StringComparer.Ordinal);
    }

    private sealed record Printed(string Figure, string Label);
}
