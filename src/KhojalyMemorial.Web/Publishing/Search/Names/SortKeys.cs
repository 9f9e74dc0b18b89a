using System.Text;

namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>The sort keys of persons in their order, as bytes.</summary>
internal sealed class SortKeys
{
    private readonly byte[] _letters;
    private readonly int[] _starts;

    /// <summary>Takes over keys.</summary>
    /// <param name="keys">Ascending.</param>
    public SortKeys(IReadOnlyList<string> keys)
    {
        _starts = new int[keys.Count + 1];
        for (var at = 0; at < keys.Count; at++)
        {
            _starts[at + 1] = _starts[at] + keys[at].Length;
        }

        _letters = new byte[_starts[^1]];
        for (var at = 0; at < keys.Count; at++)
        {
            Encoding.ASCII.GetBytes(keys[at], _letters.AsSpan(_starts[at]));
        }
    }

    /// <summary>A key.</summary>
    public string this[int index] => Encoding.ASCII.GetString(Bytes(index));

    /// <summary>A key as bytes, which compare as keys do.</summary>
    public ReadOnlySpan<byte> Bytes(int index) => _letters.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);
}
