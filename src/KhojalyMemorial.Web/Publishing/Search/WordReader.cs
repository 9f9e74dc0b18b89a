using System.Globalization;
using System.Text;

namespace KhojalyMemorial.Publishing.Search;

/// <summary>
/// Reads a text word by word. A word is a run of letters, digits and their marks; an apostrophe inside it belongs to it, an English <c>’s</c> at its end does not;
/// the groups of a number are one word (<c>1,275</c>). Words joined by a hyphen come one by one and then once more as a whole.
/// </summary>
/// <param name="text">The text; need not be valid UTF-16.</param>
public ref struct WordReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private int _chain = -1;
    private int _chained;
    private bool _whole;

    /// <summary>Where the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Its length in the text.</summary>
    public int Length { get; private set; }

    /// <summary>For a whole that hyphens join, how many words that came before are its parts; else 0.</summary>
    public int Parts { get; private set; }

    /// <summary>The word as written.</summary>
    public readonly ReadOnlySpan<char> Word => _text.Slice(Start, Length);

    /// <summary>Goes to the next word.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        if (_whole)
        {
            (Start, Length, Parts) = (_chain, Start + Length - _chain, _chained);
            (_whole, _chain) = (false, -1);
            return true;
        }

        int size;
        while ((size = Size(_at, inside: false)) == 0)
        {
            if (++_at > _text.Length)
            {
                return false;
            }
        }

        Start = _at;
        Parts = 0;
        while (size > 0)
        {
            _at += size;
            size = Size(_at, inside: true);
            size = size > 0 ? size : Joint();
        }

        Length = _at - Start;
        Chain();
        return true;
    }

    // An apostrophe between letters, or the sign between the groups of a number.
    private readonly int Joint()
    {
        if (_at + 1 >= _text.Length || Size(_at + 1, inside: false) == 0)
        {
            return 0;
        }

        if (_text[_at] is '\'' or '’' or '‘' or 'ʼ' or '`' or '´')
        {
            return _text[_at + 1] is 's' or 'S' && Size(_at + 2, inside: true) == 0 ? 0 : 1;
        }

        return _text[_at] is ',' or '.' or '\u00a0' or '\u202f' && AreDigits(Start, _at - Start) && _at - Start is > 0 and < 12
            && AreDigits(_at + 1, 3) && Size(_at + 4, inside: true) == 0 ? 4 : 0;
    }

    private readonly bool AreDigits(int from, int length)
    {
        for (var at = from; at < from + length; at++)
        {
            if (at >= _text.Length || !(char.IsAsciiDigit(_text[at]) || (at > from && _text[at] is ',' or '.' or '\u00a0' or '\u202f')))
            {
                return false;
            }
        }

        return true;
    }

    private void Chain()
    {
        if (_at < _text.Length && _text[_at] is '\'' or '’')
        {
            _at += 1 + Size(_at + 1, inside: false);
        }

        var joined = _at + 1 < _text.Length && _at == Start + Length && _text[_at] is '-' or '\u2010' or '\u2011'
            && Size(_at + 1, inside: false) > 0 && !char.IsAsciiDigit(_text[_at - 1]) && !char.IsAsciiDigit(_text[_at + 1]);
        (_chained, _chain) = _chain < 0 ? (1, joined ? Start : -1) : (_chained + 1, _chain);
        _whole = _chain >= 0 && !joined;
        if (_whole && Start + Length - _chain > 2 * Folding.MaxLength)
        {
            (_whole, _chain) = (false, -1);
        }
    }

    private readonly int Size(int at, bool inside)
    {
        if (at >= _text.Length)
        {
            return 0;
        }

        if (char.IsAscii(_text[at]))
        {
            return char.IsAsciiLetterOrDigit(_text[at]) ? 1 : 0;
        }

        _ = Rune.DecodeFromUtf16(_text[at..], out var rune, out var size);
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.OtherSymbol when rune.Value == 0xfffd => 0,
            <= UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => size,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format when inside => size,
            _ => 0,
        };
    }
}
