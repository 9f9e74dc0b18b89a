using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Desk.Forms;

/// <summary>One value as it is typed, and back. Numbers and dates are typed as machines write them, in every language of the desk.</summary>
internal static class LeafText
{
    /// <summary>The value of a checked box.</summary>
    public const string Yes = "true";

    /// <summary>What a field shows for a value.</summary>
    public static string Of(object? value) => value switch
    {
        null or false => "",
        true => Yes,
        0 => "", // an order that was not set
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>What was typed, without what nobody sees: the spaces around it and another system's line ends.</summary>
    public static string Clean(FormField field, string typed)
    {
        var text = typed.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal);
        text = IsWellFormed(text) ? text.Normalize(NormalizationForm.FormC) : text;
        return field.IsLong ? text.TrimStart('\n').TrimEnd() : text.Trim();
    }

    /// <summary>Reads a field that is not empty.</summary>
    /// <returns>Whether it could be read; else the problem is a key of the texts, or a sentence.</returns>
    public static bool TryRead(FormField field, string text, [NotNullWhen(true)] out JsonNode? value, out string problem)
    {
        (value, problem) = (null, "");
        switch (field.Input)
        {
            case FieldInput.Check:
                value = JsonValue.Create(true);
                break;
            case FieldInput.Number when field.ValueType == typeof(int):
                value = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? JsonValue.Create(whole) : null;
                problem = "Desk.Problem.Whole";
                break;
            case FieldInput.Number:
                value = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : null;
                problem = "Desk.Problem.Number";
                break;
            case FieldInput.Date:
                value = EdtfDate.TryParse(text, out _, out _) ? JsonValue.Create(text) : null;
                problem = "Desk.Problem.Date";
                break;
            case FieldInput.Time:
                value = DayTime.TryParse(text, out _, out _) ? JsonValue.Create(text) : null;
                problem = "Desk.Problem.Time";
                break;
            case FieldInput.Reference or FieldInput.Source:
                value = ContentKey.IsValid(field.Input == FieldInput.Source ? SourceReference.Parse(text).Source : text) ? JsonValue.Create(text) : null;
                problem = "Desk.Problem.Key";
                break;
            default:
                value = JsonValue.Create(text);
                break;
        }

        return value is not null;
    }

    private static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && !(char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[++at])))
            {
                return false;
            }
        }

        return true;
    }
}
