namespace KhojalyMemorial.Desk.Lists;

/// <summary>A list that is brought in, with how far it is.</summary>
public sealed class ListImport
{
    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The key of the list: with a row's own id it makes the key of a record, so that a list that comes again doubles nothing.</summary>
    public required string List { get; init; }

    /// <summary>What the file was called.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string FileHash { get; init; }

    /// <summary>Which column holds what, as JSON.</summary>
    public required string Columns { get; set; }

    /// <summary>Whether the rows that are clean are taken although others are not.</summary>
    public bool CleanRowsOnly { get; set; }

    /// <summary>A word of <see cref="ListState"/>.</summary>
    public string State { get; set; } = ListState.Uploaded;

    /// <summary>Rows that can be taken in.</summary>
    public int Rows { get; set; }

    /// <summary>Rows that cannot.</summary>
    public int Bad { get; set; }

    /// <summary>Rows that were worked through: those before this one are wholly in the database, none behind it is.</summary>
    public int Done { get; set; }

    /// <summary>Records that were made or got a new revision.</summary>
    public int Saved { get; set; }

    /// <summary>Rows that say what the record says already.</summary>
    public int Same { get; set; }

    /// <summary>Rows that say something new of a record that a curator has changed since: left as they are.</summary>
    public int Held { get; set; }

    /// <summary>Account id, or the name of a command.</summary>
    public required string By { get; init; }

    /// <summary>When it was brought.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>The node that does it; null while none has taken it.</summary>
    public Guid? ClaimedBy { get; set; }

    /// <summary>When the node last said that it is at work: another may take over from a killed one after a while.</summary>
    public DateTime? ClaimedUtc { get; set; }

    /// <summary>Whether somebody asked that it stop.</summary>
    public bool StopAsked { get; set; }

    /// <summary>When it was done, stopped or failed.</summary>
    public DateTime? DoneUtc { get; set; }

    /// <summary>Why it failed: a code of the texts <c>Lists.File.…</c>.</summary>
    public string? Problem { get; set; }
}

/// <summary>The file of a list, kept until it is in.</summary>
public sealed class ListUpload
{
    /// <summary>The import.</summary>
    public Guid ImportId { get; init; }

    /// <summary>The file.</summary>
    public required byte[] Bytes { get; init; }
}

/// <summary>Where the import of a list stands.</summary>
public static class ListState
{
    /// <summary>Waits for its columns and for a word to begin.</summary>
    public const string Uploaded = "uploaded";

    /// <summary>Shall be taken in.</summary>
    public const string Waiting = "waiting";

    /// <summary>A node is at it.</summary>
    public const string Running = "running";

    /// <summary>Was stopped, and can go on.</summary>
    public const string Stopped = "stopped";

    /// <summary>Is in.</summary>
    public const string Done = "done";

    /// <summary>Could not be taken in.</summary>
    public const string Failed = "failed";

    /// <summary>Was put away before it began.</summary>
    public const string PutAway = "put-away";
}
