using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace KhojalyMemorial.Publishing.Cache;

/// <summary>
/// Sends visitor pages from memory, already compressed, and gives every other text its coding, ETag and length on the way out.
/// The one place where bodies are compressed; decision 0003 says why the framework's output cache is not it.
/// </summary>
/// <param name="next">Localization, controllers, views.</param>
/// <param name="shelves">The stored pages.</param>
/// <param name="compression">Improves them afterwards.</param>
/// <param name="options">Settings.</param>
/// <param name="clock">The time, for what expires at midnight in Baku.</param>
internal sealed class VisitorCache(RequestDelegate next, VisitorShelves shelves, BestCompression compression, VisitorCacheOptions options, TimeProvider clock)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return next(context);
        }

        var page = context.GetEndpoint()?.Metadata.GetMetadata<VisitorPageAttribute>();
        if (IsSignedIn(request))
        {
            if (page is not null)
            {
                shelves.Bypass();
                context.Response.Headers.CacheControl = "private, no-store";
            }

            return next(context); // Nothing of a curator's is stored, nor compressed together with what a stranger may have put into the address.
        }

        return page is null ? PassAsync(context) : ServeAsync(context, page);
    }

    private bool IsSignedIn(HttpRequest request)
    {
        if (request.Headers.Authorization.Count > 0)
        {
            return true;
        }

        foreach (var cookies in request.Headers.Cookie)
        {
            if (cookies?.Contains(options.SignInCookie, StringComparison.Ordinal) == true)
            {
                return true;
            }
        }

        return false;
    }

    private Task ServeAsync(HttpContext context, VisitorPageAttribute page)
    {
        var shelf = shelves.Current;
        context.Features.Set(shelf.Museum);
        var key = PageKey.Of(context.Request, page);
        if (shelf.Find(key, clock) is { } held)
        {
            shelves.Hit();
            return SendAsync(context, shelf, held);
        }

        return MissAsync(context, shelf, key, page);
    }

    private async Task MissAsync(HttpContext context, EditionShelf shelf, PageKey key, VisitorPageAttribute attribute)
    {
        if (!shelf.Leads(key, out var others))
        {
            if (await others.WaitAsync(context.RequestAborted) is { } theirs)
            {
                shelves.Hit();
                await SendAsync(context, shelf, theirs);
                return;
            }

            // What the first could not store, each renders for itself.
            shelves.Miss();
            await RenderAsync(context, shelf, key, attribute);
            return;
        }

        CachedPage? page = null;
        try
        {
            shelves.Miss();
            page = shelf.Find(key, clock) ?? await RenderAsync(context, shelf, key, attribute); // Another may have stored it a moment ago.
        }
        finally
        {
            shelf.Led(key, page);
        }

        if (page is not null)
        {
            await SendAsync(context, shelf, page);
        }
    }

    private async Task<CachedPage?> RenderAsync(HttpContext context, EditionShelf shelf, PageKey key, VisitorPageAttribute attribute)
    {
        var now = clock.GetUtcNow();
        context.RequestServices.GetRequiredService<VisitorMuseum>().Show(shelf.Museum);
        var before = context.Response.Headers.ToArray();
        var buffer = await ResponseBuffer.HoldAsync(context, next, _ => true);
        if (!buffer.Passed && StoredHeaders.IsStorable(context.Response, buffer.Held.Length))
        {
            var published = new DateTimeOffset(DateTime.SpecifyKind(shelf.Museum.PublishedUtc, DateTimeKind.Utc), TimeSpan.Zero);
            var dayBegan = attribute.ExpiresAtBakuMidnight ? BakuDay.Began(now) : published;
            return new CachedPage(buffer.Held.ToArray())
            {
                Key = key,
                ContentType = context.Response.ContentType,
                Headers = StoredHeaders.Of(context.Response, before),
                LastModified = new[] { published, dayBegan, options.BuiltUtc }.Max(),
                Expires = attribute.ExpiresAtBakuMidnight ? BakuDay.Ends(now) : null,
            };
        }

        await PassingBody.SendAsync(context, buffer);
        return null;
    }

    private async Task PassAsync(HttpContext context)
    {
        var buffer = await ResponseBuffer.HoldAsync(context, next, PassingBody.IsHeld);
        await PassingBody.SendAsync(context, buffer);
    }

    private Task SendAsync(HttpContext context, EditionShelf shelf, CachedPage page)
    {
        var coding = AcceptEncoding.Choose(context.Request.Headers.AcceptEncoding);
        var body = shelf.Body(page, coding);
        if (coding == ContentCoding.Brotli)
        {
            compression.Ask(shelf, page);
        }

        var headers = context.Response.Headers;
        foreach (var (name, value) in page.Headers)
        {
            headers[name] = value;
        }

        headers.CacheControl = CacheControl(page);
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.LastModified = page.LastModifiedHeader;
        return PassingBody.SendAsync(context, body, page.ContentType, page.LastModified);
    }

    private string CacheControl(CachedPage page)
    {
        const string Revalidate = "public, max-age=0, must-revalidate";
        var shared = page.Expires is { } end ? Math.Min(options.SharedSeconds, (long)(end - clock.GetUtcNow()).TotalSeconds) : options.SharedSeconds;
        return shared > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Revalidate}, s-maxage={shared}") : Revalidate;
    }
}
