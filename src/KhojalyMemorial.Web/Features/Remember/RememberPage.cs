using KhojalyMemorial.Desk.Tributes;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Register;

namespace KhojalyMemorial.Features.Remember;

/// <summary>The page of remembrance.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Lines">The candles of this page.</param>
public sealed record RememberPage(PageHead Head, IReadOnlyList<TributeLine> Lines) : VisitorPage(Head)
{
    /// <summary>Leads to newer ones; null on the first page.</summary>
    public string? Newer { get; init; }

    /// <summary>Leads to older ones; null on the last page.</summary>
    public string? Older { get; init; }
}

/// <summary>A candle.</summary>
/// <param name="Text">The words; empty for a candle alone.</param>
/// <param name="InLanguage">BCP 47 code of the words where it is not the page's.</param>
/// <param name="Name">Who lit it; null where no name is given.</param>
/// <param name="Person">For whom; null for all.</param>
/// <param name="Day">The day on which it was lit.</param>
public sealed record TributeLine(string Text, string? InLanguage, string? Name, LabelledLink? Person, PrintedDate Day)
{
    /// <summary>The candles for a person, for the person's page.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="number">The person's public number.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>The newest, without naming the person again.</returns>
    public static IReadOnlyList<TributeLine> For(PublishedMuseum museum, string number, Content.Language language)
    {
        ArgumentNullException.ThrowIfNull(museum);
        return [.. museum.Tributes.Where(row => row.Person == number).Take(OnPerson).Select(row => Of(row, null, language))];
    }

    /// <summary>A candle as a page shows it.</summary>
    /// <param name="row">The candle.</param>
    /// <param name="register">Names persons; null where the page is a person's own.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>The candle; a person who is not public is not named.</returns>
    public static TributeLine Of(TributeRow row, NamesRegister? register, Content.Language language)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(language);
        return new(row.Text, row.Language == language.Code ? null : row.Language, row.Name, register is null ? null : RegisterLink.To(register, row.Person, language, livingToo: false), PrintedDate.OfDay(row.ReceivedUtc, language));
    }

    private const int OnPerson = 60;
}

/// <summary>The form with which a candle is lit.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Candle">What was typed so far.</param>
public sealed record LightPage(PageHead Head, Candle Candle) : VisitorPage(Head)
{
    /// <summary>The person for whom it is lit; null for all.</summary>
    public LabelledLink? Person { get; init; }

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyDictionary<string, string> Problems { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The same as links to the fields; first what concerns the form as a whole.</summary>
    public IReadOnlyList<LabelledLink> ProblemList { get; init; } = [];
}

/// <summary>What a visitor is told who lit a candle.</summary>
/// <param name="Head">The frame.</param>
public sealed record LitPage(PageHead Head) : VisitorPage(Head);
