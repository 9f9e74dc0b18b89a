using System.Globalization;

namespace KhojalyMemorial.Content.Markdown.Html;

/// <summary>Numbers the notes of a text, and keeps them until the block that they belong to has been written.</summary>
internal sealed class NoteBook(string idPrefix, int firstNumber = 1)
{
    private readonly Dictionary<string, (int Number, int Times)> _cited = new(StringComparer.Ordinal);
    private readonly List<RenderedNote> _waiting = [];
    private readonly List<RenderedNote> _all = [];

    public IReadOnlyList<RenderedNote> All => _all;

    /// <summary>Gives a citation its number. The same sources and places cited again have the number that they had.</summary>
    public NoteMark Cite(IReadOnlyList<SourceReference> sources)
    {
        var key = string.Join("; ", sources);
        var first = !_cited.TryGetValue(key, out var cited);
        cited = first ? (_cited.Count + firstNumber, 1) : (cited.Number, cited.Times + 1);
        _cited[key] = cited;
        var number = cited.Number.ToString(CultureInfo.InvariantCulture);
        var again = first ? "" : string.Create(CultureInfo.InvariantCulture, $"-{cited.Times}");
        return new(cited.Number, $"{idPrefix}note-{number}", $"{idPrefix}note-ref-{number}{again}", first);
    }

    public void Add(RenderedNote note) => _waiting.Add(note);

    /// <summary>Adds a note whose own writing may add notes: it stands before them.</summary>
    public void Add(Func<RenderedNote> write)
    {
        var place = _waiting.Count;
        _waiting.Insert(place, write());
    }

    /// <summary>The notes that have come in since they were last taken.</summary>
    public IReadOnlyList<RenderedNote> Take()
    {
        RenderedNote[] taken = [.. _waiting];
        _waiting.Clear();
        _all.AddRange(taken);
        return taken;
    }
}

/// <summary>The mark of a citation in a text.</summary>
/// <param name="Number">Its number.</param>
/// <param name="NoteId">The id of the note.</param>
/// <param name="Id">The id of the mark itself.</param>
/// <param name="First">Whether the note is not yet written.</param>
internal sealed record NoteMark(int Number, string NoteId, string Id, bool First);
