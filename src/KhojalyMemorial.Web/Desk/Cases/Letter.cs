using KhojalyMemorial.Content;

namespace KhojalyMemorial.Desk.Cases;

/// <summary>What a visitor typed into the form, as it was typed.</summary>
public sealed record Letter
{
    /// <summary>The longest text.</summary>
    public const int LongestText = 10_000;

    /// <summary>The longest name, address or relation.</summary>
    public const int LongestLine = 200;

    /// <summary>The longest address of a page.</summary>
    public const int LongestPage = 300;

    /// <summary>Drawn when the form was opened.</summary>
    public Guid Once { get; init; }

    /// <summary>A word of <see cref="CaseKind"/>; null where nothing is chosen.</summary>
    public string? Kind { get; init; }

    /// <summary>The public number of the person.</summary>
    public string? Person { get; init; }

    /// <summary>The page that it is about.</summary>
    public string? Page { get; init; }

    /// <summary>What is said.</summary>
    public string? Text { get; init; }

    /// <summary>The writer's name.</summary>
    public string? Name { get; init; }

    /// <summary>How to answer.</summary>
    public string? Contact { get; init; }

    /// <summary>How the writer is related to the person.</summary>
    public string? Relation { get; init; }

    /// <summary>The number of an earlier case.</summary>
    public string? Earlier { get; init; }

    /// <summary>A field that people do not see.</summary>
    public string? Website { get; init; }

    /// <summary>What keeps the letter from being taken: the name of the field, and the key of what is said there.</summary>
    /// <returns>Nothing when it can be taken.</returns>
    public IReadOnlyDictionary<string, string> Problems()
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!CaseKind.All.Contains(Kind ?? "", StringComparer.Ordinal))
        {
            problems["kind"] = "TellUs.Kind.Needed";
        }

        if (string.IsNullOrWhiteSpace(Text))
        {
            problems["text"] = "TellUs.Text.Needed";
        }
        else if (Text.Length > LongestText)
        {
            problems["text"] = "TellUs.Text.TooLong";
        }

        foreach (var (field, value) in new[] { ("name", Name), ("contact", Contact), ("relation", Relation) }.Where(one => one.Item2?.Length > LongestLine))
        {
            problems[field] = "TellUs.Line.TooLong";
        }

        if (!string.IsNullOrWhiteSpace(Earlier) && CaseNumber.Read(Earlier) is null)
        {
            problems["earlier"] = "TellUs.Earlier.Wrong";
        }

        return problems;
    }

    /// <summary>The case that the letter makes.</summary>
    /// <param name="language">The language of the form.</param>
    /// <param name="now">When it came.</param>
    /// <returns>The case with a number of its own.</returns>
    public FamilyCase ToCase(Language language, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new()
        {
            Number = CaseNumber.Draw(),
            Once = Once == Guid.Empty ? Guid.NewGuid() : Once,
            Kind = Kind!,
            Person = PersonNumber.TryParse(Person, out var number) ? PersonNumber.Print(number) : null,
            Page = Page is ['/', not '/', ..] && Page.Length <= LongestPage ? Page : null,
            RefersTo = CaseNumber.Read(Earlier),
            Language = language.Code,
            Text = Text!.Trim(),
            Name = Line(Name),
            Contact = Line(Contact),
            Relation = Line(Relation),
            Suspect = !string.IsNullOrEmpty(Website),
            ReceivedUtc = now,
            DueUtc = now + Intake.Patience,
        };
    }

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
