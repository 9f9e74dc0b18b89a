using System.Buffers;
using System.Collections;
using System.Reflection;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Desk.Reports;

/// <summary>The addresses outside of the site that published items name, with the items that name them.</summary>
public static class OutsideLinks
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \n\t)>]\"<\u00A0");

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \n\t");

    /// <summary>Finds the addresses.</summary>
    /// <param name="museum">The museum.</param>
    /// <returns>The items by address.</returns>
    public static ILookup<string, PublishedItem> Of(PublishedMuseum museum)
    {
        ArgumentNullException.ThrowIfNull(museum);
        return museum.Items
            .SelectMany(item => Addresses(item.SharedData).Concat(item.Languages.Keys.SelectMany(language => Addresses(item.TextIn(language)))).Distinct(StringComparer.Ordinal)
                .Select(address => (Address: address, Item: item)))
            .ToLookup(pair => pair.Address, pair => pair.Item, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Addresses(object? record) => record switch
    {
        null => [],
        string text when text.StartsWith("http", StringComparison.Ordinal) && !text.AsSpan().ContainsAny(Blanks) && Uri.TryCreate(text, UriKind.Absolute, out var whole) => [whole.AbsoluteUri],
        string text => InText(text),
        IEnumerable list => list.Cast<object?>().SelectMany(Addresses),
        _ when record.GetType().Namespace?.StartsWith("KhojalyMemorial.Content", StringComparison.Ordinal) == true && record.GetType().IsClass =>
            record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract")
                .Select(property => property.GetValue(record)).SelectMany(Addresses),
        _ => [],
    };

    private static IEnumerable<string> InText(string text)
    {
        for (var at = text.IndexOf("http", StringComparison.Ordinal); at >= 0; at = text.IndexOf("http", at + 4, StringComparison.Ordinal))
        {
            var end = text.AsSpan(at).IndexOfAny(Ends);
            var word = end < 0 ? text[at..] : text.Substring(at, end);
            if (Uri.TryCreate(word.TrimEnd('.', ',', ';'), UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            {
                yield return address.AbsoluteUri;
            }
        }
    }
}
