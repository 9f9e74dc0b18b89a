using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk.Persons;

namespace KhojalyMemorial.Desk.Lists;

/// <summary>A row of a list that can be taken in: the record that it is, and the person as this record alone knows them.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Key">The key of the record: the list and the row's own id in it.</param>
/// <param name="Record">The record.</param>
public sealed record ListRow(int Line, string Key, RecordData Record)
{
    /// <summary>The name in its parts, as far as the list has them.</summary>
    public required PersonName Name { get; init; }

    /// <summary>How sure it is what became of the person.</summary>
    public required string Certainty { get; init; }

    /// <summary>The lowest and the highest age, where the list prints a whole number.</summary>
    public int? Age { get; init; }

    /// <summary>The person as a draft: only what this record says, with its source. A record that says no status makes no person.</summary>
    /// <returns>The person; null where the record says too little.</returns>
    public PersonData? Person()
    {
        if (Record.Status is not { } status)
        {
            return null;
        }

        SourceReference[] sources = [Record.Source!];
        return new PersonData
        {
            Artificial = Record.Artificial,
            State = PersonSums.StateOf([status]),
            Names = [Name with { Sources = sources }],
            Sex = Record.Sex,
            Birth = Record.Birth,
            BirthSources = Record.Birth is null ? [] : sources,
            Death = Record.Death,
            DeathSources = Record.Death is null ? [] : sources,
            AgeFrom = Record.Birth is null ? Age : null,
            AgeTo = Record.Birth is null ? Age : null,
            Statuses = [new PersonStatus { Status = status, Certainty = Certainty, Sources = sources }],
        };
    }

    /// <summary>The person's name in the language of the list, where the site has that language; other languages are for curators to write.</summary>
    /// <returns>Null where the list is in none of them.</returns>
    public (Language Language, PersonText Text)? Text() => PersonSums.TextOf(Record.Name, Record.Language);
}

/// <summary>Why a row cannot be taken in.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Field">The field; null for the row as a whole.</param>
/// <param name="Code">Which of the texts <c>Lists.Problem.…</c> says why.</param>
/// <param name="Args">What stands in it.</param>
public sealed record RowProblem(int Line, string? Field, string Code, IReadOnlyList<string> Args)
{
    /// <summary>The sentence.</summary>
    /// <param name="texts">The texts of a language.</param>
    /// <returns>For example <c>line 12, birth: …</c>.</returns>
    public string Sentence(Languages.Texts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var why = texts.Format("Lists.Problem." + Code, [.. Args]);
        return Field is null ? texts.Format("Lists.Line", Line, why) : texts.Format("Lists.Line.Field", Line, texts["Lists.Field." + Languages.TextKey.From(Field)], why);
    }
}
