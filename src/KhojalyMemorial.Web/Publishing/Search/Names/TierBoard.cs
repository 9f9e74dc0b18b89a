using System.Numerics;

namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>
/// In which tiers one word was found in which documents: for each tier a bit for each document. What was touched is noted, so that reading and emptying cost as much
/// as was found and not as there are documents.
/// </summary>
/// <param name="documents">How many documents there are.</param>
internal sealed class TierBoard(int documents)
{
    /// <summary>How many tiers there are.</summary>
    public const int Tiers = 8;

    private readonly ulong[]?[] _bits = new ulong[Tiers][];
    private readonly bool[] _used = new bool[Tiers];
    private readonly ulong[] _touched = new ulong[(documents + 4095) / 4096];

    /// <summary>For each 64 blocks of 64 documents, which of them hold anything.</summary>
    public ReadOnlySpan<ulong> Touched => _touched;

    /// <summary>Notes a document.</summary>
    public void Add(int document, NameTier tier) => Add([document], tier);

    /// <summary>Notes documents.</summary>
    public void Add(ReadOnlySpan<int> found, NameTier tier)
    {
        if (found.Length == 0)
        {
            return;
        }

        _used[(int)tier] = true;
        var bits = _bits[(int)tier] ??= new ulong[(documents + 63) / 64];
        var (block, own) = (found[0] >> 6, 0ul);
        foreach (var document in found)
        {
            // Those of one family stand beside each other: most fall into the block before.
            if (document >> 6 != block)
            {
                Add(bits, block, own);
                (block, own) = (document >> 6, 0);
            }

            own |= 1ul << document;
        }

        Add(bits, block, own);
    }

    /// <summary>Reads a block of 64 documents: for each tier those that were found in it or in a better one.</summary>
    public void Read(int block, Span<ulong> tiers)
    {
        var found = 0ul;
        for (var tier = 0; tier < Tiers; tier++)
        {
            found |= _used[tier] ? _bits[tier]![block] : 0;
            tiers[tier] = found;
        }
    }

    /// <summary>The best tier of a document; null when it was not found.</summary>
    public NameTier? TierOf(int document)
    {
        for (var tier = 0; tier < Tiers; tier++)
        {
            if (_used[tier] && (_bits[tier]![document >> 6] >> document & 1) != 0)
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
                var block = (at * 64) + BitOperations.TrailingZeroCount(blocks);
                for (var tier = 0; tier < Tiers; tier++)
                {
                    if (_used[tier])
                    {
                        _bits[tier]![block] = 0;
                    }
                }
            }

            _touched[at] = 0;
        }

        Array.Clear(_used);
    }

    private void Add(ulong[] bits, int block, ulong found)
    {
        bits[block] |= found;
        _touched[block >> 6] |= 1ul << block;
    }
}
