using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using Act = KhojalyMemorial.Publishing.Published<KhojalyMemorial.Content.Kinds.RecognitionData, KhojalyMemorial.Content.Kinds.RecognitionText>;

namespace KhojalyMemorial.Features.Recognition;

/// <summary>Makes the table of acts.</summary>
/// <param name="museum">The museum.</param>
/// <param name="language">The language of the page.</param>
public sealed class RecognitionList(PublishedMuseum museum, Language language)
{
    private readonly ItemLinks _links = new(museum, language);
    private readonly Texts _texts = Strings.For(language);
    private readonly List<Act> _acts = [.. museum.Recognitions.Values.Where(act => act.Languages.Count > 0)];

    /// <summary>The acts.</summary>
    /// <param name="order">Their order.</param>
    /// <returns>The rows of the table.</returns>
    public IReadOnlyList<RecognitionRow> Rows(RecognitionOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return [.. order.Sort(_acts, act => act.In(_links.ReadIn(act))!.Jurisdiction, language).Select(Row)];
    }

    /// <summary>The columns of the table.</summary>
    /// <param name="order">The order that is shown.</param>
    /// <returns>The headings, with what a click on them asks for.</returns>
    public IReadOnlyList<Column> Columns(RecognitionOrder order) =>
    [
        Sortable("Recognition.Jurisdiction", "country", order),
        Sortable("Recognition.Level", "level", order),
        Sortable("Recognition.Date", "date", order),
        new Column(_texts["Recognition.Wording"]),
        new Column(_texts["Fact.Sources"]),
    ];

    /// <summary>How many acts there are of each level.</summary>
    /// <returns>In the order of the levels.</returns>
    public IReadOnlyList<LevelCount> Levels() =>
        [.. RecognitionOrder.Levels.Select(level => (level, Count: _acts.Count(act => act.Data.Level == level))).Where(one => one.Count > 0)
            .Select(one => new LevelCount(NameOf(one.level), _texts.Print(one.Count)))];

    private Column Sortable(string text, string by, RecognitionOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return new(
            _texts[text],
            $"/{language}/recognition{order.Towards(by).Query()}",
            by != order.By ? null : order.Descends ? "descending" : "ascending");
    }

    private string NameOf(string level) => _texts["Recognition.Level." + TextKey.From(level)];

    private RecognitionRow Row(Act act)
    {
        var text = act.In(_links.ReadIn(act))!;
        return new(
            act.Key, text.Jurisdiction, text.Body, text.Act, NameOf(act.Data.Level), PrintedDate.Of(act.Data.Date, language), _links.Sources(act.Data.Sources))
        {
            InLanguage = _links.Foreign(_links.ReadIn(act).Code),
            OnlyIn = _links.OnlyIn(act),
            Document = act.Data.Document is { } name ? _links.Of(new OwnName(name, WrittenIn.Of(name, stated: null, language: null))) : null,
            Wording = text.Wording,
            Share = act.In(language) is null ? null : new($"/{language}/share/recognition/{act.Key}", _texts.Format("Share.Of", text.Jurisdiction)),
            ShareWords = _texts["Share.One"],
            Note = text.Note,
            Unverified = act.Data.Unverified ? _texts["Fact.Unverified"] : null,
        };
    }
}
