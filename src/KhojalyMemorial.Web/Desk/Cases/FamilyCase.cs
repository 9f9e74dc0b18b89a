namespace KhojalyMemorial.Desk.Cases;

/// <summary>What a family or a reader wrote to the museum, and what became of it. Nothing of it is public.</summary>
public sealed class FamilyCase
{
    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What the writer is told and letters name: opaque, drawn by lot.</summary>
    public required string Number { get; init; }

    /// <summary>Drawn when the form was opened, so that a form that is sent twice makes one case.</summary>
    public Guid Once { get; init; }

    /// <summary>A word of <see cref="CaseKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The public number of the person it is about; null for none.</summary>
    public string? Person { get; init; }

    /// <summary>The address of the page that it is about, a path from the root; null for none.</summary>
    public string? Page { get; init; }

    /// <summary>The number of an earlier case that the writer named; null for none.</summary>
    public string? RefersTo { get; init; }

    /// <summary>The language of the form, in which the answer goes out.</summary>
    public required string Language { get; init; }

    /// <summary>What was written; null once erased.</summary>
    public string? Text { get; set; }

    /// <summary>The writer's name; null where none was given, or once erased.</summary>
    public string? Name { get; set; }

    /// <summary>Where the answer goes; null where none was given, or once erased.</summary>
    public string? Contact { get; set; }

    /// <summary>How the writer is related to the person; null where nothing was said, or once erased.</summary>
    public string? Relation { get; set; }

    /// <summary>Whether a field that people do not see was filled in: most likely by a program. It is kept, because it may be a browser that fills in too much.</summary>
    public bool Suspect { get; init; }

    /// <summary>A word of <see cref="CaseState"/>.</summary>
    public string State { get; set; } = CaseState.New;

    /// <summary>1, and one more with each appeal.</summary>
    public int Round { get; set; } = 1;

    /// <summary>When it came.</summary>
    public DateTime ReceivedUtc { get; init; }

    /// <summary>When the answer is due.</summary>
    public DateTime DueUtc { get; set; }

    /// <summary>Who sees to it; null for nobody yet.</summary>
    public Guid? AssignedToId { get; set; }

    /// <summary>When the letter went out; null before.</summary>
    public DateTime? AnsweredUtc { get; set; }

    /// <summary>When what the writer sent was erased; null while it is kept.</summary>
    public DateTime? ErasedUtc { get; set; }

    /// <summary>Raised with each change, so that two curators cannot decide on different states of it.</summary>
    public int Version { get; set; }
}

/// <summary>What is asked for.</summary>
public static class CaseKind
{
    /// <summary>Something is wrong.</summary>
    public const string Correction = "correction";

    /// <summary>Something is missing.</summary>
    public const string Addition = "addition";

    /// <summary>A photograph or a document is given.</summary>
    public const string Photograph = "photograph";

    /// <summary>Something shall be kept private or taken down.</summary>
    public const string Removal = "removal";

    /// <summary>All kinds, in the order of the form.</summary>
    public static readonly IReadOnlyList<string> All = [Correction, Addition, Photograph, Removal];
}

/// <summary>Where a case stands.</summary>
public static class CaseState
{
    /// <summary>Nothing is decided.</summary>
    public const string New = "new";

    /// <summary>One curator has proposed a decision.</summary>
    public const string Proposed = "proposed";

    /// <summary>A second one has agreed; the letter is to go out.</summary>
    public const string Decided = "decided";

    /// <summary>The letter went out.</summary>
    public const string Answered = "answered";

    /// <summary>What the writer sent is erased; number, times and decisions are left.</summary>
    public const string Erased = "erased";
}

/// <summary>A line of the log of a case.</summary>
public sealed class CaseNote
{
    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The case.</summary>
    public Guid CaseId { get; init; }

    /// <summary>When.</summary>
    public DateTime AtUtc { get; init; }

    /// <summary>Who; null for the writer and for the program.</summary>
    public Guid? ById { get; init; }

    /// <summary>What was done: the end of a key of the texts.</summary>
    public required string Action { get; init; }

    /// <summary>What the curator noted; null for nothing, or once erased.</summary>
    public string? Text { get; set; }
}

/// <summary>A file that came with a case.</summary>
public sealed class CaseFile
{
    /// <summary>UUID version 7; its names on the disk derive from it and from nothing that the writer sent.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The case.</summary>
    public Guid CaseId { get; init; }

    /// <summary>What the writer's machine called it; null once erased.</summary>
    public string? Name { get; set; }

    /// <summary>What it is by its content: a media type.</summary>
    public required string MediaType { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>A word of <see cref="CaseFileState"/>.</summary>
    public string State { get; set; } = CaseFileState.Waiting;

    /// <summary>How many pictures were made of it: one, or one for each page.</summary>
    public int Pictures { get; set; }
}

/// <summary>What became of a file.</summary>
public static class CaseFileState
{
    /// <summary>Waits to be drawn anew.</summary>
    public const string Waiting = "waiting";

    /// <summary>Drawn anew without metadata; what came is deleted.</summary>
    public const string Clean = "clean";

    /// <summary>Kept and never opened: the tools are not there, or could not read it.</summary>
    public const string Unopened = "unopened";

    /// <summary>Erased.</summary>
    public const string Erased = "erased";
}
