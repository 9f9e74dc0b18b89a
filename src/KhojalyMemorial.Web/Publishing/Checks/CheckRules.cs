namespace KhojalyMemorial.Publishing.Checks;

/// <summary>What administrators set for checks and reviews.</summary>
/// <param name="RoomsOfTwo">Keys of rooms whose content two different people stand for.</param>
/// <param name="KindsOfTwo">Names of kinds of which the same holds.</param>
/// <param name="RoomsThatWarn">Keys of rooms whose pages begin with a content warning.</param>
/// <param name="Words">Words that blame a people.</param>
public sealed record CheckRules(IReadOnlySet<string> RoomsOfTwo, IReadOnlySet<string> KindsOfTwo, IReadOnlySet<string> RoomsThatWarn, WordsThatBlame Words)
{
    /// <summary>Whether an item needs the approval of somebody other than its author.</summary>
    /// <param name="kind">Its kind's name.</param>
    /// <param name="room">The room that it stands in; null for none.</param>
    /// <returns>True for the rooms and kinds that are marked so.</returns>
    public bool AskForTwo(string kind, string? room) => KindsOfTwo.Contains(kind) || room is not null && RoomsOfTwo.Contains(room);
}
