using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Publishing.Search;

/// <summary>What plain text takes from the museum: the labels of items and the figures of the ledger. Blocks of other items give no words: those are found themselves.</summary>
/// <param name="museum">The museum.</param>
/// <param name="language">The language of the text.</param>
internal sealed class PlainContext(PublishedMuseum museum, Language language) : MarkdownContext
{
    /// <summary>The words of a Markdown text without its marks.</summary>
    public string Read(string? text) => string.IsNullOrEmpty(text) ? "" : PlainText.Of(MuseumMarkdown.Parse(text).Document, this);

    /// <inheritdoc/>
    public override ItemLink? Link(string kind, string key) => museum.Find(kind, key) is { } item ? new("", item.LabelIn(language).Name) : null;

    /// <inheritdoc/>
    public override string? ShortVersion(string room) => null;

    /// <inheritdoc/>
    public override PrintedFact? Fact(string key, string? valueKey)
    {
        var fact = museum.Facts.GetValueOrDefault(key);
        var value = valueKey is null ? fact?.Data.FirstValue : fact?.Data.Values.FirstOrDefault(one => string.Equals(one.Key, valueKey, StringComparison.Ordinal));
        return fact is null || value is null ? null : new(FactPrinter.Print(value, fact.In(language), language), "", HasAlternatives: false);
    }

    /// <inheritdoc/>
    public override PrintedSource? Source(SourceReference source) => null;

    /// <inheritdoc/>
    public override string Locator(string locator) => locator;

    /// <inheritdoc/>
    public override IReadOnlyList<PrintedEvent> Timeline(EdtfDate from, EdtfDate to) => [];

    /// <inheritdoc/>
    public override PrintedFactTable? FactTable(string key) => null;

    /// <inheritdoc/>
    public override PrintedPicture? Picture(string key) => null;

    /// <inheritdoc/>
    public override PrintedWork? Work(string key) => null;

    /// <inheritdoc/>
    public override IReadOnlyList<PrintedPlace> Places(IReadOnlyList<string> keys) => [];

    /// <inheritdoc/>
    public override string Word(string key) => Strings.For(language)[key];
}
