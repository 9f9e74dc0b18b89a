using System.Collections.Concurrent;

namespace KhojalyMemorial.Desk.Lists;

/// <summary>The words of the register as lists write them: its own, or those of its pages in any of the three languages.</summary>
internal static class RowWords
{
    private static readonly string[] Statuses = ["killed", "missing", "captive-released", "captive-fate-unknown", "wounded", "survived"];
    private static readonly string[] Certainties = ["established", "disputed", "not-established"];
    private static readonly string[] Sexes = ["female", "male"];
    private static readonly string[] Women = ["f", "woman", "ж", "жен", "женщина"];
    private static readonly string[] Men = ["m", "man", "м", "муж", "мужчина"];
    private static readonly string[] Yes = ["yes", "1", "true", "x", "bəli", "hə", "да"];
    private static readonly string[] No = ["no", "0", "false", "xeyr", "yox", "нет"];

    // Lists have few different words and many rows.
    private const int MostKnown = 2_000;
    private static readonly ConcurrentDictionary<(string Kind, string Text), string?> Known = new();

    public static string? Status(string text) => Find("status", text, () => ListField.Word(
        text, Statuses, "Register.Status.{0}", "Register.StatusOf.{0}.Any", "Register.StatusOf.{0}.Female", "Register.StatusOf.{0}.Male"));

    public static string? Certainty(string text) => Find("certainty", text, () => ListField.Word(text, Certainties, "Register.Certainty.{0}"));

    public static string? Sex(string text) => Find("sex", text, () => ListField.Word(text, Sexes, "Register.Sex.{0}")
        ?? (Women.Contains(text, StringComparer.OrdinalIgnoreCase) ? "female" : Men.Contains(text, StringComparer.OrdinalIgnoreCase) ? "male" : null));

    /// <summary>Yes or no; null for anything else.</summary>
    public static bool? Answer(string text) =>
        Yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? true : No.Contains(text, StringComparer.OrdinalIgnoreCase) ? false : null;

    private static string? Find(string kind, string text, Func<string?> read)
    {
        if (Known.TryGetValue((kind, text), out var known))
        {
            return known;
        }

        var found = read();
        if (Known.Count < MostKnown)
        {
            Known[(kind, text)] = found;
        }

        return found;
    }
}
