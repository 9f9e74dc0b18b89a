using System.Collections;
using System.Globalization;
using System.Text.Json;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Desk.Forms;

/// <summary>What stands in the fields of a form, verbatim, by the path of each field (<c>values[0].number</c>): valid or not.</summary>
public sealed class TypedForm
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>What stands in a field; empty where nothing does.</summary>
    /// <param name="path">The field's path.</param>
    /// <returns>The text.</returns>
    public string this[string path] => _values.GetValueOrDefault(path, "");

    /// <summary>All fields that are there, also the empty ones.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>Fills a form from a record.</summary>
    /// <param name="record">An item's data or text.</param>
    /// <returns>The form.</returns>
    public static TypedForm Of(object record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var form = new TypedForm();
        form.Fill(record, "");
        return form;
    }

    /// <summary>Takes what was sent, with nothing that the record has no field for.</summary>
    /// <param name="fields">The fields of the record.</param>
    /// <param name="sent">Values by path.</param>
    /// <returns>The form; the elements of its lists are numbered without gaps.</returns>
    public static TypedForm Of(IReadOnlyList<FormField> fields, IEnumerable<KeyValuePair<string, string>> sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var raw = new TypedForm();
        foreach (var (path, value) in sent)
        {
            raw._values[path] = value;
        }

        return FormLists.Copy(raw, fields, keepEmpty: true);
    }

    /// <summary>Reads a form that was kept.</summary>
    /// <param name="fields">The fields of the record.</param>
    /// <param name="json">What <see cref="ToJson"/> wrote.</param>
    /// <returns>The form.</returns>
    public static TypedForm FromJson(IReadOnlyList<FormField> fields, string json) =>
        Of(fields, JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []);

    /// <summary>Writes the form for keeping.</summary>
    /// <returns>JSON: value by path.</returns>
    public string ToJson() => JsonSerializer.Serialize(_values);

    /// <summary>Whether the fields of two forms say the same; empty fields say nothing.</summary>
    /// <param name="other">The other form.</param>
    /// <returns>True when they do.</returns>
    public bool SaysTheSame(TypedForm other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _values.Keys.Union(other._values.Keys, StringComparer.Ordinal).All(path => Comparable(this[path]) == Comparable(other[path]));

        static string Comparable(string text) => text.ReplaceLineEndings("\n").Trim();
    }

    /// <summary>How many elements a list has.</summary>
    /// <param name="list">The path of the list.</param>
    /// <returns>The number.</returns>
    public int Count(string list) => Indexes(list).Count;

    /// <summary>The words that are ticked, in the order in which they were: curators put the weightiest first.</summary>
    /// <param name="path">The path of the field.</param>
    /// <param name="words">The words that there are.</param>
    /// <returns>The ticked ones.</returns>
    public IReadOnlyList<string> Chosen(string path, IReadOnlyList<string> words) =>
        [.. _values.Where(value => value.Value.Length > 0 && value.Key.StartsWith(path + ".", StringComparison.Ordinal)).Select(value => value.Key[(path.Length + 1)..]).Where(word => words.Contains(word, StringComparer.Ordinal))];

    internal IReadOnlyList<int> Indexes(string list)
    {
        var found = new SortedSet<int>();
        foreach (var path in _values.Keys)
        {
            if (path.StartsWith(list, StringComparison.Ordinal) && path.Length > list.Length && path[list.Length] == '['
                && path.IndexOf(']', list.Length) is > 0 and var end
                && int.TryParse(path.AsSpan(list.Length + 1, end - list.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                found.Add(index);
            }
        }

        return [.. found];
    }

    internal bool Has(string path) => _values.ContainsKey(path);

    internal void Set(string path, string value) => _values[path] = value;

    private void Fill(object record, string path)
    {
        foreach (var field in RecordFields.Of(record.GetType()))
        {
            var member = record.GetType().GetProperty(char.ToUpperInvariant(field.Name[0]) + field.Name[1..])!;
            Fill(field, field.At(path), member.GetValue(record));
        }
    }

    private void Fill(FormField field, string path, object? value)
    {
        switch (field.Input)
        {
            case FieldInput.Record:
                Fill(value!, path);
                break;
            case FieldInput.List:
                foreach (var (one, at) in ((IEnumerable)value!).Cast<object>().Select((one, at) => (one, at)))
                {
                    Fill(field.Element!, FormLists.At(path, at), one);
                }

                break;
            case FieldInput.Entries:
                var entries = (IDictionary)value!;
                foreach (var (key, at) in entries.Keys.Cast<string>().Select((key, at) => (key, at)))
                {
                    _values[FormLists.At(path, at) + ".key"] = key;
                    if (field.Element is null)
                    {
                        _values[FormLists.At(path, at) + ".text"] = (string)entries[key]!;
                    }
                    else
                    {
                        Fill(entries[key]!, FormLists.At(path, at));
                    }
                }

                break;
            case FieldInput.Choices:
                foreach (var word in (IEnumerable<string>)value!)
                {
                    _values[$"{path}.{word}"] = LeafText.Yes;
                }

                break;
            default:
                _values[path] = LeafText.Of(value);
                break;
        }
    }
}
