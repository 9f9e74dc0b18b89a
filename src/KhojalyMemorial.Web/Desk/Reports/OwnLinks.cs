using System.Runtime.CompilerServices;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Checks;

namespace KhojalyMemorial.Desk.Reports;

/// <summary>Links that published texts write out to the site itself and that lead nowhere: their target may have gone since they were checked.</summary>
public static class OwnLinks
{
    // Reading every text of the museum takes a moment: once for each edition.
    private static readonly ConditionalWeakTable<PublishedMuseum, IReadOnlyList<OwnLink>> Known = [];

    /// <summary>Finds them.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="origin">Scheme, host and port of the site, without a slash at the end.</param>
    /// <returns>The links, in the order of the items.</returns>
    public static IReadOnlyList<OwnLink> Broken(PublishedMuseum museum, string origin) => Known.GetValue(museum, one => [.. Of(one, origin).Where(link => !SiteLinks.Of(one).Answers(link.Path))]);

    private static IEnumerable<OwnLink> Of(PublishedMuseum museum, string origin) =>
        from item in museum.Items
        from language in item.Languages.Keys
        from member in RecordWalk.Members(item.TextIn(language)!)
        where member.Property.IsDefined(typeof(MarkdownAttribute), inherit: false)
        from text in new[] { member.Value }.OfType<string>()
        from link in MarkdownReader.Read(text).Links
        let path = link.Address.StartsWith(origin + "/", StringComparison.OrdinalIgnoreCase) ? link.Address[origin.Length..] : link.Address
        where path.StartsWith('/')
        select new OwnLink(item, language, link.Line, path);
}

/// <summary>A link to the site itself.</summary>
/// <param name="Item">The item that names it.</param>
/// <param name="Language">In which language.</param>
/// <param name="Line">On which line of its text.</param>
/// <param name="Path">Where it should lead.</param>
public sealed record OwnLink(PublishedItem Item, Language Language, int Line, string Path);
