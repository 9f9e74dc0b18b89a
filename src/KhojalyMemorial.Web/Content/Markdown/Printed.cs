using KhojalyMemorial.Content.Markdown.Maps;

namespace KhojalyMemorial.Content.Markdown;

/// <summary>A link to an item of the museum.</summary>
/// <param name="Href">The address.</param>
/// <param name="Label">What the link says when the author gave no words.</param>
/// <param name="LabelLanguage">BCP 47 code of the label's language where it is not the page's.</param>
public sealed record ItemLink(string Href, string Label, string? LabelLanguage = null);

/// <summary>A value of a fact in a sentence.</summary>
/// <param name="Text">Number, date or words, with the bound.</param>
/// <param name="Href">Where the fact is.</param>
/// <param name="HasAlternatives">Whether there are other answers to the same question.</param>
/// <param name="Language">BCP 47 code where the words are not in the page's language.</param>
public sealed record PrintedFact(string Text, string Href, bool HasAlternatives, string? Language = null);

/// <summary>Words of a line.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">BCP 47 code where they are not in the page's language.</param>
public sealed record PrintedWords(string Text, string? Language = null)
{
    /// <summary>Whether they are the title of a source, which stands in quotation marks: its words are not the museum's.</summary>
    public bool IsTitle { get; init; }
}

/// <summary>A source in a note.</summary>
/// <param name="Words">Who and when, <c>Human Rights Watch</c> and <c>1993</c>: each with its language, because the date is in that of the page.</param>
/// <param name="Href">Where the source is.</param>
public sealed record PrintedSource(IReadOnlyList<PrintedWords> Words, string Href);

/// <summary>An event in an excerpt of the timeline.</summary>
/// <param name="When">Date and time as people read them.</param>
/// <param name="Iso">The date for machines; null where it is not a plain date.</param>
/// <param name="Title">What happened.</param>
/// <param name="Summary">What happened, in some sentences.</param>
/// <param name="Href">Where the event is.</param>
/// <param name="Language">BCP 47 code where title and summary are not in the page's language.</param>
public sealed record PrintedEvent(string When, string? Iso, string Title, string? Summary, string? Href, string? Language = null);

/// <summary>A fact with its values.</summary>
/// <param name="Question">The question.</param>
/// <param name="Href">Where the fact is.</param>
/// <param name="Rows">Its values.</param>
/// <param name="Language">BCP 47 code where question and labels are not in the page's language.</param>
public sealed record PrintedFactTable(string Question, string Href, IReadOnlyList<PrintedFactRow> Rows, string? Language = null);

/// <summary>A value of a fact in a table.</summary>
/// <param name="Figure">The number, date or words.</param>
/// <param name="Label">What it counts or says.</param>
/// <param name="GivenBy">The sources.</param>
/// <param name="Date">The date for which they say it, or that none is known.</param>
/// <param name="IsWords">Whether the figure is words, which may be many.</param>
public sealed record PrintedFactRow(string Figure, string Label, IReadOnlyList<PrintedSource> GivenBy, string Date, bool IsWords = false)
{
    /// <summary>Whether no date is known, which the date then says.</summary>
    public bool Undated { get; init; }
}

/// <summary>A picture in a text.</summary>
/// <param name="Address">The file that is shown.</param>
/// <param name="Alternative">What it shows, for those who do not see it.</param>
/// <param name="Credit">Who made it and who holds it.</param>
/// <param name="Licence">Under which terms it is shown.</param>
/// <param name="Href">The picture's own page.</param>
/// <param name="Difficult">Whether it is shown on its own page only, after a warning.</param>
public sealed record PrintedPicture(string Address, string Alternative, string Credit, string Licence, string Href, bool Difficult)
{
    /// <summary>The caption.</summary>
    public string? Caption { get; init; }

    /// <summary>Width of the file shown, in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>Height of the file shown, in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>Renditions of other widths, as <c>srcset</c> lists them.</summary>
    public string? SourceSet { get; init; }

    /// <summary>How wide the picture is shown, as <c>sizes</c> says it.</summary>
    public string? Sizes { get; init; }

    /// <summary>BCP 47 code where the words are not in the page's language.</summary>
    public string? Language { get; init; }
}

/// <summary>A film or another work, as a card.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Href">Where the work is.</param>
/// <param name="Details">Kind, maker and year, for one line.</param>
/// <param name="Note">What it is.</param>
/// <param name="Language">BCP 47 code of the title's language where it is not the page's.</param>
public sealed record PrintedWork(string Title, string Href, IReadOnlyList<PrintedWords>? Details = null, string? Note = null, string? Language = null);

/// <summary>A place of a map and of the list below it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Href">Where the place is.</param>
/// <param name="Coordinates">Where it lies, in words or figures.</param>
/// <param name="Language">BCP 47 code where the name is not in the page's language.</param>
public sealed record PrintedPlace(string Key, string Name, string Href, string? Coordinates = null, string? Language = null)
{
    /// <summary>Where it lies on a map; null where that is not known.</summary>
    public MapPoint? Point { get; init; }
}
