using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using KhojalyMemorial.Security;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Embedding;

/// <summary>The frames that other sites show, and the pages from which they are taken.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="editions">Former editions.</param>
/// <param name="headers">Gives the policy of frames.</param>
public sealed class EmbedController(PublishedMuseum museum, OldEditions editions, SecurityHeaders headers) : EditionController(museum, editions)
{
    /// <summary>A frame.</summary>
    /// <param name="word">The kind's part of the address.</param>
    /// <param name="key">The thing's key.</param>
    /// <param name="v">An edition: the thing as it was then.</param>
    /// <returns>The frame; with status 404 and a way to the museum where there is no such thing.</returns>
    [HttpGet("/embed/" + LanguageSegment + "/{word}/{key}")]
    [VisitorPage(Permalink.Parameter)]
    public IActionResult Show(string word, string key, string? v)
    {
        Response.Headers.ContentSecurityPolicy = headers.Frames;
        if (EmbedTarget.ByKey(Museum, Language.Code, word, key, v) is not { } target || !EmbedKind.IsFramed(target.Item))
        {
            return Nothing(StatusCodes.Status404NotFound);
        }

        var status = StatusCodes.Status404NotFound;
        var view = AsOf(v, then => then.Find(target.Kind.Kind.Name, key) is { } old && old.Languages.ContainsKey(Language) ? View("Frame", Frame(target, old, then)) : null);
        return view is ViewResult { ViewName: "Frame" } ? view : Nothing(Response.StatusCode >= 400 ? Response.StatusCode : status);
    }

    /// <summary>The page from which a thing is shared that has no page of its own.</summary>
    /// <param name="word">The kind's part of the address.</param>
    /// <param name="key">The thing's key.</param>
    /// <returns>The page; 404 where there is no such thing.</returns>
    [HttpGet("/" + LanguageSegment + "/share/{word}/{key}")]
    [VisitorPage]
    public IActionResult Share(string word, string key)
    {
        if (EmbedTarget.ByKey(Museum, Language.Code, word, key, null) is not { } target)
        {
            return Missing();
        }

        var card = target.Kind.Card(new(Museum, Language, target.Item));
        var head = HeadOf($"/share/{word}/{key}", card.Title, card.Words is [var first, ..] ? first : card.Title);
        return View(new SharePage(
            head with
            {
                NoIndex = true,
                Alternates = [.. head.Alternates.Where(one => target.Item.Languages.ContainsKey(one.Language))],
                Breadcrumb = Way(new Crumb(card.Title, head.Path)),
                Share = SharedItem.Of(Museum, target.Item, Language),
            },
            card,
            Addresses.Of(target.Item, Language)));
    }

    private EmbedPage Frame(EmbedTarget target, PublishedItem old, PublishedMuseum then)
    {
        var path = Addresses.Of(target.Item, Language);
        return new(Language, target.Kind.Card(new(then, Language, old)), target.Kind.HasEditions && IsDated ? Permalink.Of(path, then.Edition) : path, Texts.Format("Edition.Number", Texts.Print(then.Edition)));
    }

    private ViewResult Nothing(int status)
    {
        Response.StatusCode = status;
        return View("Frame", new EmbedPage(Language, new EmbedCard(Language, Texts["Embed.Gone"]), $"/{Language}", Texts.Format("Edition.Number", Texts.Print(Museum.Edition))));
    }
}

/// <summary>A frame.</summary>
/// <param name="Language">The language.</param>
/// <param name="Card">What it shows.</param>
/// <param name="Full">The page that shows it whole, a path from the root.</param>
/// <param name="Edition">The number of the edition, in words.</param>
public sealed record EmbedPage(KhojalyMemorial.Content.Language Language, EmbedCard Card, string Full, string Edition);

/// <summary>The page from which a thing is shared.</summary>
/// <param name="Head">The frame of the page.</param>
/// <param name="Card">The thing.</param>
/// <param name="Full">Where it stands.</param>
public sealed record SharePage(PageHead Head, EmbedCard Card, string Full) : VisitorPage(Head);
