using System.Text;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Http.Features;

namespace KhojalyMemorial.Features.School;

/// <summary>The two steps of the school view: its addresses on the way in, its pages on the way out.</summary>
public static class SchoolSetup
{
    /// <summary>Leads a school address to the page that it shows. What the school view lacks is led nowhere, and so is not found.</summary>
    /// <param name="app">The pipeline.</param>
    public static void UseMuseumSchoolAddresses(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var asked = context.Request.Path;
        if (!SchoolView.IsSchool(asked, out var page))
        {
            await next(context);
            return;
        }

        context.Features.Set(new SchoolView());
        context.Features.Set(new AskedPath(asked.Value!));
        context.Request.Path = SchoolView.Lacks(asked.Value!) ? asked : page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Path = asked; // What looks at the request afterwards, such as the log, sees what was asked for.
        }
    });

    /// <summary>Makes the school view out of every page: behind the cache, so that it is made once.</summary>
    /// <param name="app">The pipeline.</param>
    public static void UseMuseumSchoolPages(this IApplicationBuilder app) => app.Use((context, next) =>
        context.Features.Get<SchoolView>() is null ? next(context) : SendAsync(context, next));

    private static async Task SendAsync(HttpContext context, RequestDelegate next)
    {
        var before = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var buffer = new ResponseBuffer(context.Response, before.Stream, int.MaxValue, IsPage);
        var held = new StreamResponseBodyFeature(buffer);
        context.Features.Set<IHttpResponseBodyFeature>(held);
        try
        {
            await next(context);
            buffer.End();
            await held.CompleteAsync();
        }
        finally
        {
            context.Features.Set(before);
        }

        var services = context.RequestServices;
        var links = new SchoolLinks(services.GetRequiredService<VisitorMuseum>().Museum, services.GetRequiredService<PublicUrl>());
        if (context.Response.Headers.Location is [{ } location] && !context.Response.HasStarted)
        {
            context.Response.Headers.Location = links.Kept(location);
        }

        if (!buffer.Passed && buffer.Held.Length > 0)
        {
            context.Response.ContentLength = null;
            await before.Stream.WriteAsync(Encoding.UTF8.GetBytes(new SchoolHtml(links).Of(Encoding.UTF8.GetString(buffer.Held.Span))), context.RequestAborted);
        }
    }

    private static bool IsPage(HttpResponse response) => response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
}
