using System.Text.RegularExpressions;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Content.Markdown;

namespace KhojalyMemorial.Publishing.Checks;

/// <summary>What stands beside a text while it is written, and at the gate before it is published: errors keep it back, warnings are said.</summary>
/// <param name="museum">The museum that the item stands in, or would stand in.</param>
/// <param name="rules">What administrators have set.</param>
/// <param name="deadAddresses">Outside addresses that did not answer when they were looked at last.</param>
public sealed partial class DraftChecks(PublishedMuseum museum, CheckRules rules, IReadOnlySet<string> deadAddresses)
{
    /// <summary>Checks an item in all languages that it has.</summary>
    /// <param name="item">The item as it would be published.</param>
    /// <returns>The findings; where all is well, none.</returns>
    public IEnumerable<CheckFinding> Of(PublishedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var findings = RecordChecks.Of(item.SharedData).Select(problem => Said(problem, Revision.Shared)).Concat(References(item, item.SharedData, null));
        foreach (var language in item.Languages.Keys)
        {
            var text = item.TextIn(language)!;
            findings = findings.Concat(RecordChecks.Of(text, item.SharedData).Select(problem => Said(problem, language.Code)))
                .Concat(References(item, text, language)).Concat(Warned(item, text, language)).Concat(Texts(item, text, language));
        }

        return findings.Distinct();
    }

    private static CheckFinding Said(RecordProblem problem, string language) =>
        new(CheckLevel.Error, CheckFinding.Sentence, language, problem.Line, problem.Member is { } member && !problem.Sentence.Contains(member, StringComparison.Ordinal) ? $"{member}: {problem.Sentence}" : problem.Sentence);

    private IEnumerable<CheckFinding> References(PublishedItem item, object record, Language? language)
    {
        foreach (var found in ItemReferences.Of(record))
        {
            var target = found.Kind == item.Kind.Name && found.Key == item.Key ? item : museum.Find(found.Kind, found.Key);
            var code = language?.Code ?? Revision.Shared;
            if (target is null && !Kind.Registered.Contains(found.Kind, StringComparer.Ordinal))
            {
                yield return new(CheckLevel.Error, "Reference", code, found.Line, found.Kind, found.Key);
            }
            else if (language is not null && target is Published<MediaItemData, MediaItemText> picture && picture.In(language) is null)
            {
                yield return new(CheckLevel.Error, "PictureWithoutText", code, found.Line, found.Key);
            }
        }
    }

    private IEnumerable<CheckFinding> Warned(PublishedItem item, ItemText text, Language language) =>
        item is Published<PageData, PageText> page && rules.RoomsThatWarn.Contains(page.Data.Room)
        && page.Data.Advisory.Count == 0 && !OwnWarning().IsMatch(((PageText)text).Body)
            ? [new CheckFinding(CheckLevel.Error, "NoWarning", language.Code, null)]
            : [];

    private IEnumerable<CheckFinding> Texts(PublishedItem item, ItemText text, Language language)
    {
        var tellsFacts = item.Kind == Kind.Page || item.Kind == Kind.Room;
        foreach (var member in RecordWalk.Members(text))
        {
            if (member.Value is not string { Length: > 0 } value)
            {
                continue;
            }

            var isMarkdown = member.Property.IsDefined(typeof(MarkdownAttribute), inherit: false);
            var findings = !isMarkdown ? TextChecks.Words(value, null, language, rules.Words)
                : TextChecks.Of(value, language, tellsFacts && member.Path == "body", rules.Words).Concat(Links(value, language));
            foreach (var finding in findings)
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<CheckFinding> Links(string text, Language language) =>
        from link in MarkdownReader.Read(text).Links
        where link.Address.StartsWith('/') ? !SiteLinks.Of(museum).Answers(link.Address) : deadAddresses.Contains(link.Address)
        select new CheckFinding(CheckLevel.Error, "Link", language.Code, link.Line, link.Address);

    [GeneratedRegex(@"^:::\s*warning\b", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnWarning();
}
