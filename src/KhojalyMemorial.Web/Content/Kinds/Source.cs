using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content.Kinds;

/// <summary>A document, report, article, work or testimony that statements of the museum rest on.</summary>
public sealed record SourceData : ItemData
{
    /// <summary>The type of source, shown to readers because types weigh differently.</summary>
    [Required]
    [OneOf("court", "official", "report", "press-of-the-time", "press", "testimony", "scholarship", "encyclopaedia", "campaign",
        "archive", "website", "letter", "law", "statement")]
    public string Kind { get; init; } = "";

    /// <summary>Who wrote it; null when not recorded.</summary>
    [MaxLength(400)]
    public string? Author { get; init; }

    /// <summary>The title in its own language, also where it is partisan: bibliographic data.</summary>
    [Required, MaxLength(600)]
    public string Title { get; init; } = "";

    /// <summary>BCP 47 code of the title, where it is not in the language of the source: a description, a translation.</summary>
    [MaxLength(20)]
    public string? TitleLanguage { get; init; }

    /// <summary>Who issued it: the source's publisher in the bibliographic sense.</summary>
    [MaxLength(400)]
    public string? IssuedBy { get; init; }

    /// <summary>BCP 47 code in which author and issuer are written, where it is not the language of the source: <c>Chamber of Deputies</c> of a Czech source.</summary>
    [MaxLength(20)]
    public string? NameLanguage { get; init; }

    /// <summary>When it was issued.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>No date is known; said openly.</summary>
    public bool Undated { get; init; }

    /// <summary>Its address, http or https; null when not recorded.</summary>
    [MaxLength(1000), DataType(DataType.Url)]
    public string? Url { get; init; }

    /// <summary>Where it is kept: archive, fonds, file, sheet.</summary>
    [MaxLength(400)]
    public string? Archive { get; init; }

    /// <summary>BCP 47 code of the language in which it was read.</summary>
    [Required, MaxLength(20)]
    public string Language { get; init; } = "";

    /// <summary>How much of it the museum has read.</summary>
    [Required, OneOf("whole", "excerpt", "not-read")]
    public string Read { get; init; } = "";

    /// <summary>The issuer takes a side, whichever it is; shown to readers.</summary>
    public bool Partisan { get; init; }

    /// <summary>The entry stands for several items read together and is to be resolved.</summary>
    public bool Collective { get; init; }

    /// <summary>What a short note calls the source: its author, else who issued it, else its title.</summary>
    public string ShortName => Author ?? IssuedBy ?? Title;

    /// <summary>Its author, with the language in which the name is written; null when not recorded.</summary>
    public OwnName? Writer => Written(Author);

    /// <summary>Who issued it, with the language in which the name is written; null when not recorded.</summary>
    public OwnName? Issuer => Written(IssuedBy);

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, OwnName>> TranslatedNames
    {
        get
        {
            if (Writer is { } writer)
            {
                yield return new("author", writer);
            }

            if (Issuer is { } issuer)
            {
                yield return new("issuedBy", issuer);
            }
        }
    }

    /// <inheritdoc/>
    public override OwnName OwnName => new(Title, TitleLanguage ?? Language);

    private OwnName? Written(string? name) => name is null ? null : new(name, WrittenIn.Of(name, NameLanguage, Language));

    /// <inheritdoc/>
    public override IEnumerable<string> Problems()
    {
        if (Date is null != Undated)
        {
            yield return "A source needs either \"date\" or \"undated\".";
        }

        if (Url is not null && !(Uri.TryCreate(Url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            yield return $"\"{Url}\" is not an http or https address.";
        }
    }
}

/// <summary>A source in one language.</summary>
public sealed record SourceText : ItemText
{
    /// <summary>The title in this language, where it differs from the original.</summary>
    [MaxLength(600)]
    public string? TranslatedTitle { get; init; }

    /// <summary>The author as this language says it, where the record has an office, a society or a description in another.</summary>
    [MaxLength(400)]
    public string? Author { get; init; }

    /// <summary>Who issued it, likewise.</summary>
    [MaxLength(400)]
    public string? IssuedBy { get; init; }

    /// <summary>What a reader should know of the source, its side included.</summary>
    [MaxLength(4000)]
    public string? Note { get; init; }

    /// <inheritdoc/>
    public override string? Label => TranslatedTitle;

    /// <inheritdoc/>
    public override IEnumerable<string> Problems(ItemData data)
    {
        var source = (SourceData)data;
        if ((Author is not null && source.Author is null) || (IssuedBy is not null && source.IssuedBy is null))
        {
            yield return "A text can only translate an author or issuer that the source has.";
        }
    }
}
