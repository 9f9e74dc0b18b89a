using System.Runtime.CompilerServices;
using KhojalyMemorial.Publishing.Checks;

namespace KhojalyMemorial.Publishing;

/// <summary>Which published items refer to which: read once for each edition, from the published texts and never from the curators' index.</summary>
public sealed class UsedIn
{
    private static readonly ConditionalWeakTable<PublishedMuseum, UsedIn> Known = [];
    private readonly Dictionary<(string Kind, string Key), List<PublishedItem>> _users = [];

    private UsedIn(PublishedMuseum museum)
    {
        foreach (var item in museum.Items)
        {
            var records = item.Languages.Keys.Select(language => (object?)item.TextIn(language)).Append(item.SharedData).OfType<object>();
            foreach (var target in records.SelectMany(ItemReferences.Of).Select(found => (found.Kind, found.Key)).Distinct())
            {
                (_users.TryGetValue(target, out var users) ? users : _users[target] = []).Add(item);
            }
        }
    }

    /// <summary>The references of an edition.</summary>
    /// <param name="museum">The edition.</param>
    /// <returns>The same for every asking.</returns>
    public static UsedIn Of(PublishedMuseum museum) => Known.GetValue(museum, static one => new UsedIn(one));

    /// <summary>Lets a museum that differs in one item only use what was read of another, because reading takes longer than a preview may.</summary>
    /// <param name="from">The museum that was read.</param>
    /// <param name="to">The one that differs.</param>
    internal static void Share(PublishedMuseum from, PublishedMuseum to) => Known.AddOrUpdate(to, Of(from));

    /// <summary>The items that refer to an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Each once, the item itself left out.</returns>
    public IReadOnlyList<PublishedItem> ItemsFor(PublishedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return [.. _users.GetValueOrDefault((item.Kind.Name, item.Key), []).Where(user => user.Id != item.Id)];
    }
}
