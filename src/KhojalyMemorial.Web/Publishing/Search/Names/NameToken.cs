namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>A word of a form of a name, with what can be told of it alone.</summary>
/// <param name="Spelling">What it is compared by.</param>
/// <param name="SaysFather">Whether it says that the word before it is the father's name.</param>
/// <param name="IsCompound">Whether sources write it joined to its neighbour or apart.</param>
/// <param name="IsEnding">Whether it belongs to the word before it.</param>
/// <param name="Father">The father's name within it; empty when there is none.</param>
/// <param name="IsFather">Whether it is a father's name as a whole.</param>
internal sealed record NameToken(NameSpelling Spelling, bool SaysFather, bool IsCompound, bool IsEnding, string Father, bool IsFather);

/// <summary>Reads each different word once; of a hundred thousand persons most have the same ones.</summary>
internal sealed class NameTokens
{
    private readonly Dictionary<(string Written, NameAlphabet Alphabet), NameToken> _known = [];

    /// <summary>What can be told of a word.</summary>
    public NameToken Of(string written, NameAlphabet alphabet)
    {
        if (!_known.TryGetValue((written, alphabet), out var token))
        {
            _known[(written, alphabet)] = token = Read(written, alphabet);
        }

        return token;
    }

    /// <summary>Reads a word.</summary>
    public static NameToken Read(string written, NameAlphabet alphabet)
    {
        var spelling = NameSpelling.Of(written, alphabet);
        var russian = Patronymic.RussianName(written).ToString();
        return new(
            spelling, Patronymic.IsWord(written), CompoundPart.Is(spelling), CompoundPart.IsEnding(spelling),
            russian.Length > 0 ? russian : Patronymic.JoinedName(written).ToString(), russian.Length > 0);
    }
}
