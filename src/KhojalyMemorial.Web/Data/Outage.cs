using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Data;

/// <summary>Tells a database that is away from a program that is wrong.</summary>
public static class Outage
{
    /// <summary>How long somebody may wait before trying again, in seconds, as a header says it.</summary>
    public const string RetryAfter = "30";

    /// <summary>Whether an exception means that the database does not answer.</summary>
    /// <param name="problem">The exception.</param>
    /// <returns>True for a database that is gone, locked, or too slow.</returns>
    public static bool Is(Exception? problem) => problem switch
    {
        DbUpdateConcurrencyException => false,
        DbException { IsTransient: true } or TimeoutException => true,
        Microsoft.Data.Sqlite.SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 or 8 or 10 or 13 or 14 or 26, // busy, locked, read-only, I/O, full, cannot open, not a database
        Microsoft.Data.SqlClient.SqlException => true,
        _ => problem?.InnerException is { } inner && Is(inner),
    };
}
