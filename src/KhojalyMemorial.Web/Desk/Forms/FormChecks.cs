using System.ComponentModel.DataAnnotations;
using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing.Checks;

namespace KhojalyMemorial.Desk.Forms;

/// <summary>What is wrong with a form: what could not be read, then the record's own rules, each once for its field.</summary>
public static class FormChecks
{
    /// <summary>Checks a form that was read.</summary>
    /// <param name="read">The form.</param>
    /// <param name="data">For a text: the data that it belongs to.</param>
    /// <returns>The problems; none when the record may be saved.</returns>
    public static IReadOnlyList<FormProblem> Of(ReadForm read, ItemData? data)
    {
        ArgumentNullException.ThrowIfNull(read);
        var unread = read.Problems.Select(problem => problem.Path).ToHashSet(StringComparer.Ordinal);
        var found = read.Record switch
        {
            ItemText text => data is null ? [] : RecordChecks.Of(text, data),
            ItemData own => RecordChecks.Of(own),
            _ => [],
        };

        // The kind's own rules speak of the record as a whole: while a field could not be read, they would speak of what is not there.
        var named = found.Select(problem => problem.Member is { } member ? problem with { Member = PathOf(read, member) } : problem);
        return [.. read.Problems, .. named.Where(problem => !unread.Contains(problem.Member) && (problem.Member is not null || unread.Count == 0)).Select(problem => Empty(read, problem) ?? Problem(problem))];
    }

    // A number that was not written is missing, not out of its range.
    private static FormProblem? Empty(ReadForm read, RecordProblem found) =>
        found is { Rule: RangeAttribute, Member: { } member } && read.Typed[member].Length == 0 ? Key(found, "Desk.Problem.Required") : null;

    // A record under a key is steps.agreement.title for readers, and steps[0].title in the form.
    private static string PathOf(ReadForm read, string member)
    {
        var steps = member.Split('.');
        if (steps.Length < 3 || RecordFields.Of(read.Record.GetType()).FirstOrDefault(field => field.Name == steps[0]) is not { Input: FieldInput.Entries })
        {
            return member;
        }

        var at = read.Typed.Indexes(steps[0]).FirstOrDefault(index => read.Typed[FormLists.At(steps[0], index) + ".key"].Trim() == steps[1], -1);
        return at < 0 ? member : string.Join('.', [FormLists.At(steps[0], at), .. steps[2..]]);
    }

    /// <summary>A problem of a record as a form says it.</summary>
    /// <param name="found">The problem.</param>
    /// <returns>Its field, and a key of the texts where one of the annotations was broken.</returns>
    public static FormProblem Problem(RecordProblem found) => found?.Rule switch
    {
        RequiredAttribute => Key(found, "Desk.Problem.Required"),
        MinLengthAttribute => Key(found, "Desk.Problem.AtLeastOne"),
        MaxLengthAttribute rule => Key(found, "Desk.Problem.TooLong", rule.Length),
        RangeAttribute rule => Key(found, "Desk.Problem.Range", rule.Minimum, rule.Maximum),
        OneOfAttribute rule => Key(found, "Desk.Problem.OneOf", string.Join(", ", rule.Words)),
        RegularExpressionAttribute => Key(found, "Desk.Problem.Shape"),
        _ => new(found!.Member, found.Line, found.Sentence),
    };

    private static FormProblem Key(RecordProblem found, string key, params object[] arguments) => new(found.Member, found.Line, key, IsKey: true) { Arguments = arguments };
}
