using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Areas.Admin.Tree;

/// <summary>A list of items.</summary>
/// <param name="Head">Title, language and who is signed in.</param>
/// <param name="Filter">What is shown.</param>
/// <param name="Count">How many there are on all pages of the list.</param>
/// <param name="Rows">The items of this page of the list.</param>
/// <param name="Rooms">Key and name of each room, for the filter.</param>
public sealed record ItemList(DeskHead Head, ItemFilter Filter, int Count, IReadOnlyList<ItemRow> Rows, IReadOnlyList<(string Key, string Name)> Rooms) : DeskPage(Head)
{
    /// <summary>Whether the list shows neighbours in their order, which can then be changed.</summary>
    public bool Orderable { get; init; }

    /// <summary>How many pages the list has.</summary>
    public int Pages => Math.Max(1, (Count + ItemFilter.PageSize - 1) / ItemFilter.PageSize);
}

/// <summary>An item in a list.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Key">Its key.</param>
/// <param name="Href">Its form.</param>
/// <param name="Name">Its name.</param>
/// <param name="KindWords">The words for its kind.</param>
/// <param name="State">Where it stands, in words.</param>
/// <param name="Languages">Its languages.</param>
/// <param name="SavedUtc">When it was saved last.</param>
/// <param name="Author">Who saved it.</param>
public sealed record ItemRow(
    string Kind, string Key, string Href, OwnName Name, string KindWords, string State, IReadOnlyList<ItemLanguage> Languages, DateTime SavedUtc, string Author)
{
    /// <summary>The row of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="texts">The texts of the desk.</param>
    /// <param name="names">The names of curators.</param>
    /// <returns>The row.</returns>
    public static ItemRow Of(DraftItem item, Texts texts, CuratorNames names)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(names);
        var last = item.Parts.Values.MaxBy(part => part.SavedUtc);
        return new(
            item.Kind.Name, item.Key, item.Address(), item.LabelIn(texts.Language), texts.Kinds(item.Kind), texts[$"Desk.Draft.{item.State}"],
            [.. Language.All.Select(language => ItemLanguage.Of(item, language, texts))], item.SavedUtc, last is null ? "" : names.Name(last.Author));
    }
}

/// <summary>An item in one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Href">Its form.</param>
/// <param name="State">Where it stands, in words.</param>
/// <param name="IsThere">Whether there is a text.</param>
/// <param name="IsSettled">Whether nothing is to be done: there, up to date, read by a native.</param>
public sealed record ItemLanguage(Language Language, string Href, string State, bool IsThere, bool IsSettled)
{
    /// <summary>How an item stands in a language.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">The language.</param>
    /// <param name="texts">The texts of the desk.</param>
    /// <returns>The words joined.</returns>
    public static ItemLanguage Of(DraftItem item, Language language, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(texts);
        if (!item.Parts.TryGetValue(language.Code, out var part) || part.Record is null)
        {
            return new(language, item.Address(language.Code), texts["Desk.Draft.Missing"], IsThere: false, IsSettled: false);
        }

        List<string> words = [];
        if (part.Behind > 0)
        {
            words.Add(texts.Count("Desk.Draft.BehindBy", part.Behind));
        }

        if (item.NeedsReview(language))
        {
            words.Add(texts["Desk.Draft.NeedsReview"]);
        }

        var settled = words.Count == 0;
        return new(language, item.Address(language.Code), settled ? texts.StateOf(part) : string.Join(texts["List.Separator"], words), IsThere: true, settled);
    }
}
