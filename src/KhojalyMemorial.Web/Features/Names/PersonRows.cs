using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Register;
using KhojalyMemorial.Publishing.Search.Names;

namespace KhojalyMemorial.Features.Names;

/// <summary>Prints people of the register as lists show them.</summary>
/// <param name="language">The language of the page.</param>
public sealed class PersonRows(Language language)
{
    private const int FormsShown = 3;
    private readonly Texts _texts = Strings.For(language);

    /// <summary>The line of a person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="hit">Why the person was found; null for a list of all.</param>
    /// <returns>The line.</returns>
    public PersonRow Row(RegisterPerson person, NameHit? hit = null)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new(PathOf(person), person.ListName, Foreign(person.SortName.Language))
        {
            AlsoWritten = [.. person.Names.Where(name => name != person.SortName).OrderByDescending(name => name.Language == language.Code).Take(FormsShown)
                .Select(name => new WrittenForm(name.Name, name.Language))],
            Reason = hit is { Reason: not NameReason.None } found ? Why(found) : null,
            Born = person.Birth is null ? null : PrintedDate.Of(person.Birth, language),
            Status = StatusOf(person),
            Records = _texts.Count("Register.Records", person.Records.Count),
            Artificial = person.Artificial,
        };
    }

    /// <summary>The page of a person.</summary>
    /// <param name="person">The person.</param>
    /// <returns>In the page's language where the person has it, else where it can be read.</returns>
    public string PathOf(RegisterPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var (text, told) = person.In(language);
        return Addresses.PersonAddress(person.Key, text.Slug, told);
    }

    /// <summary>What is known of a person, in the words that fit.</summary>
    /// <param name="person">The person.</param>
    /// <returns>Empty where nothing is public.</returns>
    public string StatusOf(RegisterPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return string.Join(_texts["List.Separator"], person.Statuses.Select(status => Word(status.Status, person.Sex)
            + (status.Certainty == "established" ? "" : $" ({_texts["Register.Certainty." + TextKey.From(status.Certainty)]})")));
    }

    /// <summary>A status in the form that fits the person.</summary>
    /// <param name="status">The status.</param>
    /// <param name="sex">The sex, where it is public.</param>
    /// <returns>The word.</returns>
    public string Word(string status, string? sex) => _texts[$"Register.StatusOf.{TextKey.From(status)}.{(sex is null ? "Any" : TextKey.From(sex))}"];

    private string Why(NameHit hit)
    {
        var reason = _texts["Register.Reason." + hit.Reason];
        return hit.Found is { Length: > 0 } found ? _texts.Format("Register.ReasonFound", reason, found) : reason;
    }

    private string? Foreign(string code) => string.Equals(code, language.Code, StringComparison.OrdinalIgnoreCase) ? null : code;
}
