using System.Numerics;

namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>
/// In which tiers one word was found in which documents: a bit for each, the tiers of 64 documents side by side. What was touched is noted, so that reading and
/// emptying cost as much as was found and not as there are documents.
/// </summary>
/// <param name="documents">How many documents there are.</param>
internal sealed class TierBoard(int documents)
{
    /// <summary>How many tiers there are.</summary>
    public const int Tiers = 8;

    private readonly ulong[] _bits = new ulong[((documents + 63) / 64) * Tiers];
    private readonly ulong[] _touched = new ulong[(documents + 4095) / 4096];

    /// <summary>For each 64 blocks of 64 documents, which of them hold anything.</summary>
    public ReadOnlySpan<ulong> Touched => _touched;

    /// <summary>Notes a document.</summary>
    public void Add(int document, NameTier tier)
    {
        var block = document >> 6;
        _bits[(block * Tiers) + (int)tier] |= 1ul << document;
        _touched[block >> 6] |= 1ul << block;
    }

    /// <summary>Notes documents.</summary>
    public void Add(ReadOnlySpan<int> documents, NameTier tier)
    {
        foreach (var document in documents)
        {
            Add(document, tier);
        }
    }

    /// <summary>The tiers of a block of 64 documents.</summary>
    public ReadOnlySpan<ulong> Block(int block) => _bits.AsSpan(block * Tiers, Tiers);

    /// <summary>The best tier of a document; null when it was not found.</summary>
    public NameTier? TierOf(int document)
    {
        var block = Block(document >> 6);
        for (var tier = 0; tier < Tiers; tier++)
        {
            if ((block[tier] >> document & 1) != 0)
            {
                return (NameTier)tier;
            }
        }

        return null;
    }

    /// <summary>Empties the board.</summary>
    public void Clear()
    {
        for (var at = 0; at < _touched.Length; at++)
        {
            for (var blocks = _touched[at]; blocks != 0; blocks &= blocks - 1)
            {
                _bits.AsSpan(((at * 64) + BitOperations.TrailingZeroCount(blocks)) * Tiers, Tiers).Clear();
            }

            _touched[at] = 0;
        }
    }
}
