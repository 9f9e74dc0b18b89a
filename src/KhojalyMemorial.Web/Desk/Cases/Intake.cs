using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Cases;

/// <summary>Takes letters of visitors in: the words are stored before anything else is done with them.</summary>
/// <param name="database">The database.</param>
/// <param name="files">Keeps what came with them.</param>
/// <param name="audit">The audit.</param>
/// <param name="keeper">Draws the files anew.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">The log.</param>
public sealed partial class Intake(MuseumDbContext database, CaseFiles files, AuditLog audit, CaseKeeper keeper, TimeProvider clock, ILogger<Intake> logger)
{
    /// <summary>How long an answer may take (editorial policy 6.3).</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(14);

    /// <summary>Stores a letter that has no problems, and then its files.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="sent">The files, each known by its content.</param>
    /// <param name="language">The language of the form.</param>
    /// <param name="cancellation">Stops the work; the letter itself is stored or not as a whole.</param>
    /// <returns>The case's number, and how many of the files were kept.</returns>
    public async Task<TakenLetter> TakeAsync(Letter letter, IReadOnlyList<SentFile> sent, Language language, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(sent);
        if (await KnownAsync(letter.Once, cancellation) is { } known)
        {
            return known;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var taken = letter.ToCase(language, now);
        try
        {
            await audit.DoAsync(new("visitor", "case-receive", Detail: $"case:{taken.Id}"), stop =>
            {
                database.Cases.Add(taken);
                database.CaseNotes.Add(new CaseNote { CaseId = taken.Id, AtUtc = now, Action = "received" });
                return Task.FromResult(true);
            }, cancellation);
        }
        catch (DbUpdateException)
        {
            // The same form, sent twice in one moment: the other request has stored it.
            database.ChangeTracker.Clear();
            if (await KnownAsync(letter.Once, cancellation) is { } other)
            {
                return other;
            }

            throw;
        }

        // From here on the visitor has a number: what goes wrong with a file is said and costs nothing else.
        var kept = 0;
        foreach (var file in sent)
        {
            kept += await KeepAsync(taken.Id, file, cancellation) ? 1 : 0;
        }

        keeper.Wake();
        return new(taken.Number, taken.DueUtc, kept, sent.Count);
    }

    private async Task<TakenLetter?> KnownAsync(Guid once, CancellationToken cancellation)
    {
        var known = once == Guid.Empty ? null : await database.Cases.AsNoTracking().SingleOrDefaultAsync(one => one.Once == once, cancellation);
        if (known is null)
        {
            return null;
        }

        var kept = await database.CaseFiles.CountAsync(file => file.CaseId == known.Id, cancellation);
        return new(known.Number, known.DueUtc, kept, kept);
    }

    private async Task<bool> KeepAsync(Guid caseId, SentFile sent, CancellationToken cancellation)
    {
        var file = new CaseFile { CaseId = caseId, Name = sent.Name, MediaType = sent.MediaType, Size = sent.Size };
        try
        {
            await files.KeepAsync(file, sent, cancellation);
            database.CaseFiles.Add(file);
            await database.SaveChangesAsync(cancellation);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or DbUpdateException)
        {
            database.ChangeTracker.Clear();
            files.Delete(file);
            NotKept(logger, caseId, problem);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A file of case {Case} could not be kept")]
    private static partial void NotKept(ILogger logger, Guid @case, Exception problem);
}

/// <summary>A letter that was taken.</summary>
/// <param name="Number">The case's number.</param>
/// <param name="DueUtc">When the answer is due.</param>
/// <param name="Kept">How many files were kept.</param>
/// <param name="Sent">How many files were sent.</param>
public sealed record TakenLetter(string Number, DateTime DueUtc, int Kept, int Sent);

/// <summary>A file as it was sent.</summary>
/// <param name="Name">What the writer's machine called it.</param>
/// <param name="MediaType">What it is by its content.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Open">Opens it.</param>
public sealed record SentFile(string Name, string MediaType, long Size, Func<Stream> Open);
