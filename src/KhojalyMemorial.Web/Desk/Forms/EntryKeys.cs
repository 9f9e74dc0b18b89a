using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;

namespace KhojalyMemorial.Desk.Forms;

/// <summary>Fills in the keys that a text takes from its data, so that nobody types them.</summary>
public static class EntryKeys
{
    /// <summary>Adds an empty entry for each key that has none.</summary>
    /// <param name="typed">The form of the text.</param>
    /// <param name="record">The type of the text.</param>
    /// <param name="data">The data that it belongs to.</param>
    /// <returns>The form.</returns>
    public static TypedForm Add(TypedForm typed, Type record, ItemData data)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var values = new Dictionary<string, string>(typed.Values, StringComparer.Ordinal);
        switch (data)
        {
            case FactData fact:
                Add(typed, values, "labels", fact.Values.Select(value => value.Key));
                Add(typed, values, "words", fact.Values.Where(value => value.IsWords).Select(value => value.Key));
                break;
            case LessonData lesson:
                Add(typed, values, "steps", lesson.Steps.Select(step => step.Key));
                Add(typed, values, "documents", lesson.Documents.Select(document => document.Key));
                break;
            default:
                return typed;
        }

        return TypedForm.Of(RecordFields.Of(record), values);
    }

    private static void Add(TypedForm typed, Dictionary<string, string> values, string list, IEnumerable<string> keys)
    {
        var there = typed.Indexes(list).Select(at => typed[FormLists.At(list, at) + ".key"]).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, at) in keys.Where(key => !there.Contains(key)).Select((key, at) => (key, typed.Count(list) + at)).ToList())
        {
            values[FormLists.At(list, at) + ".key"] = key;
            values[FormLists.At(list, at) + ".text"] = "";
        }
    }
}
