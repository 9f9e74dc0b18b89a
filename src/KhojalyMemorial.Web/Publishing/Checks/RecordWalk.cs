using System.Collections;
using System.Reflection;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Publishing.Checks;

/// <summary>Visits the members of a content record and of the records inside it, so that checks and references are written once for all kinds.</summary>
internal static class RecordWalk
{
    /// <summary>A member met on the way.</summary>
    /// <param name="Path">Its path as JSON writes it, such as <c>values[2].sources</c>.</param>
    /// <param name="Owner">The record that holds it.</param>
    /// <param name="Property">The member.</param>
    /// <param name="Value">Its value.</param>
    public sealed record Member(string Path, object Owner, PropertyInfo Property, object? Value);

    public static IEnumerable<Member> Members(object record, string path = "")
    {
        foreach (var property in record.GetType().GetProperties().Where(property => property.CanWrite))
        {
            var value = property.GetValue(record);
            var here = path + System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            yield return new(here, record, property, value);
            foreach (var inner in Inner(value, here))
            {
                yield return inner;
            }
        }
    }

    private static IEnumerable<Member> Inner(object? value, string path)
    {
        if (IsRecord(value))
        {
            return Members(value!, path + ".");
        }

        if (value is IDictionary entries)
        {
            return entries.Keys.Cast<string>().SelectMany(key => IsRecord(entries[key]) ? Members(entries[key]!, $"{path}.{key}.") : []);
        }

        return value is IEnumerable list and not string
            ? list.Cast<object>().SelectMany((one, at) => IsRecord(one) ? Members(one, FormattableString.Invariant($"{path}[{at}].")) : [])
            : [];
    }

    private static bool IsRecord(object? value) =>
        value?.GetType() is { Namespace: "KhojalyMemorial.Content.Kinds", IsClass: true };
}
