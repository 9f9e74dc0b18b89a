using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Features.Remember;
using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.Names;

/// <summary>The page of a person of the register.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Number">The number, in words.</param>
/// <param name="Preferred">The preferred form of the name.</param>
public sealed record PersonPage(PageHead Head, string Number, WrittenForm Preferred) : VisitorPage(Head)
{
    /// <summary>The number as addresses write it.</summary>
    public string Key { get; init; } = "";

    /// <summary>Whether it is an invented entry for tests.</summary>
    public bool Artificial { get; init; }

    /// <summary>Whether it is shown by consent.</summary>
    public bool ByConsent { get; init; }

    /// <summary>What is known, each with its sources; in the order of the page.</summary>
    public IReadOnlyList<PersonFact> Facts { get; init; } = [];

    /// <summary>Life before.</summary>
    public RenderedText? Life { get; init; }

    /// <summary>What is known of 25 and 26 February 1992.</summary>
    public RenderedText? Night { get; init; }

    /// <summary>What a reader should know.</summary>
    public RenderedText? Note { get; init; }

    /// <summary>The forms of the name.</summary>
    public IReadOnlyList<FormRow> Forms { get; init; } = [];

    /// <summary>What single sources say.</summary>
    public IReadOnlyList<RecordEntry> Records { get; init; } = [];

    /// <summary>How many records there are, in words.</summary>
    public string RecordCount { get; init; } = "";

    /// <summary>Pictures that can be shown at once.</summary>
    public IReadOnlyList<PersonPicture> Pictures { get; init; } = [];

    /// <summary>Pages of the exhibition, and the person of the story.</summary>
    public IReadOnlyList<LabelledLink> Story { get; init; } = [];

    /// <summary>When the entry last changed, in words.</summary>
    public string Changed { get; init; } = "";

    /// <summary>Candles that were lit for the person.</summary>
    public IReadOnlyList<TributeLine> Tributes { get; init; } = [];

    /// <summary>Where contributing is explained.</summary>
    public LabelledLink? Help { get; init; }
}

/// <summary>Something that is known of a person, or kept.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Values">What is known; one that is kept says so.</param>
public sealed record PersonFact(string Name, IReadOnlyList<PersonFactValue> Values);

/// <summary>One value.</summary>
/// <param name="Text">The value in words.</param>
/// <param name="Iso">What <c>time</c> may carry; null for all but dates.</param>
/// <param name="Path">Where it leads; null where it leads nowhere.</param>
/// <param name="InLanguage">BCP 47 code where the words are not in the page's language.</param>
/// <param name="Sources">Who says it.</param>
public sealed record PersonFactValue(string Text, string? Iso, string? Path, string? InLanguage, IReadOnlyList<SourceLink> Sources);

/// <summary>A form of the name in the table.</summary>
/// <param name="Form">The form.</param>
/// <param name="Language">Language and script in words.</param>
/// <param name="Use">Kind of form and period; empty where nothing is to be said.</param>
/// <param name="Sources">Where it was read.</param>
public sealed record FormRow(WrittenForm Form, string Language, string Use, IReadOnlyList<SourceLink> Sources);

/// <summary>What one source says.</summary>
/// <param name="Id">The anchor.</param>
/// <param name="Source">The source.</param>
/// <param name="Lines">What it says, field by field.</param>
public sealed record RecordEntry(string Id, SourceLink Source, IReadOnlyList<RecordLine> Lines)
{
    /// <summary>The entry, word for word, with its language.</summary>
    public WrittenForm? Transcription { get; init; }

    /// <summary>What a reader should know.</summary>
    public string? Note { get; init; }

    /// <summary>The picture of the page.</summary>
    public LabelledLink? Picture { get; init; }
}

/// <summary>A field of a record.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Text">What the source says.</param>
/// <param name="InLanguage">BCP 47 code where the words are not in the page's language.</param>
public sealed record RecordLine(string Name, string Text, string? InLanguage = null);

/// <summary>A picture of a person.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Alternative">What it shows.</param>
/// <param name="Credit">Who made it and who holds it.</param>
/// <param name="Caption">Its caption.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
public sealed record PersonPicture(string Path, string Alternative, string Credit, string? Caption, int? Width, int? Height);
