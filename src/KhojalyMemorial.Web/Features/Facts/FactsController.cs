using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Embedding;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.JsonLd;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Facts;

/// <summary>The ledger of figures: every question with all its answers.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="editions">Former editions, for permanent links.</param>
/// <param name="address">Makes absolute addresses.</param>
[Route("/" + LanguageSegment + "/facts")]
public sealed class FactsController(PublishedMuseum museum, OldEditions editions, PublicUrl address) : VisitorController(museum)
{
    /// <summary>All figures by topic.</summary>
    /// <param name="topic">The topic to show; all when empty.</param>
    /// <returns>The list; with status 404 and all topics where there is no such topic.</returns>
    [HttpGet("")]
    [VisitorPage("topic")]
    public ViewResult Index(string? topic)
    {
        var list = new FactList(Museum, Language);
        var groups = list.Groups();
        var chosen = groups.FirstOrDefault(group => group.Key == topic);
        if (chosen is null && !string.IsNullOrEmpty(topic))
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        var title = Texts["Facts.Title"];
        var head = HeadOf(chosen is null ? "/facts" : $"/facts?topic={chosen.Key}", chosen is null ? title : $"{title}: {chosen.Name}", Texts["Facts.Description"]);
        return View(new FactsPage(
            head with { Section = "facts", NoIndex = !string.IsNullOrEmpty(topic), Breadcrumb = Way(new Crumb(title, $"/{Language}/facts")) },
            list.Choices(groups, chosen?.Key),
            chosen is null ? groups : [chosen]));
    }

    /// <summary>One figure with all its values.</summary>
    /// <param name="key">The figure's key.</param>
    /// <param name="v">The edition whose values are asked for; the current one when empty.</param>
    /// <returns>The record; 404 or 410 where there is none.</returns>
    [HttpGet("{key}")]
    [VisitorPage(Permalink.Parameter)]
    public IActionResult Show(string key, string? v)
    {
        var asked = editions.Ask(Museum, v);
        if (asked.Museum is not { } shown)
        {
            return Failed(asked.Status);
        }

        if (shown.Find(Kind.Fact.Name, key) is not Published<FactData, FactText> fact)
        {
            return Museum.Facts.ContainsKey(key) ? Missing() : Absent(Kind.Fact, key);
        }

        return fact.In(Language) is { } text ? View(Page(shown, fact, text, isPermanent: v is not null)) : OnlyElsewhere(fact);
    }

    private FactPage Page(PublishedMuseum shown, Published<FactData, FactText> fact, FactText text, bool isPermanent)
    {
        var values = new FactRecord(shown, Language).Values(fact)!;
        var head = HeadOf($"/facts/{fact.Key}", text.Question, $"{values.First.Figure}: {values.First.Label}.");
        head = head with
        {
            Alternates = [.. new Addresses(shown).All(fact).Select(one => new Alternate(one.Language, isPermanent ? Permalink.Of(one.Path, shown.Edition) : one.Path))],
            Edition = shown.Edition,
            ChangedUtc = fact.ChangedUtc,
            Section = "facts",
            NoIndex = isPermanent,
            Share = isPermanent ? null : SharedItem.Of(Museum, fact, Language),
            Breadcrumb = Way(new Crumb(Texts["Facts.Title"], $"/{Language}/facts"), new Crumb(text.Question, head.Path)),
        };
        string?[] data = [WebPageLd.Of("WebPage", head, [], address), FactClaims.JsonLd(shown, fact.Data, text, Language, address)];
        var topic = new LabelledLink($"/{Language}/facts#{fact.Data.Topic}", new FactList(shown, Language).NameOf(fact.Data.Topic));
        return new(head with { JsonLd = [.. data.OfType<string>()] }, topic, Texts.Count("Fact.Values", values.Count), values with { HasAnchors = true })
        {
            Unverified = fact.Data.Unverified,
            WhyFirst = fact.Data.HasAlternatives ? text.WhyFirst : null,
            Note = text.Note,
            UsedIn = Mention.Of(shown, fact, Language),
            History = new FactHistory(shown, Language).Of(fact.Key),
            Permalink = Permalink.Of(head.Path, shown.Edition),
            Superseded = Superseded.Of(shown, fact, head.Path, Texts),
        };
    }
}
