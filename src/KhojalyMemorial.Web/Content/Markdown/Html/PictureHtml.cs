using System.Globalization;

namespace KhojalyMemorial.Content.Markdown.Html;

/// <summary>A picture with its caption, its credit and its terms.</summary>
internal static class PictureHtml
{
    public static void Write(MuseumHtml html, string key)
    {
        if (html.Context.Picture(key) is not { } picture)
        {
            html.Open("p").Broken(key);
            html.Close("p");
        }
        else if (picture.Difficult)
        {
            Difficult(html, picture);
        }
        else
        {
            Figure(html, picture);
        }
    }

    /// <summary>Nothing of the picture but the way to it: seeing it is a decision of the visitor.</summary>
    private static void Difficult(MuseumHtml html, PrintedPicture picture)
    {
        html.Open("p", ("class", "picture-warning")).Text(html.Word("Markdown.DifficultPicture")).Text(" ");
        html.Element("a", html.Word("Markdown.SeePicture"), ("href", picture.Href));
        html.Close("p");
    }

    private static void Figure(MuseumHtml html, PrintedPicture picture)
    {
        html.Open("figure", ("class", "picture"), ("lang", html.Lang(picture.Language)));
        html.Open("img", ("class", "picture__image"), ("src", picture.Address), ("srcset", picture.SourceSet), ("sizes", picture.Sizes),
            ("width", Pixels(picture.Width)), ("height", Pixels(picture.Height)), ("alt", picture.Alternative), ("loading", "lazy"), ("decoding", "async"));
        html.Open("figcaption", ("class", "picture__caption"));
        if (!string.IsNullOrEmpty(picture.Caption))
        {
            html.Element("span", picture.Caption, ("class", "picture__words")).Text(" ");
        }

        html.Element("span", $"{picture.Credit.TrimEnd('.')}. {picture.Licence.TrimEnd('.')}.", ("class", "picture__credit")).Text(" ");
        var words = html.Word("Markdown.AboutPicture");
        html.Element("a", words, ("class", "picture__link"), ("href", picture.Href),
            ("lang", html.Lang(picture.Language) is null ? null : html.Language.Code), ("aria-label", $"{words}: {picture.Caption ?? picture.Alternative}"));
        html.Close("figcaption").Close("figure");
    }

    private static string? Pixels(int? size) => size?.ToString(CultureInfo.InvariantCulture);
}
