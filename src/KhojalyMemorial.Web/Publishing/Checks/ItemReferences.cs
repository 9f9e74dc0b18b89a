using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Content.Markdown;

namespace KhojalyMemorial.Publishing.Checks;

/// <summary>A reference found in a record.</summary>
/// <param name="Kind">Kind of the item referred to.</param>
/// <param name="Key">Its key.</param>
/// <param name="Part">The value of a fact, where one is named; <c>short</c> for the short version of a room.</param>
/// <param name="Member">The member that refers, as a JSON path.</param>
/// <param name="Line">Line within a Markdown text, from 1.</param>
public sealed record FoundReference(string Kind, string Key, string? Part, string Member, int? Line)
{
    /// <summary>Whether an item holds the part that is named.</summary>
    /// <param name="data">The data of the item referred to.</param>
    /// <param name="text">Its text in the language of the reference; null where it has none.</param>
    /// <returns>True also where no part is named.</returns>
    public bool IsIn(ItemData data, ItemText? text) => Part is null || data switch
    {
        FactData fact => fact.Values.Any(value => value.Key == Part),
        RoomData => Part == RoomText.ShortPart && text is RoomText { Short.Length: > 0 },
        _ => false,
    };
}

/// <summary>Finds what a record refers to: annotated members, sources, and what its Markdown names.</summary>
public static class ItemReferences
{
    /// <summary>All references of a record.</summary>
    /// <param name="record">An item's data or text.</param>
    /// <returns>Each reference once for each place where it stands.</returns>
    public static IEnumerable<FoundReference> Of(object record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return RecordWalk.Members(record).SelectMany(In);
    }

    private static IEnumerable<FoundReference> In(RecordWalk.Member member)
    {
        switch (member.Value)
        {
            case SourceReference source:
                return [new(Kind.Source.Name, source.Source, null, member.Path, null)];
            case IEnumerable<SourceReference> sources:
                return sources.Select(source => new FoundReference(Kind.Source.Name, source.Source, null, member.Path, null));
            case string { Length: > 0 } markdown when member.Property.IsDefined(typeof(MarkdownAttribute), inherit: false):
                return MarkdownReader.Read(markdown).References.Select(found => new FoundReference(found.Kind, found.Key, found.Part, member.Path, found.Line));
            default:
                return Annotated(member);
        }
    }

    private static IEnumerable<FoundReference> Annotated(RecordWalk.Member member)
    {
        if (member.Property.GetCustomAttributes(typeof(ReferenceAttribute), inherit: false) is not [ReferenceAttribute reference])
        {
            return [];
        }

        var keys = member.Value switch { string key => [key], IEnumerable<string> several => several, _ => Enumerable.Empty<string>() };
        return keys.Where(key => key.Length > 0).Select(key => new FoundReference(reference.Kind, key, null, member.Path, null));
    }
}
