using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.People;

/// <summary>The persons of the story.</summary>
/// <param name="Head">The frame.</param>
/// <param name="People">The persons, in the order of the alphabet.</param>
public sealed record PeoplePage(PageHead Head, IReadOnlyList<PersonItem> People) : VisitorPage(Head);

/// <summary>A person in the list.</summary>
/// <param name="Name">The name.</param>
/// <param name="Path">The person's page.</param>
/// <param name="Role">What the person was in the story.</param>
/// <param name="Years">Birth and death, as far as known.</param>
public sealed record PersonItem(ItemName Name, string Path, string Role, string? Years);

/// <summary>A person of the story.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Role">What the person was in the story.</param>
/// <param name="Sources">Who says it.</param>
public sealed record PersonPage(PageHead Head, string Role, IReadOnlyList<SourceLink> Sources) : VisitorPage(Head)
{
    /// <summary>Birth; null when not recorded.</summary>
    public PrintedDate? Born { get; init; }

    /// <summary>Death; null when not recorded.</summary>
    public PrintedDate? Died { get; init; }

    /// <summary>The legal status of one who is accused.</summary>
    public string? LegalStatus { get; init; }

    /// <summary>What the line with it is called, with its date.</summary>
    public string LegalStatusLabel { get; init; } = "";

    /// <summary>What is known.</summary>
    public string? Description { get; init; }

    /// <summary>What a reader should know where sources differ.</summary>
    public string? Note { get; init; }

    /// <summary>Whether nobody of the museum has read the sources.</summary>
    public bool Unverified { get; init; }

    /// <summary>The forms of the name; null where only one is recorded.</summary>
    public NameTable? Names { get; init; }

    /// <summary>Where the person is mentioned.</summary>
    public IReadOnlyList<Mention> MentionedOn { get; init; } = [];
}
