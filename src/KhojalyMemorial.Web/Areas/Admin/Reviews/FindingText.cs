using KhojalyMemorial.Areas.Admin.Items;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing.Checks;

namespace KhojalyMemorial.Areas.Admin.Reviews;

/// <summary>Says what a check found, in the language of the desk.</summary>
public static class FindingText
{
    /// <summary>Says a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="texts">The words.</param>
    /// <returns>A sentence, with the line where there is one.</returns>
    public static string Of(CheckFinding finding, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(texts);
        var said = finding.Code == CheckFinding.Sentence ? RuleText.In(texts, finding.Args[0])
            : finding.Code is "Reference" or "ReferenceShort" or "ReferenceValue" ? texts.Format("Desk.Check." + finding.Code, [KindIn(finding.Args[0], texts), .. finding.Args.Skip(1)])
            : texts.Format("Desk.Check." + finding.Code, [.. finding.Args]);
        return finding.Line is { } line ? texts.Format("Desk.Check.AtLine", line, said) : said;
    }

    private static string KindIn(string kind, Texts texts) => texts.Has("Desk.Kind." + TextKey.From(kind)) ? texts["Desk.Kind." + TextKey.From(kind)] : kind;

    /// <summary>Says why a release failed: kept as codes, one in a line, or as sentences of the last check.</summary>
    /// <param name="problem">What was kept.</param>
    /// <param name="texts">The words.</param>
    /// <returns>Sentences.</returns>
    public static IEnumerable<string> OfProblem(string problem, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(texts);
        return problem.Split('\n').Select(line => line.Split('\t') is [var place, var code, var language, .. var args] && (code == CheckFinding.Sentence || texts.Has("Desk.Check." + code))
            ? string.Join(' ', new[] { place, Of(new(CheckLevel.Error, code, language, null, args), texts) }.Where(part => part.Length > 0))
            : RuleText.In(texts, line));
    }
}

/// <summary>Findings as a list.</summary>
/// <param name="Language">The language of the desk.</param>
/// <param name="Findings">The findings.</param>
public sealed record FindingList(Content.Language Language, IReadOnlyList<SaidFinding> Findings);

/// <summary>A finding in words.</summary>
/// <param name="Level">How heavy it weighs.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Place">The address of the form in which it can be mended; null where that is the page itself.</param>
public sealed record SaidFinding(CheckLevel Level, string Text, string? Place);
