namespace KhojalyMemorial.Features.Api.Items;

/// <summary>A date as it is known, which may be uncertain, near or a period.</summary>
public sealed record DateItem
{
    /// <summary>The date in EDTF (ISO 8601-2), level 1.</summary>
    public required string Edtf { get; init; }

    /// <summary>The same as year, month or day by ISO 8601; null where it is none of these.</summary>
    public required string? Iso { get; init; }

    /// <summary>The local time of day: 23:00, 01:00-04:00 or a word such as evening; null where none is known.</summary>
    public required string? Time { get; init; }

    /// <summary>Date and time in words, in the language asked for.</summary>
    public required string Text { get; init; }
}

/// <summary>Another item that is named.</summary>
public sealed record LinkItem
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The language of the name, as BCP 47 code.</summary>
    public required string Language { get; init; }

    /// <summary>Where it is read.</summary>
    public required string Address { get; init; }
}

/// <summary>Who says it, and where.</summary>
public sealed record SourceItem
{
    /// <summary>The source's key.</summary>
    public required string Key { get; init; }

    /// <summary>Page, section or time in the source, as recorded; null where the whole is meant.</summary>
    public required string? Locator { get; init; }

    /// <summary>Who wrote it, else who issued it, else its title; null where the source is not published.</summary>
    public string? Name { get; init; }

    /// <summary>The title in its own language.</summary>
    public string? Title { get; init; }

    /// <summary>When it was issued; null where no date is known.</summary>
    public DateItem? Issued { get; init; }

    /// <summary>The type of source; types weigh differently.</summary>
    public string? Kind { get; init; }

    /// <summary>Whether the issuer takes a side, whichever it is.</summary>
    public bool Partisan { get; init; }

    /// <summary>The source's record.</summary>
    public string? Address { get; init; }
}
