using System.Text;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Lti;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing.Cache;
using KhojalyMemorial.Security;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Net.Http.Headers;

namespace KhojalyMemorial.Features.Lti;

/// <summary>
/// Says who may frame what lies under <c>/lti</c>, and shows pages of the museum there: the page at <c>/az/…</c> is at <c>/lti/page/az/…</c> too.
/// It is the same page from the same cache; only its links are written anew, so that a reader stays within the frame.
/// </summary>
/// <param name="next">The rest of the pipeline.</param>
/// <param name="frames">Who may frame.</param>
/// <param name="headers">The headers of every answer.</param>
public sealed class FramedPages(RequestDelegate next, PlatformFrames frames, SecurityHeaders headers)
{
    // What the browser holds is the framed page: the plain one behind it is asked for whole.
    private static readonly string[] OfTheFrame =
        [HeaderNames.AcceptEncoding, HeaderNames.IfNoneMatch, HeaderNames.IfModifiedSince, HeaderNames.IfMatch, HeaderNames.IfUnmodifiedSince, HeaderNames.Range, HeaderNames.IfRange, HeaderNames.Cookie];

    /// <summary>Lets the request pass, with what it needs for a frame.</summary>
    /// <param name="context">The request.</param>
    /// <returns>When it is answered.</returns>
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var path = context.Request.Path;
        if (!path.StartsWithSegments("/lti", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        context.Features.Set(new Framing(await frames.AncestorsAsync()));
        if (path.StartsWithSegments(Targets.PagePath, StringComparison.Ordinal, out var page) && FramedLinks.IsPage(page.Value ?? "")
            && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
        {
            await ShowAsync(context, page);
            return;
        }

        await next(context);
    }

    private static bool IsReadable(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo is not { } controller
        || (typeof(VisitorController).IsAssignableFrom(controller) && !typeof(VisitorFormController).IsAssignableFrom(controller));

    private static bool IsHtml(HttpResponse response) => MediaTypeHeaderValue.TryParse(response.ContentType, out var type) && type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase);

    private async Task ShowAsync(HttpContext context, PathString page)
    {
        var (request, response) = (context.Request, context.Response);
        var (path, method) = (request.Path, request.Method);
        var held = OfTheFrame.Select(name => (Name: name, Value: request.Headers[name])).ToList();
        held.ForEach(header => request.Headers.Remove(header.Name));
        (request.Path, request.Method) = (page, HttpMethods.Get);
        ResponseBuffer buffer;
        try
        {
            buffer = await ResponseBuffer.HoldAsync(context, next, _ => true);
        }
        finally
        {
            (request.Path, request.Method) = (path, method);
            held.ForEach(header => request.Headers[header.Name] = header.Value);
        }

        if (buffer.Passed || response.HasStarted)
        {
            return;
        }

        if (!IsReadable(context))
        {
            // A form, or what is no page at all: it belongs into a window of its own.
            response.Clear();
            headers.Apply(context);
            response.Redirect("/lti/window?page=" + Uri.EscapeDataString(page.ToUriComponent() + request.QueryString));
            return;
        }

        await SendAsync(context, buffer);
    }

    private async Task SendAsync(HttpContext context, ResponseBuffer buffer)
    {
        var response = context.Response;
        var type = response.ContentType;
        foreach (var name in new[] { HeaderNames.ETag, HeaderNames.LastModified, HeaderNames.ContentLength, HeaderNames.ContentEncoding, HeaderNames.Vary })
        {
            response.Headers.Remove(name);
        }

        // The stored page may have brought headers of its own along.
        headers.Apply(context);
        response.Headers.CacheControl = response.StatusCode == StatusCodes.Status200OK ? "no-cache" : "no-store";
        if (response.Headers.Location is [{ } location] && FramedLinks.IsPage(location))
        {
            response.Headers.Location = Targets.PagePath + location;
        }

        if (buffer.Held.Length == 0)
        {
            return;
        }

        var body = IsHtml(response) ? Encoding.UTF8.GetBytes(FramedLinks.Rewrite(Encoding.UTF8.GetString(buffer.Held.Span))) : buffer.Held.ToArray();
        var coded = CodedBody.Of(body, AcceptEncoding.Choose(context.Request.Headers.AcceptEncoding), Effort.Passing);
        await PassingBody.SendAsync(context, coded, type, lastModified: null);
    }
}
