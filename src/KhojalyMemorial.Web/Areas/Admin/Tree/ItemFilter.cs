using KhojalyMemorial.Content;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Languages;

namespace KhojalyMemorial.Areas.Admin.Tree;

/// <summary>Which items a list shows, as its address says it. Words that mean nothing filter nothing.</summary>
public sealed record ItemFilter
{
    /// <summary>How many items a list shows at once.</summary>
    public const int PageSize = 100;

    /// <summary>A kind's name.</summary>
    public string? Kind { get; init; }

    /// <summary>A room's key: the room and its pages.</summary>
    public string? Room { get; init; }

    /// <summary>A word of <see cref="DraftState"/>.</summary>
    public string? State { get; init; }

    /// <summary>A language code: items that lack it.</summary>
    public string? Missing { get; init; }

    /// <summary>Whether only items that wait for a native reader are shown.</summary>
    public bool Review { get; init; }

    /// <summary><c>name</c>, <c>saved</c>, <c>state</c>, or empty for the order of the walk or the alphabet.</summary>
    public string? Sort { get; init; }

    /// <summary>The page of the list, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The page that is shown.</summary>
    public int Shown => Math.Max(1, Page);

    /// <summary>Whether nothing but kind and room is asked for.</summary>
    public bool IsPlain => string.IsNullOrEmpty(State) && string.IsNullOrEmpty(Missing) && string.IsNullOrEmpty(Sort) && !Review;

    /// <summary>The items that are asked for, in order.</summary>
    /// <param name="drafts">All drafts.</param>
    /// <param name="language">The language of the desk.</param>
    /// <returns>The items.</returns>
    public IEnumerable<DraftItem> Of(AllDrafts drafts, Language language)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        ArgumentNullException.ThrowIfNull(language);
        var items = drafts.Items;
        if (Content.Kind.Find(Kind ?? "") is { } kind)
        {
            items = items.Where(item => item.Kind == kind);
        }

        if (!string.IsNullOrEmpty(Room))
        {
            items = items.Where(item => item.Room == Room);
        }

        if (Enum.TryParse<DraftState>(State, out var state))
        {
            items = items.Where(item => item.State == state);
        }

        if (Language.TryParse(Missing, out var missing))
        {
            items = items.Where(item => item.TextIn(missing) is null);
        }

        if (Review)
        {
            items = items.Where(item => Language.All.Any(item.NeedsReview));
        }

        return Sorted(items, drafts, language);
    }

    /// <summary>The list's address with another page.</summary>
    /// <param name="page">The page.</param>
    /// <returns>A path with a query.</returns>
    public string Address(int page) => "/admin/items" + QueryString.Create(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["kind"] = Kind,
        ["room"] = Room,
        ["state"] = State,
        ["missing"] = Missing,
        ["review"] = Review ? "true" : null,
        ["sort"] = Sort,
        ["page"] = page > 1 ? FormattableString.Invariant($"{page}") : null,
    }.Where(one => !string.IsNullOrEmpty(one.Value)));

    private IEnumerable<DraftItem> Sorted(IEnumerable<DraftItem> items, AllDrafts drafts, Language language)
    {
        var rooms = drafts.Rooms.Select((room, at) => (room.Key, at)).ToDictionary(StringComparer.Ordinal);
        var byName = Collation.Of(language);
        var kinds = Content.Kind.All.Select((kind, at) => (kind, at)).ToDictionary();
        return Sort switch
        {
            "name" => items.OrderBy(item => item.LabelIn(language).Name, byName),
            "saved" => items.OrderByDescending(item => item.SavedUtc),
            "state" => items.OrderBy(item => item.State).ThenBy(item => item.LabelIn(language).Name, byName),
            _ => items.OrderBy(item => item.Room is null ? int.MaxValue : rooms.GetValueOrDefault(item.Room, int.MaxValue - 1))
                .ThenBy(item => kinds[item.Kind]).ThenBy(item => item.Order).ThenBy(item => item.LabelIn(language).Name, byName),
        };
    }
}
