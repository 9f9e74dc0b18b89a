using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Tests.Support;

/// <summary>Does what curators do, in one line each.</summary>
public sealed class Curator(TestDatabase database, TimeProvider? clock = null)
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>Saves data and texts as revisions and publishes nothing.</summary>
    public async Task<Draft> WriteAsync(Kind kind, string key, ItemData? data, params (Language Language, ItemText Text)[] texts)
    {
        await using var context = database.NewContext();
        var revisions = new Revisions(context, _clock);
        var item = await revisions.ItemAsync(kind, key);
        var parts = new List<PublishPart>();
        foreach (var (language, record) in texts.Select(text => (text.Language.Code, (object)text.Text)).Prepend((Revision.Shared, data!)).Where(part => part.Item2 is not null))
        {
            var newest = context.Revisions.Where(one => one.ItemId == item.Id && one.Language == language).OrderByDescending(one => one.Number).FirstOrDefault();
            var saved = await revisions.SaveAsync(item, language, record, "curator", newest?.Id);
            parts.Add(new(item.Id, language, saved.Saved!.Id));
        }

        return new(item.Id, parts);
    }

    public async Task<PublishResult> PublishAsync(params Draft[] drafts) =>
        await OrderAsync(new PublishOrder("curator", [.. drafts.SelectMany(draft => draft.Parts)]));

    public async Task<PublishResult> OrderAsync(PublishOrder order)
    {
        await using var context = database.NewContext();
        return await new Publisher(context, _clock).PublishAsync(order);
    }

    public async Task<PublishedMuseum> MuseumAsync()
    {
        await using var context = database.NewContext();
        return new PublishedMuseum(await MuseumReader.LoadAsync(context));
    }
}

/// <summary>What was written and may be published.</summary>
public sealed record Draft(Guid ItemId, IReadOnlyList<PublishPart> Parts);
