using System.Text;
using KhojalyMemorial.Content;
using Microsoft.AspNetCore.WebUtilities;

namespace KhojalyMemorial.Operations.Errors;

/// <summary>The last answer, when even the error page fails: two lines of plain text.</summary>
internal static class PlainError
{
    private static readonly Dictionary<Language, (string Visitor, string Ours)> Sentences = new()
    {
        [Language.Az] = ("Bu səhifə göstərilə bilmir.", "Saytda xəta baş verdi. Bir azdan yenidən cəhd edin."),
        [Language.En] = ("This page cannot be shown.", "Something went wrong on our side. Please try again in a little while."),
        [Language.Ru] = ("Эту страницу нельзя показать.", "На сайте произошла ошибка. Попробуйте ещё раз немного позже."),
    };

    /// <summary>Writes it.</summary>
    public static Task WriteAsync(HttpContext context, ErrorRequest error)
    {
        var ours = error.Status >= StatusCodes.Status500InternalServerError;
        var (visitor, fault) = Sentences[error.Language];
        var reason = ReasonPhrases.GetReasonPhrase(error.Status);
        var body = Encoding.UTF8.GetBytes($"{error.Status} {reason}\n{(ours ? fault + "\n" + error.Trace : visitor)}\n");
        var response = context.Response;
        response.ContentType = "text/plain; charset=utf-8";
        response.ContentLength = body.Length;
        response.Headers.ContentLanguage = error.Language.Code;
        response.Headers.CacheControl = ours ? "no-store" : "no-cache";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
