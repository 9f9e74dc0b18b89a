using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared;

/// <summary>Keeps a few former editions in memory, because building one reads all that it holds.</summary>
public sealed class OldEditions
{
    private const int Kept = 4;
    private readonly Lock _lock = new();
    private readonly LinkedList<(string Audit, PublishedMuseum Museum)> _used = [];

    /// <summary>The museum as of an edition.</summary>
    /// <param name="museum">The museum now.</param>
    /// <param name="edition">The edition's number.</param>
    /// <returns>Null when there never was such an edition.</returns>
    public PublishedMuseum? AsOf(PublishedMuseum museum, int edition)
    {
        ArgumentNullException.ThrowIfNull(museum);
        if (edition == museum.Edition)
        {
            return museum;
        }

        // What was withdrawn since is withdrawn from former editions too: a former edition belongs to the newest one.
        var audit = museum.Snapshot.AuditHash;
        lock (_lock)
        {
            var found = _used.FirstOrDefault(one => one.Audit == audit && one.Museum.Edition == edition);
            if (found.Museum is null)
            {
                if (museum.AsOf(edition) is not { } built)
                {
                    return null;
                }

                found = (audit, built);
            }

            _used.Remove(found);
            _used.AddFirst(found);
            while (_used.Count > Kept)
            {
                _used.RemoveLast();
            }

            return found.Museum;
        }
    }
}
