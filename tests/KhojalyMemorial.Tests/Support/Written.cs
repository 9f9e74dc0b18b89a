using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Support;

/// <summary>What accounts write, and where it stands.</summary>
public static class Written
{
    /// <summary>Saves a record as a revision of an account.</summary>
    public static async Task<Revision> SaveAsync(this MuseumApp app, Account author, Kind kind, string key, Language? language, object record)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(author);
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<MuseumDbContext>();
        var revisions = scope.ServiceProvider.GetRequiredService<Revisions>();
        var item = await revisions.ItemAsync(kind, key);
        var code = language?.Code ?? Revision.Shared;
        var newest = await database.Revisions.Where(one => one.ItemId == item.Id && one.Language == code).OrderByDescending(one => one.Number).FirstOrDefaultAsync();
        return (await revisions.SaveAsync(item, code, record, author.Id.ToString(), newest?.Id)).Saved!;
    }

    /// <summary>Asks the database.</summary>
    public static async Task<T> AskAsync<T>(this MuseumApp app, Func<MuseumDbContext, Task<T>> question)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(question);
        await using var scope = app.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<MuseumDbContext>());
    }

    /// <summary>Uses a service of the desk.</summary>
    public static async Task<T> UseAsync<TService, T>(this MuseumApp app, Func<TService, Task<T>> work)
        where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(work);
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>An item.</summary>
    public static Task<ContentItem> ItemAsync(this MuseumApp app, Kind kind, string key) =>
        app.AskAsync(database => database.Items.SingleAsync(item => item.Kind == kind.Name && item.Key == key));

    /// <summary>The only open review of a text.</summary>
    public static Task<Review> ReviewAsync(this MuseumApp app, ContentItem item, string language) =>
        app.AskAsync(database => database.Reviews.SingleAsync(one => one.ItemId == item.Id && one.Language == language && one.State == ReviewState.Open));
}
