using System.Text.Json;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Checks;

namespace KhojalyMemorial.Desk;

/// <summary>An item as curators have it: the newest revision of its data and of each language, published or not.</summary>
/// <param name="Item">What stays the same.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Parts">Data and texts by language code, <see cref="Revision.Shared"/> for the data.</param>
public sealed record DraftItem(ContentItem Item, Kind Kind, IReadOnlyDictionary<string, DraftPart> Parts)
{
    /// <summary>Its key.</summary>
    public string Key => Item.Key;

    /// <summary>Whether it lies in the trash.</summary>
    public bool IsTrashed => Item.TrashedUtc is not null;

    /// <summary>What all languages share; null while nothing was saved of it, or where it was erased.</summary>
    public ItemData? Data => Parts.GetValueOrDefault(Revision.Shared)?.Record as ItemData;

    /// <summary>Whether its data could be shown to visitors as it stands.</summary>
    public bool IsWhole => Data is { } data && !RecordChecks.Of(data).Any();

    /// <summary>The room that it stands in, or is; null for what belongs to no room.</summary>
    public string? Room => Kind == Kind.Room ? Key : (Data as PageData)?.Room;

    /// <summary>Its place among its neighbours.</summary>
    public int Order => Data switch { PageData page => page.Order, RoomData room => room.Order, LessonData lesson => lesson.Order, _ => 0 };

    /// <summary>Whether visitors read anything of it.</summary>
    public bool IsPublished => Parts.Values.Any(part => part.Published is not null);

    /// <summary>When anything of it was saved last.</summary>
    public DateTime SavedUtc => Parts.Values.Select(part => part.SavedUtc).DefaultIfEmpty(Item.CreatedUtc).Max();

    /// <summary>The languages that it has, in the site's order.</summary>
    public IEnumerable<Language> Languages => Language.All.Where(language => TextIn(language) is not null);

    /// <summary>The text in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Null where there is none.</returns>
    public ItemText? TextIn(Language language) => Parts.GetValueOrDefault(language?.Code ?? "")?.Record as ItemText;

    /// <summary>Whether a text waits for a native reader.</summary>
    /// <param name="language">The language.</param>
    /// <returns>True where it carries the mark.</returns>
    public bool NeedsReview(Language language) => TextIn(language)?.Review is { Length: > 0 };

    /// <summary>What the desk calls it: its name in the desk's language, else its own, else in any, else its key.</summary>
    /// <param name="language">The language of the desk.</param>
    /// <returns>The name and the BCP 47 code of its language.</returns>
    public OwnName LabelIn(Language language)
    {
        foreach (var one in Language.All.OrderBy(one => one != language).ThenBy(one => one != Language.En))
        {
            if (one != language && Data?.OwnName is { Name.Length: > 0 } own)
            {
                return own;
            }

            if (TextIn(one)?.Label is { Length: > 0 } label)
            {
                return new(label, one.Code);
            }
        }

        return Data?.OwnName is { Name.Length: > 0 } name ? name : new(Key, "zxx");
    }

    /// <summary>Where the item stands, as one word for lists.</summary>
    public DraftState State => IsTrashed ? DraftState.Trashed
        : Parts.Values.All(part => part.State == DraftState.Published) && Parts.Count > 0 ? DraftState.Published
        : IsPublished ? DraftState.Ahead
        : Parts.Values.Any(part => part.State == DraftState.Withdrawn) ? DraftState.Withdrawn
        : DraftState.New;

    /// <summary>Reads the body of a revision.</summary>
    /// <param name="kind">The item's kind.</param>
    /// <param name="language">Language code, or <see cref="Revision.Shared"/>.</param>
    /// <param name="body">The body.</param>
    /// <returns>The record; null where it was erased or no longer fits its kind.</returns>
    public static object? Read(Kind kind, string language, string body)
    {
        ArgumentNullException.ThrowIfNull(kind);
        try
        {
            return string.IsNullOrEmpty(body) ? null : ContentJson.Read(body, language == Revision.Shared ? kind.Data : kind.Text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The newest revision of an item's data or of one of its languages, beside what visitors read of it.</summary>
/// <param name="RevisionId">The revision.</param>
/// <param name="Number">Its number.</param>
/// <param name="Body">Its body as it was saved.</param>
/// <param name="Record">The body as a record; null where it was erased or cannot be read.</param>
/// <param name="Author">Who saved it.</param>
/// <param name="SavedUtc">When.</param>
/// <param name="Published">The number of the revision that visitors read; null where they read none.</param>
/// <param name="Withdrawn">Whether it was taken from visitors after they had read it.</param>
/// <param name="Behind">How many states of the content the language has not followed yet; see <see cref="Following"/>.</param>
public sealed record DraftPart(
    Guid RevisionId, int Number, string Body, object? Record, string Author, DateTime SavedUtc, int? Published, bool Withdrawn, int Behind = 0)
{
    /// <summary>By how many revisions the draft is ahead of what visitors read; 0 where they read it, or nothing.</summary>
    public int Ahead => Published is { } read ? Number - read : 0;

    /// <summary>Where it stands.</summary>
    public DraftState State => Published is not null ? (Ahead == 0 ? DraftState.Published : DraftState.Ahead) : Withdrawn ? DraftState.Withdrawn : DraftState.New;
}

/// <summary>Where a draft stands. The names are also the ends of the keys of their words.</summary>
public enum DraftState
{
    /// <summary>Visitors never read it.</summary>
    New,

    /// <summary>Visitors read an older revision.</summary>
    Ahead,

    /// <summary>Visitors read it.</summary>
    Published,

    /// <summary>Visitors read it once.</summary>
    Withdrawn,

    /// <summary>It lies in the trash.</summary>
    Trashed,
}
