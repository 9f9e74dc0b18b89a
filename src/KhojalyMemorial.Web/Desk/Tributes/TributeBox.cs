using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Desk.Tributes;

/// <summary>What a visitor typed to light a candle.</summary>
public sealed record Candle
{
    /// <summary>Drawn when the form was opened.</summary>
    public Guid Once { get; init; }

    /// <summary>The public number of the person; empty for all.</summary>
    public string? Person { get; init; }

    /// <summary>A line of words.</summary>
    public string? Text { get; init; }

    /// <summary>The writer's name.</summary>
    public string? Name { get; init; }

    /// <summary>A field that people do not see.</summary>
    public string? Website { get; init; }

    /// <summary>What keeps it from being taken: the name of the field, and the key of what is said there.</summary>
    /// <returns>Nothing when it can be taken.</returns>
    public IReadOnlyDictionary<string, string> Problems()
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Text?.Trim().Length > Tribute.LongestText)
        {
            problems["text"] = "Remember.Text.TooLong";
        }
        else if (Text?.Contains("://", StringComparison.Ordinal) == true)
        {
            problems["text"] = "Remember.Text.Link";
        }

        if (Name?.Trim().Length > Tribute.LongestName)
        {
            problems["name"] = "Remember.Name.TooLong";
        }

        return problems;
    }
}

/// <summary>Takes candles in; nothing of them is shown before a curator has read it.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">The time.</param>
public sealed class TributeBox(MuseumDbContext database, TimeProvider clock)
{
    /// <summary>Stores a candle that has no problems.</summary>
    /// <param name="candle">The candle.</param>
    /// <param name="language">The language of the form.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>When it is stored.</returns>
    public async Task TakeAsync(Candle candle, Language language, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(candle);
        ArgumentNullException.ThrowIfNull(language);
        var once = candle.Once == Guid.Empty ? Guid.NewGuid() : candle.Once;
        database.Tributes.Add(new Tribute
        {
            Once = once,
            Person = PersonNumber.TryParse(candle.Person, out var number) ? PersonNumber.Print(number) : null,
            Language = language.Code,
            Text = string.Join(' ', (candle.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            Name = string.IsNullOrWhiteSpace(candle.Name) ? null : candle.Name.Trim(),
            Suspect = !string.IsNullOrEmpty(candle.Website),
            ReceivedUtc = clock.GetUtcNow().UtcDateTime,
        });
        try
        {
            await database.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            database.ChangeTracker.Clear();
            if (!await database.Tributes.AnyAsync(one => one.Once == once, cancellation))
            {
                throw;
            }
        }
    }
}
