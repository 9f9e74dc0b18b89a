using System.Text.Json;
using KhojalyMemorial.Desk.Forms;

namespace KhojalyMemorial.Desk.Merge;

/// <summary>A field of a form as pieces that can be merged, and back: a long text as its paragraphs, a list as its elements, any other as itself.</summary>
internal static class FieldPieces
{
    private const string BetweenParagraphs = "\n\n";

    public static IReadOnlyList<string> Of(TypedForm form, FormField field) => field.Input switch
    {
        FieldInput.List or FieldInput.Entries => [.. form.Indexes(field.Name).Select(at => Element(form, FormLists.At(field.Name, at)))],
        _ when field.IsLong => LeafText.Clean(field, form[field.Name]) is { Length: > 0 } text ? text.Split(BetweenParagraphs) : [],
        FieldInput.Choices => form.Chosen(field.Name, field.Words),
        _ => [LeafText.Clean(field, form[field.Name])],
    };

    public static void Put(Dictionary<string, string> values, FormField field, IReadOnlyList<string> pieces)
    {
        switch (field.Input)
        {
            case FieldInput.List or FieldInput.Entries:
                foreach (var (piece, at) in pieces.Select((piece, at) => (piece, at)))
                {
                    foreach (var (rest, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(piece)!)
                    {
                        values[FormLists.At(field.Name, at) + rest] = value;
                    }
                }

                break;
            case FieldInput.Choices:
                foreach (var word in pieces)
                {
                    values[$"{field.Name}.{word}"] = LeafText.Yes;
                }

                break;
            default:
                values[field.Name] = string.Join(BetweenParagraphs, pieces);
                break;
        }
    }

    /// <summary>A piece as a curator reads it.</summary>
    public static string Readable(FormField field, string piece) => field.Input is not (FieldInput.List or FieldInput.Entries)
        ? piece
        : string.Join('\n', JsonSerializer.Deserialize<Dictionary<string, string>>(piece)!.Select(member => member.Key.Length == 0 ? member.Value : $"{member.Key.TrimStart('.')}: {member.Value}"));

    private static string Element(TypedForm form, string path) => JsonSerializer.Serialize(new SortedDictionary<string, string>(
        form.Values.Where(value => value.Key.StartsWith(path, StringComparison.Ordinal) && value.Value.Length > 0)
            .ToDictionary(value => value.Key[path.Length..], value => value.Value.ReplaceLineEndings("\n").Trim(), StringComparer.Ordinal),
        StringComparer.Ordinal));
}
