using KhojalyMemorial.Content;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;

namespace KhojalyMemorial.Features.School;

/// <summary>Puts the two ends of the school view into the pipeline.</summary>
public static class SchoolRequests
{
    /// <summary>Takes the word for the view out of the address, in front of the error pages, so that these keep the view.</summary>
    /// <param name="app">The pipeline.</param>
    public static void UseMuseumSchoolAddresses(this IApplicationBuilder app) => app.Use(next => context => SchoolView.Of(context.Request.Path) is { } view ? EnterAsync(context, view, next) : next(context));

    /// <summary>Turns what the pages wrote into pages of the view, inside the cache, which so keeps them as they are sent.</summary>
    /// <param name="app">The pipeline.</param>
    public static void UseMuseumSchoolPages(this IApplicationBuilder app) => app.Use(next => context => context.Features.Get<SchoolView>() is not null ? ShowAsync(context, next) : next(context));

    private static async Task EnterAsync(HttpContext context, SchoolView view, RequestDelegate next)
    {
        var asked = context.Request.Path;
        context.Features.Set(view);
        context.Features.Set(new AskedPath(asked));
        context.Request.Path = view.Full;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Path = asked;
        }
    }

    private static async Task ShowAsync(HttpContext context, RequestDelegate next)
    {
        var response = context.Response;
        response.Headers["X-Robots-Tag"] = "noindex";
        if (SchoolView.LeavesOut(context.Request.Path) || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var links = new SchoolLinks(context.RequestServices.GetRequiredService<PublicUrl>(), LanguageOf(context));
        response.OnStarting(() =>
        {
            Redirect(response, links);
            return Task.CompletedTask;
        });

        var buffer = await ResponseBuffer.HoldAsync(context, next, IsPage, largest: int.MaxValue);
        if (buffer.Passed || buffer.Held.IsEmpty)
        {
            return;
        }

        var museum = context.RequestServices.GetRequiredService<PublishedMuseum>();
        var page = new SchoolPage(links, file => museum.Media.Values.Any(one => one.Data.File == file && !one.Data.Difficult));
        response.ContentLength = null;
        await response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(page.Of(System.Text.Encoding.UTF8.GetString(buffer.Held.Span))), context.RequestAborted);
    }

    private static bool IsPage(HttpResponse response) => response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;

    private static Language LanguageOf(HttpContext context) =>
        Language.TryParse((context.Features.Get<SchoolView>()!.Full.Value ?? "").Split('/', 3)[1], out var language) ? language : Language.En;

    private static void Redirect(HttpResponse response, SchoolLinks links)
    {
        if (response.Headers.Location.ToString() is { Length: > 0 } location && links.Of(location) is { Kind: SchoolLinkKind.Page } link)
        {
            response.Headers.Location = link.Address;
        }
    }
}
