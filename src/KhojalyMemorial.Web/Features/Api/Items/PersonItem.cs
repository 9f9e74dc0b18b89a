using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Register;

namespace KhojalyMemorial.Features.Api.Items;

/// <summary>A person of the register: what the downloads of the register give, and nothing that is not public.</summary>
public sealed record PersonItem
{
    /// <summary>The permanent public number.</summary>
    public required string Number { get; init; }

    /// <summary>The language of name and address; another than the one asked for only where the person lacks that.</summary>
    public required string Language { get; init; }

    /// <summary>The name as pages print it.</summary>
    public required string Name { get; init; }

    /// <summary>The name as lists print and sort it.</summary>
    public required string ListName { get; init; }

    /// <summary>The forms of the name as recorded, the preferred one first.</summary>
    public required IReadOnlyList<NameItem> Names { get; init; }

    /// <summary>female or male; null where it is not known or not public.</summary>
    public required string? Sex { get; init; }

    /// <summary>Birth; null where it is not known or not public.</summary>
    public required DateItem? Birth { get; init; }

    /// <summary>Death; null where it is not known or not public.</summary>
    public required DateItem? Death { get; init; }

    /// <summary>The lowest age on 26 February 1992 that fits, in whole years.</summary>
    public required int? AgeFrom { get; init; }

    /// <summary>The highest age on 26 February 1992 that fits, in whole years.</summary>
    public required int? AgeTo { get; init; }

    /// <summary>What became of the person, as sources say.</summary>
    public required IReadOnlyList<StatusItem> Statuses { get; init; }

    /// <summary>The home; null where it is not known or not public.</summary>
    public required LinkItem? Home { get; init; }

    /// <summary>The sources that count the person among the 613.</summary>
    public required IReadOnlyList<SourceItem> CountedAmong613By { get; init; }

    /// <summary>The sources whose records of the person the register holds.</summary>
    public required IReadOnlyList<SourceItem> Records { get; init; }

    /// <summary>The person's page.</summary>
    public required string Address { get; init; }

    /// <summary>When anything of it last changed, UTC.</summary>
    public required DateTime ChangedUtc { get; init; }

    /// <summary>Makes the item of a person.</summary>
    /// <param name="person">The person; only one of whom programs may read.</param>
    /// <param name="printer">Prints in the language that was asked for.</param>
    /// <returns>The item.</returns>
    public static PersonItem Of(RegisterPerson person, ItemPrinter printer)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(printer);
        var (text, told) = person.In(printer.Language);
        return new()
        {
            Number = person.Key,
            Language = told.Code,
            Name = text.Name,
            ListName = person.ListName,
            Names = [.. person.Names.Select(name => new NameItem { Name = name.Name, Language = name.Language })],
            Sex = person.Sex,
            Birth = printer.Date(person.Birth),
            Death = printer.Date(person.Death),
            AgeFrom = person.Age?.From,
            AgeTo = person.Age?.To,
            Statuses = [.. person.Statuses.Select(status => new StatusItem { Status = status.Status, Certainty = status.Certainty, Sources = printer.Sources(status.Sources) })],
            Home = printer.Link(Kind.Place, person.Home),
            CountedAmong613By = printer.Sources(person.CountedAmongKilled),
            Records = printer.Sources(person.Records.Select(record => record.Source)),
            Address = printer.For(Addresses.PersonAddress(person.Key, text.Slug, told)),
            ChangedUtc = ItemPrinter.Utc(person.ChangedUtc),
        };
    }
}

/// <summary>A form of a name, as somebody wrote or said it.</summary>
public sealed record NameItem
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Language and script, as BCP 47 code.</summary>
    public required string Language { get; init; }
}

/// <summary>What became of a person.</summary>
public sealed record StatusItem
{
    /// <summary>killed, missing, captive-released, captive-fate-unknown, wounded or survived.</summary>
    public required string Status { get; init; }

    /// <summary>How sure it is: established, disputed or not-established.</summary>
    public required string Certainty { get; init; }

    /// <summary>Who says it.</summary>
    public required IReadOnlyList<SourceItem> Sources { get; init; }
}
