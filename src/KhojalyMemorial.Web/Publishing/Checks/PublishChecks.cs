using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;

namespace KhojalyMemorial.Publishing.Checks;

/// <summary>What must be true before an edition goes to visitors.</summary>
public static class PublishChecks
{
    /// <summary>Checks the items that an edition changes, and that nothing else refers to what it takes away.</summary>
    /// <param name="after">The museum as it would be.</param>
    /// <param name="changed">The items that were published or withdrawn.</param>
    /// <returns>The problems; none when the edition may go out.</returns>
    public static IEnumerable<ContentProblem> Of(PublishedMuseum after, IReadOnlySet<Guid> changed)
    {
        ArgumentNullException.ThrowIfNull(after);
        return after.Items.SelectMany(item => changed.Contains(item.Id) ? Whole(after, item) : References(after, item))
            .Concat(SlugsAreUnique(after));
    }

    private static IEnumerable<ContentProblem> Whole(PublishedMuseum museum, PublishedItem item)
    {
        var place = $"{item.Kind.Name} {item.Key}";
        var problems = RecordChecks.Of(item.SharedData).Select(problem => new ContentProblem(place, null, problem.Sentence));
        foreach (var language in item.Languages.Keys)
        {
            problems = problems.Concat(RecordChecks.Of(item.TextIn(language)!, item.SharedData)
                .Select(problem => new ContentProblem($"{place} ({language})", problem.Line, problem.Sentence)));
        }

        return problems.Concat(References(museum, item)).Concat(Accused(item, place));
    }

    private static IEnumerable<ContentProblem> References(PublishedMuseum museum, PublishedItem item)
    {
        var place = $"{item.Kind.Name} {item.Key}";
        var records = item.Languages.Keys.Select(language => (Record: (object)item.TextIn(language)!, Language: (Language?)language, Place: $"{place} ({language})"))
            .Prepend((item.SharedData, null, place));
        return from one in records
               from found in ItemReferences.Of(one.Record)
               where !Exists(museum, found, one.Language)
               select new ContentProblem(one.Place, found.Line, ReferenceSentences.Missing(found)) { Coded = (item.Id, ReferenceSentences.Coded(found, one.Language?.Code ?? Revision.Shared)) };
    }

    // A person of the register can be taken down at any moment, whoever points to them: pages leave out what is not public.
    private static bool Exists(PublishedMuseum museum, FoundReference found, Language? language) =>
        Kind.Registered.Contains(found.Kind, StringComparer.Ordinal) || museum.Find(found.Kind, found.Key) is { } target && found.IsIn(target.SharedData, language is null ? null : target.TextIn(language));

    // Editorial policy 2.2: a person is named as accused only with legal status and date.
    private static IEnumerable<ContentProblem> Accused(PublishedItem item, string place)
    {
        if (item is Published<PublicPersonData, PublicPersonText> { Data.Accused: true } person
            && (person.Data.StatusDate is null || person.Texts.Values.Any(text => string.IsNullOrWhiteSpace(text.LegalStatus))))
        {
            yield return new(place, null, "A person who is accused of something needs a legal status and its date before publication.");
        }
    }

    private static IEnumerable<ContentProblem> SlugsAreUnique(PublishedMuseum museum) =>
        from item in museum.Items
        from language in item.Languages.Keys
        let slug = item.TextIn(language)!.AddressSlug
        where slug is not null
        group item by (item.Kind, language, slug) into same
        where same.Count() > 1
        select new ContentProblem(
            string.Join(", ", same.Select(item => $"{item.Kind.Name} {item.Key}")),
            null,
            $"The address part \"{same.Key.slug}\" is used more than once in {same.Key.language}.");
}

/// <summary>Sentences about references, the same wherever they are checked.</summary>
public static class ReferenceSentences
{
    /// <summary>What is missing, for the curators' desk.</summary>
    /// <param name="found">The reference that leads nowhere.</param>
    /// <param name="language">Code of the language of the text; empty for data.</param>
    /// <returns>An error.</returns>
    public static CheckFinding Coded(FoundReference found, string language)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found.Part is null ? new(CheckLevel.Error, "Reference", language, found.Line, found.Kind, found.Key)
            : found.Kind == Kind.Room.Name ? new(CheckLevel.Error, "ReferenceShort", language, found.Line, found.Kind, found.Key)
            : new(CheckLevel.Error, "ReferenceValue", language, found.Line, found.Kind, found.Key, found.Part);
    }

    /// <summary>Says that the target of a reference is not there.</summary>
    /// <param name="found">The reference.</param>
    /// <returns>A sentence.</returns>
    public static string Missing(FoundReference found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var target = $"There is no published {found.Kind} \"{found.Key}\"";
        return found.Part is null ? $"{target}."
            : found.Kind == Kind.Room.Name ? $"{target} with a short version in this language."
            : $"{target} with a value \"{found.Part}\".";
    }
}
