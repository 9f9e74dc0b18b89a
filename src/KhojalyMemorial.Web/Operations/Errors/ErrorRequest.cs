using KhojalyMemorial.Content;
using Microsoft.Net.Http.Headers;

namespace KhojalyMemorial.Operations.Errors;

/// <summary>What an error page is about; a request feature while <c>/error/{status}</c> is being rendered.</summary>
/// <param name="Status">The status that is answered.</param>
/// <param name="Language">The language of the address that failed, otherwise the one that the browser prefers.</param>
/// <param name="Path">The path that failed, for links to its other languages; not for the log.</param>
/// <param name="Trace">What the visitor may quote and the log can be searched for.</param>
public sealed record ErrorRequest(int Status, Language Language, PathString Path, string Trace)
{
    /// <summary>Finds the language in which to answer.</summary>
    /// <param name="request">The request that failed.</param>
    /// <returns>The language of the path's first segment, otherwise of Accept-Language, otherwise English.</returns>
    public static Language LanguageOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var first = (request.Path.Value ?? "").Split('/', 3) is [_, var segment, ..] ? segment : "";
        return Language.TryParse(first, out var language) ? language : Preferred(request.Headers.AcceptLanguage!);
    }

    private static Language Preferred(IList<string> header) =>
        StringWithQualityHeaderValue.TryParseList(header, out var wishes)
            ? wishes.Where(wish => wish.Quality is null or > 0).OrderByDescending(wish => wish.Quality ?? 1)
                .Select(wish => Language.TryParse(wish.Value.Value?.Split('-')[0].ToLowerInvariant(), out var language) ? language : null)
                .FirstOrDefault(language => language is not null) ?? Language.En
            : Language.En;
}
