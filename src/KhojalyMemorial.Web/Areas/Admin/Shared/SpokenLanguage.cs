using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Operations.Errors;

namespace KhojalyMemorial.Areas.Admin.Shared;

/// <summary>The language in which the desk speaks to whoever asks.</summary>
public static class SpokenLanguage
{
    /// <summary>Finds the language.</summary>
    /// <param name="context">The request.</param>
    /// <returns>A curator's own; on the way in, the one that the address or the browser asks for.</returns>
    public static Language Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.User.CuratorRole() is not null ? context.User.DeskLanguage()
            : Language.TryParse(context.Request.Query["language"], out var chosen) ? chosen
            : ErrorRequest.LanguageOf(context.Request);
    }
}
