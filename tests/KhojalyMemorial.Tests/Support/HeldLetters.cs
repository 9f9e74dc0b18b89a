using System.Reflection;
using System.Text;

namespace KhojalyMemorial.Tests.Support;

/// <summary>Looks through everything that an object holds, for letters that should not be there.</summary>
internal static class HeldLetters
{
    /// <summary>Whether an object, or whatever it leads to, holds a word in a text or in an array of letters; case does not count.</summary>
    public static bool Has(object root, string word)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<object>([root]);
        while (waiting.TryPop(out var one))
        {
            if (!seen.Add(one))
            {
                continue;
            }

            var text = one switch { string letters => letters, char[] letters => new string(letters), byte[] bytes => Encoding.Latin1.GetString(bytes), _ => null };
            if (text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)
            {
                return true;
            }

            foreach (var part in text is null ? PartsOf(one) : [])
            {
                waiting.Push(part);
            }
        }

        return false;
    }

    private static IEnumerable<object> PartsOf(object one)
    {
        var type = one.GetType();
        if (type.IsPrimitive || type.IsEnum || one is Type or Delegate or Pointer)
        {
            return [];
        }

        return one is Array array
            ? type.GetElementType()!.IsPrimitive ? [] : array.Cast<object?>().OfType<object>()
            : FieldsOf(type).Select(field => field.GetValue(one)).OfType<object>();
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
