using System.ComponentModel.DataAnnotations;
using System.Reflection;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Content.Markdown;

namespace KhojalyMemorial.Publishing.Checks;

/// <summary>What is wrong within one record: its annotations, its kind's own rules, its Markdown. References are checked where all items are known.</summary>
public static class RecordChecks
{
    /// <summary>Checks the shared data of an item.</summary>
    /// <param name="data">The data.</param>
    /// <returns>Member path, line within Markdown and sentence of each problem.</returns>
    public static IEnumerable<RecordProblem> Of(ItemData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Annotations(data).Concat(data.Problems().Select(sentence => new RecordProblem(null, null, sentence)));
    }

    /// <summary>Checks a text beside the data that it belongs to.</summary>
    /// <param name="text">The text.</param>
    /// <param name="data">The data.</param>
    /// <returns>Member path, line within Markdown and sentence of each problem.</returns>
    public static IEnumerable<RecordProblem> Of(ItemText text, ItemData data)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Annotations(text).Concat(text.Problems(data).Select(sentence => new RecordProblem(null, null, sentence)));
    }

    private static IEnumerable<RecordProblem> Annotations(object record)
    {
        foreach (var member in RecordWalk.Members(record))
        {
            foreach (var problem in Rules(member))
            {
                yield return problem;
            }

            if (member.Value is string { Length: > 0 } text && member.Property.IsDefined(typeof(MarkdownAttribute), inherit: false))
            {
                foreach (var problem in MarkdownReader.Read(text).Problems)
                {
                    yield return new(member.Path, problem.Line, problem.Sentence);
                }
            }

            if (member.Property.Name == nameof(PageText.Slug) && member.Value is string slug && slug.Length > 0 && !ContentKey.IsValid(slug))
            {
                yield return new(member.Path, null, $"\"{slug}\" cannot stand in an address: lower-case ASCII letters, digits and single hyphens only.");
            }
        }
    }

    // What is missing breaks no other rule.
    private static IEnumerable<RecordProblem> Rules(RecordWalk.Member member)
    {
        var context = new ValidationContext(member.Owner) { MemberName = member.Property.Name, DisplayName = member.Path };
        var broken = member.Property.GetCustomAttributes<ValidationAttribute>()
            .Select(rule => (Rule: rule, Result: rule.GetValidationResult(member.Value, context))).Where(one => one.Result is not null).ToList();
        return broken.Where(one => one.Rule is RequiredAttribute || !broken.Exists(other => other.Rule is RequiredAttribute))
            .Select(one => new RecordProblem(member.Path, null, one.Result!.ErrorMessage ?? "The value does not fit.") { Rule = one.Rule });
    }
}

/// <summary>A problem within a record.</summary>
/// <param name="Member">JSON path of the member; null for the record as a whole.</param>
/// <param name="Line">Line within the member's Markdown, from 1.</param>
/// <param name="Sentence">What is wrong.</param>
public sealed record RecordProblem(string? Member, int? Line, string Sentence)
{
    /// <summary>The annotation that was broken; null for other rules.</summary>
    public ValidationAttribute? Rule { get; init; }
}
