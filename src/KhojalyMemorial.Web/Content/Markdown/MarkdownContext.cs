namespace KhojalyMemorial.Content.Markdown;

/// <summary>What rendering a text needs to know of the museum, in the language of the page. Null says that there is no such item.</summary>
public abstract class MarkdownContext
{
    /// <summary>What ids begin with; set where a page shows several texts, because ids are unique in a page.</summary>
    public virtual string IdPrefix => "";

    /// <summary>The number of the first note; above 1 where a page shows several texts whose notes are counted through.</summary>
    public virtual int FirstNote => 1;

    /// <summary>Where an item is, and what links call it.</summary>
    /// <param name="kind">The name of its kind.</param>
    /// <param name="key">Its key.</param>
    /// <returns>The link.</returns>
    public abstract ItemLink? Link(string kind, string key);

    /// <summary>Where the short version of a room is.</summary>
    /// <param name="room">The room's key.</param>
    /// <returns>Its address; null where the room has none in the language of the page.</returns>
    public abstract string? ShortVersion(string room);

    /// <summary>A value of a fact, as a sentence prints it.</summary>
    /// <param name="key">The fact's key.</param>
    /// <param name="valueKey">The value's key; null for the value that stands first.</param>
    /// <returns>The value.</returns>
    public abstract PrintedFact? Fact(string key, string? valueKey);

    /// <summary>A source as a note names it.</summary>
    /// <param name="source">The source, and the place in it.</param>
    /// <returns>The source.</returns>
    public abstract PrintedSource? Source(SourceReference source);

    /// <summary>A place in a source, as the language of the page writes it.</summary>
    /// <param name="locator">The place as it is recorded: <c>p. 12</c>.</param>
    /// <returns>The place in the source.</returns>
    public abstract string Locator(string locator);

    /// <summary>The events of a span of time, in their order.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <returns>The events; none when nothing is recorded.</returns>
    public abstract IReadOnlyList<PrintedEvent> Timeline(EdtfDate from, EdtfDate to);

    /// <summary>A fact with all its values.</summary>
    /// <param name="key">The fact's key.</param>
    /// <returns>The table.</returns>
    public abstract PrintedFactTable? FactTable(string key);

    /// <summary>A picture.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>The picture.</returns>
    public abstract PrintedPicture? Picture(string key);

    /// <summary>A film or another work.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>The work.</returns>
    public abstract PrintedWork? Work(string key);

    /// <summary>Places, for a map.</summary>
    /// <param name="keys">Their keys.</param>
    /// <returns>Those that exist, in the order asked for.</returns>
    public abstract IReadOnlyList<PrintedPlace> Places(IReadOnlyList<string> keys);

    /// <summary>Words of the interface.</summary>
    /// <param name="key">A key such as <c>Markdown.Note</c>; the text may hold <c>{0}</c> and <c>{1}</c>.</param>
    /// <returns>The words in the language of the page.</returns>
    public abstract string Word(string key);
}
