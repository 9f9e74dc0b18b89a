using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Areas.Admin.Shared;

/// <summary>The museum's rooms, to choose from.</summary>
public static class DeskRooms
{
    /// <summary>The rooms that are published, in their order.</summary>
    /// <param name="museum">The published museum.</param>
    /// <param name="language">The language of the titles.</param>
    /// <returns>Key and title of each.</returns>
    public static IReadOnlyList<(string Key, string Title)> Of(PublishedMuseum museum, Language language)
    {
        ArgumentNullException.ThrowIfNull(museum);
        return [.. museum.Rooms.Select(room => (room.Key, room.In(language)?.Title ?? room.Key))];
    }
}
