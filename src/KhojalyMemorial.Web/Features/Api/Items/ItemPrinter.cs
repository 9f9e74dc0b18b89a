using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Api.Items;

/// <summary>Prints what the items of the read API share, in one language.</summary>
/// <param name="museum">The museum.</param>
/// <param name="language">The language that was asked for.</param>
/// <param name="address">Makes absolute addresses.</param>
public sealed class ItemPrinter(PublishedMuseum museum, Language language, PublicUrl address)
{
    private readonly ItemLinks _links = new(museum, language);

    /// <summary>The museum.</summary>
    public PublishedMuseum Museum => museum;

    /// <summary>The language that was asked for.</summary>
    public Language Language => language;

    /// <summary>The language in which an item can be read: the one asked for where the item has it, else another, which the item names.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The language.</returns>
    public Language ReadIn(PublishedItem item) => _links.ReadIn(item);

    /// <summary>An absolute address.</summary>
    /// <param name="path">A path from the root.</param>
    /// <returns>The address.</returns>
    public string For(string path) => address.For(path);

    /// <summary>The path under which an item is read.</summary>
    /// <param name="item">The item.</param>
    /// <returns>A path from the root.</returns>
    public string PathOf(PublishedItem item) => _links.PathOf(item);

    /// <summary>Where an item is read.</summary>
    /// <param name="item">The item.</param>
    /// <returns>An absolute address.</returns>
    public string AddressOf(PublishedItem item) => address.For(PathOf(item));

    /// <summary>Exactly this text, for good.</summary>
    /// <param name="item">An item with a page of its own.</param>
    /// <returns>An absolute address with the edition.</returns>
    public string PermalinkOf(PublishedItem item) => address.For(Permalink.Of(_links.PathOf(item), museum.Edition));

    /// <summary>A date.</summary>
    /// <param name="date">The date, if known.</param>
    /// <param name="time">The time of day, if known.</param>
    /// <returns>Null where none is known.</returns>
    public DateItem? Date(EdtfDate? date, DayTime? time = null) => date is null ? null : new()
    {
        Edtf = date.Text, Iso = date.IsoOrNull, Time = time?.Text, Text = DatePrinter.Print(date, time, language),
    };

    /// <summary>A link to an item.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="key">Its key, if any.</param>
    /// <returns>Null where there is none, or it is not published.</returns>
    public LinkItem? Link(Kind kind, string? key)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return key is null || museum.Find(kind.Name, key) is not { } item || !ItemLinks.HasName(item) ? null
            : new() { Key = key, Name = item.LabelIn(language).Name, Language = item.LabelIn(language).Language, Address = AddressOf(item) };
    }

    /// <summary>The sources of a statement.</summary>
    /// <param name="references">What the statement cites.</param>
    /// <returns>The sources in the same order.</returns>
    public IReadOnlyList<SourceItem> Sources(IEnumerable<SourceReference> references) => [.. references.Select(Source)];

    /// <summary>A time as machines read it.</summary>
    /// <param name="utc">The time, in UTC whatever its kind says.</param>
    /// <returns>The same time, marked as UTC.</returns>
    public static DateTime Utc(DateTime utc) => DateTime.SpecifyKind(utc, DateTimeKind.Utc);

    private SourceItem Source(SourceReference reference)
    {
        if (museum.Sources.GetValueOrDefault(reference.Source) is not { } source)
        {
            return new() { Key = reference.Source, Locator = reference.Locator };
        }

        var (data, name) = (source.Data, source.Writer(language) ?? source.Issuer(language) ?? source.LabelIn(language));
        return new()
        {
            Key = source.Key,
            Locator = reference.Locator,
            Name = name.Name,
            Title = data.Title,
            Issued = Date(data.Date),
            Kind = data.Kind,
            Partisan = data.Partisan,
            Address = AddressOf(source),
        };
    }
}
