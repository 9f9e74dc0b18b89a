using KhojalyMemorial.Content;
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
        var records = item.Texts.Where(text => item.Publishes(text.Key)).Select(text => (Record: (object)text.Value, Language: (Language?)text.Key, Origin: origin.Texts[text.Key]))
            .Prepend((item.Data, null, origin.Data));
        return from one in records
               from found in ItemReferences.Of(one.Record)
               where !Exists(found, one.Language, known, museum)
               select new ContentProblem(one.Origin.File, one.Origin.LineOf(found.Member, found.Line), ReferenceSentences.Missing(found));
    }

    private static bool Exists(FoundReference found, Language? language, Dictionary<(string Name, string Key), PortableItem> known, PublishedMuseum museum)
    {
        if (Kind.Registered.Contains(found.Kind, StringComparer.Ordinal))
        {
            return true;
        }

        if (known.TryGetValue((found.Kind, found.Key), out var item))
        {
            return !item.Draft && found.IsIn(item.Data, language is not null && item.Publishes(language) ? item.Texts.GetValueOrDefault(language) : null);
        }

        return museum.Find(found.Kind, found.Key) is { } target && found.IsIn(target.SharedData, language is null ? null : target.TextIn(language));
    }
}
