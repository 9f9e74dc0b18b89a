using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing.Checks;

namespace KhojalyMemorial.Publishing.Portable;

/// <summary>Checks all items of an import at once and names file and line of each problem.</summary>
internal static class ImportChecks
{
    public static IEnumerable<ContentProblem> Of(IReadOnlyList<PortableItem> items, PublishedMuseum museum)
    {
        var known = items.ToDictionary(item => (item.Kind.Name, item.Key));
        return items.SelectMany(item => Records(item).Concat(References(item, known, museum)));
    }

    private static IEnumerable<ContentProblem> Records(PortableItem item)
    {
        var origin = item.Origin!;
        foreach (var problem in RecordChecks.Of(item.Data))
        {
            yield return new(origin.Data.File, origin.Data.LineOf(problem.Member, problem.Line), problem.Sentence);
        }

        foreach (var (language, text) in item.Texts)
        {
            foreach (var problem in RecordChecks.Of(text, item.Data))
            {
                yield return new(origin.Texts[language].File, origin.Texts[language].LineOf(problem.Member, problem.Line), problem.Sentence);
            }
        }
    }

    private static IEnumerable<ContentProblem> References(
        PortableItem item, Dictionary<(string Name, string Key), PortableItem> known, PublishedMuseum museum)
    {
        if (item.Draft)
        {
            return [];
        }

        var origin = item.Origin!;
        var records = item.Texts.Where(text => item.Publishes(text.Key)).Select(text => ((object)text.Value, origin.Texts[text.Key]))
            .Prepend((item.Data, origin.Data));
        return from record in records
               from found in ItemReferences.Of(record.Item1)
               where !Exists(found, known, museum)
               select new ContentProblem(record.Item2.File, record.Item2.LineOf(found.Member, found.Line), ReferenceSentences.Missing(found));
    }

    private static bool Exists(FoundReference found, Dictionary<(string Name, string Key), PortableItem> known, PublishedMuseum museum)
    {
        var data = known.TryGetValue((found.Kind, found.Key), out var item)
            ? item.Draft ? null : item.Data
            : museum.Find(found.Kind, found.Key)?.SharedData;
        return data is not null && (found.Value is null || (data is FactData fact && fact.Values.Any(value => value.Key == found.Value)));
    }
}
