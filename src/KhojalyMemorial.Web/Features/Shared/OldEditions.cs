using System.Globalization;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared;

/// <summary>Finds the edition that <c>?v=</c> asks for, and keeps a few former ones in memory, because building one reads all that it holds.</summary>
public sealed class OldEditions
{
    private const int Kept = 4;
    private readonly Lock _lock = new();
    private readonly LinkedList<(string Audit, PublishedMuseum Museum)> _used = [];

    /// <summary>Answers <c>?v=</c>.</summary>
    /// <param name="museum">The museum now.</param>
    /// <param name="edition">The value; null where the address has none.</param>
    /// <returns>The museum as of that edition, or the status to refuse with: 400 for what is no number, 404 where there never was such an edition.</returns>
    public AskedEdition Ask(PublishedMuseum museum, string? edition)
    {
        ArgumentNullException.ThrowIfNull(museum);
        if (edition is null)
        {
            return new(museum, StatusCodes.Status200OK);
        }

        if (!int.TryParse(edition, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return new(null, StatusCodes.Status400BadRequest);
        }

        return AsOf(museum, number) is { } then ? new(then, StatusCodes.Status200OK) : new(null, StatusCodes.Status404NotFound);
    }

    private PublishedMuseum? AsOf(PublishedMuseum museum, int edition)
    {
        if (edition == museum.Edition)
        {
            return museum;
        }

        if (edition < 1 || edition > museum.NewestEdition)
        {
            return null;
        }

        // What was withdrawn since is withdrawn from former editions too: a former edition belongs to the newest one.
        var audit = museum.Snapshot.AuditHash;
        lock (_lock)
        {
            var found = _used.FirstOrDefault(one => one.Audit == audit && one.Museum.Edition == edition);
            found = found.Museum is null ? (audit, new PublishedMuseum(museum.Snapshot, edition)) : found;
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

/// <summary>What <c>?v=</c> asked for.</summary>
/// <param name="Museum">The museum as of the edition; null where it cannot be shown.</param>
/// <param name="Status">The status to answer with.</param>
public sealed record AskedEdition(PublishedMuseum? Museum, int Status);
