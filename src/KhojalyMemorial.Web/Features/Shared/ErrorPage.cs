using System.Globalization;
using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Shared;

/// <summary>What visitors see instead of a page: what happened, and ways on.</summary>
/// <param name="Head">Title and address.</param>
/// <param name="Code">The status, in words.</param>
/// <param name="Text">What happened and what can be done.</param>
/// <param name="Elsewhere">The page in the languages that it has, where it only lacks this one.</param>
/// <param name="Rooms">The rooms of the exhibition.</param>
public sealed record ErrorPage(PageHead Head, string Code, string Text, IReadOnlyList<Alternate> Elsewhere, IReadOnlyList<RoomCard> Rooms) : VisitorPage(Head)
{
    private static readonly int[] Told = [400, 404, 405, 410, 429, 500, 503];

    /// <summary>The page of a status.</summary>
    /// <param name="museum">The museum, whose rooms are ways on.</param>
    /// <param name="language">The language of the visitor.</param>
    /// <param name="status">The status.</param>
    /// <param name="elsewhere">The page in the languages that it has, where it only lacks this one.</param>
    /// <returns>The page.</returns>
    public static ErrorPage Of(PublishedMuseum museum, Language language, int status, IReadOnlyList<Alternate>? elsewhere = null)
    {
        ArgumentNullException.ThrowIfNull(museum);
        ArgumentNullException.ThrowIfNull(language);
        var texts = Strings.For(language);
        var words = string.Create(CultureInfo.InvariantCulture, $"Error.{(Array.IndexOf(Told, status) >= 0 ? status : status < 500 ? 400 : 500)}");
        var lacks = elsewhere is { Count: > 0 };
        var text = lacks ? texts["Language.Missing"] : texts[words + ".Text"];
        return new(
            new PageHead
            {
                Language = language,
                Title = lacks ? texts["Language.MissingTitle"] : texts[words + ".Title"],
                Description = text,
                Path = $"/{language}",
                Alternates = elsewhere ?? [],
                Edition = museum.Edition,
                NoIndex = true,
            },
            texts.Format("Error.Code", status.ToString(CultureInfo.InvariantCulture)),
            text,
            elsewhere ?? [],
            RoomCards.Of(museum, language));
    }
}
