using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk;

/// <summary>Keeps what is typed and not yet saved. A row stays when it was saved or thrown away, emptied: so that a request that was late on its way does not bring it back.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="clock">The time.</param>
public sealed class WorkingCopies(MuseumDbContext database, TimeProvider clock)
{
    /// <summary>Finds the copy of a curator.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="at">Of what.</param>
    /// <returns>Null where there never was one; its fields are empty where nothing is unsaved.</returns>
    public Task<WorkingCopy?> FindAsync(Guid account, DraftAddress at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return database.WorkingCopies.SingleOrDefaultAsync(copy => copy.AccountId == account && copy.ItemId == at.Item.Id && copy.Language == at.Language);
    }

    /// <summary>Keeps what a tab sent, unless something newer is kept already.</summary>
    /// <param name="account">Who types.</param>
    /// <param name="at">What.</param>
    /// <param name="typed">What the tab sent.</param>
    /// <returns>What is kept now.</returns>
    public async Task<KeptCopy> KeepAsync(Guid account, DraftAddress at, TypedCopy typed)
    {
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(typed);
        var copy = await FindAsync(account, at);
        if (copy is null)
        {
            copy = new WorkingCopy { AccountId = account, ItemId = at.Item.Id, Language = at.Language, Fields = "" };
            database.WorkingCopies.Add(copy);
        }
        else if (copy.Fields.Length == 0)
        {
            // Emptied: only the tab that emptied it may be late with what it sent before.
            if (copy.Tab == typed.Tab && typed.Known != copy.Sequence)
            {
                return new(CopyState.OtherTab, copy.Sequence, copy.SavedUtc);
            }
        }
        else if (copy.Tab == typed.Tab && typed.Sequence <= copy.Sequence)
        {
            return new(CopyState.Older, copy.Sequence, copy.SavedUtc);
        }
        else if (copy.Tab != typed.Tab && typed.Known != copy.Sequence)
        {
            return new(CopyState.OtherTab, copy.Sequence, copy.SavedUtc);
        }

        (copy.Fields, copy.BasedOnId, copy.Tab, copy.SavedUtc) = (typed.Fields, typed.BasedOn, typed.Tab, clock.GetUtcNow().UtcDateTime);
        copy.Sequence = Math.Max(copy.Sequence + 1, typed.Sequence);
        return await StoredAsync(copy) ? new(CopyState.Kept, copy.Sequence, copy.SavedUtc) : await OtherAsync(account, at, typed.Tab);
    }

    /// <summary>Empties the copy when its text was saved as a revision. What another tab typed, or what waits for an answer, stays.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="at">Of what.</param>
    /// <param name="tab">The tab that saved.</param>
    /// <param name="known">The counter that the tab knew.</param>
    /// <returns>When it is done.</returns>
    public Task SavedAsync(Guid account, DraftAddress at, Guid tab, long known) => EmptyAsync(account, at, tab, copy => copy.Tab == tab || copy.Sequence == known);

    /// <summary>Empties the copy when it is thrown away.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="at">Of what.</param>
    /// <returns>When it is done.</returns>
    public Task DiscardAsync(Guid account, DraftAddress at) => EmptyAsync(account, at, tab: null, _ => true);

    private async Task EmptyAsync(Guid account, DraftAddress at, Guid? tab, Func<WorkingCopy, bool> applies)
    {
        for (var tries = 0; tries < 3; tries++)
        {
            var copy = await FindAsync(account, at);
            if (copy is null)
            {
                copy = new WorkingCopy { AccountId = account, ItemId = at.Item.Id, Language = at.Language, Fields = "" };
                database.WorkingCopies.Add(copy);
            }
            else if (!applies(copy))
            {
                return;
            }

            (copy.Fields, copy.BasedOnId, copy.Tab, copy.SavedUtc, copy.Sequence) = ("", null, tab ?? copy.Tab, clock.GetUtcNow().UtcDateTime, copy.Sequence + 1);
            if (await StoredAsync(copy))
            {
                return;
            }
        }
    }

    // Two requests at once: the counter, or the index of the new row, lets only one through.
    private async Task<bool> StoredAsync(WorkingCopy copy)
    {
        try
        {
            await database.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException) when (database.Entry(copy).State != EntityState.Unchanged)
        {
            database.Entry(copy).State = EntityState.Detached;
            return false;
        }
    }

    private async Task<KeptCopy> OtherAsync(Guid account, DraftAddress at, Guid tab)
    {
        var copy = await FindAsync(account, at) ?? throw new InvalidOperationException("A copy could not be kept, and there is no other.");
        return new(copy.Tab == tab ? CopyState.Older : CopyState.OtherTab, copy.Sequence, copy.SavedUtc);
    }
}

/// <summary>What a tab sends to be kept.</summary>
/// <param name="Tab">The tab.</param>
/// <param name="Sequence">Counts its requests.</param>
/// <param name="Known">The counter of the kept copy that the tab saw last: another tab's is not overwritten unseen.</param>
/// <param name="BasedOn">The revision that the tab began from.</param>
/// <param name="Fields">The fields as <see cref="Forms.TypedForm.ToJson"/> writes them.</param>
public sealed record TypedCopy(Guid Tab, long Sequence, long Known, Guid? BasedOn, string Fields);

/// <summary>What is kept.</summary>
/// <param name="State">What became of the request.</param>
/// <param name="Sequence">The counter of what is kept.</param>
/// <param name="SavedUtc">When it was kept.</param>
public sealed record KeptCopy(CopyState State, long Sequence, DateTime SavedUtc);

/// <summary>What became of a request to keep.</summary>
public enum CopyState
{
    /// <summary>It is kept.</summary>
    Kept,

    /// <summary>The same tab sent something newer before.</summary>
    Older,

    /// <summary>Another tab of the same curator typed or saved in the meantime.</summary>
    OtherTab,
}
