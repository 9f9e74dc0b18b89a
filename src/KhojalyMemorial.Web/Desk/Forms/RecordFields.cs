using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Desk.Forms;

/// <summary>Reads the fields of a form out of a record and its annotations, so that a new kind has its form without a line of code.</summary>
public static class RecordFields
{
    private const int LongFrom = 1000;
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<FormField>> Known = new();

    /// <summary>The fields of a record.</summary>
    /// <param name="record">The type of an item's data, text, or of a record inside them.</param>
    /// <returns>Its fields, in the order in which the record writes them.</returns>
    public static IReadOnlyList<FormField> Of(Type record) => Known.GetOrAdd(record, static type =>
    {
        var defaults = Activator.CreateInstance(type)!;
        return [.. type.GetProperties().Where(property => property.CanWrite).Select(property => Field(property, defaults))];
    });

    private static FormField Field(PropertyInfo property, object defaults)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var field = new FormField(JsonNamingPolicy.CamelCase.ConvertName(property.Name), property.DeclaringType!, InputOf(property, type))
        {
            ValueType = type,
            IsRequired = property.IsDefined(typeof(RequiredAttribute)) || MustBeCounted(property),
            Words = property.GetCustomAttribute<OneOfAttribute>()?.Words ?? [],
            RefersTo = property.GetCustomAttribute<ReferenceAttribute>()?.Kind,
        };
        return field.Input == FieldInput.List ? field with { Element = Element(property, type, field) }
            : field.Input == FieldInput.Entries ? field with { Element = UnderKey(property, type) }
            : field.IsLeaf ? field with { Default = LeafText.Of(property.GetValue(defaults)) } : field;
    }

    // A number that cannot be nothing and begins above zero: left empty, it is none.
    private static bool MustBeCounted(PropertyInfo property) =>
        property.PropertyType == typeof(int) && property.GetCustomAttribute<RangeAttribute>() is { Minimum: int and > 0 };

    private static FormField Element(PropertyInfo property, Type list, FormField field)
    {
        var type = list.GetGenericArguments()[0];
        return type == typeof(SourceReference) ? new("", property.DeclaringType!, FieldInput.Source) { ValueType = type }
            : type != typeof(string) ? new("", property.DeclaringType!, FieldInput.Record) { ValueType = type, Inner = Of(type) }
            : new("", property.DeclaringType!, field.RefersTo is null ? FieldInput.Line : FieldInput.Reference) { RefersTo = field.RefersTo };
    }

    private static FormField? UnderKey(PropertyInfo property, Type entries) => entries.GetGenericArguments()[1] is var type && type == typeof(string)
        ? null
        : new("", property.DeclaringType!, FieldInput.Record) { ValueType = type, Inner = Of(type) };

    private static FieldInput InputOf(PropertyInfo property, Type type) =>
        type == typeof(bool) ? FieldInput.Check
        : type == typeof(EdtfDate) ? FieldInput.Date
        : type == typeof(DayTime) ? FieldInput.Time
        : type == typeof(SourceReference) ? FieldInput.Source
        : type == typeof(int) || type == typeof(decimal) ? FieldInput.Number
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) ? FieldInput.Entries
        : type != typeof(string) ? property.IsDefined(typeof(OneOfAttribute)) ? FieldInput.Choices : FieldInput.List
        : property.IsDefined(typeof(OneOfAttribute)) ? FieldInput.Choice
        : property.IsDefined(typeof(ReferenceAttribute)) ? FieldInput.Reference
        : property.IsDefined(typeof(MarkdownAttribute)) ? FieldInput.Markdown
        : property.GetCustomAttribute<MaxLengthAttribute>()?.Length >= LongFrom && !property.IsDefined(typeof(DataTypeAttribute)) ? FieldInput.Text
        : FieldInput.Line;
}
