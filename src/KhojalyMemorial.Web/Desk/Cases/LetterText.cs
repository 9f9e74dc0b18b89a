using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Desk.Cases;

/// <summary>The letter that answers a case, built from the decision.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Text">Its words, in paragraphs.</param>
/// <param name="IsWriters">Whether it is the language in which the writer wrote.</param>
/// <param name="HasReason">Whether the reason was written in this language; the letter names it by its place else.</param>
public sealed record LetterText(Language Language, string Text, bool IsWriters, bool HasReason)
{
    /// <summary>Builds the letter.</summary>
    /// <param name="one">The case.</param>
    /// <param name="decision">The decision on which two agreed.</param>
    /// <param name="language">The language.</param>
    /// <returns>The letter.</returns>
    public static LetterText Of(FamilyCase one, CaseDecision decision, Language language)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(language);
        var texts = Strings.For(language);
        var reason = decision.Reason(language.Code);
        string[] paragraphs =
        [
            one.Name is { } name ? texts.Format("Letter.To", name) : texts["Letter.ToUnknown"],
            texts.Format("Letter.Opening", BakuTime.Print(one.ReceivedUtc, language), one.Number),
            texts["Letter.Verdict." + TextKey.From(decision.Verdict)],
            texts.Format("Letter.Reason", reason ?? texts["Letter.ReasonMissing"]),
            texts["Letter.TwoPeople"],
            decision.Verdict == Verdict.Erase ? texts["Letter.AfterErasing"] : texts.Format("Letter.Appeal", one.Number),
            texts["Letter.Closing"],
        ];
        return new(language, string.Join("\n\n", paragraphs), language.Code == one.Language, reason is not null);
    }
}
