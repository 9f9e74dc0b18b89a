using KhojalyMemorial.Content.Kinds;

namespace KhojalyMemorial.Publishing.Register;

/// <summary>Decides which fields of a person are public: by the restrictions of the family, and for the living by consent, field by field.</summary>
/// <param name="person">The person as curators have it.</param>
internal sealed class FieldGate(PersonData person)
{
    // An entry of a list, or the picture of its page, may say any of these in its own words.
    private static readonly string[] Told =
        [PersonField.Forms, PersonField.Sex, PersonField.Birth, PersonField.Death, PersonField.Age, PersonField.Home, PersonField.Family, PersonField.Status, PersonField.Life, PersonField.Night];

    private readonly HashSet<string> _consented = [.. person.Consents.Where(one => one.Withdrawn is null).SelectMany(one => one.Scope)];

    private readonly Dictionary<string, string> _restricted = person.Restrictions.GroupBy(one => one.Field, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Any(one => one.Visibility == PersonField.Withheld) ? PersonField.Withheld : group.First().Visibility, StringComparer.Ordinal);

    /// <summary>Whether anything of the person is public.</summary>
    public bool IsOpen => Shows(PersonField.Name);

    /// <summary>Whether a source may be quoted word for word.</summary>
    public bool QuotesSources => Array.TrueForAll(Told, Shows);

    /// <summary>The restricted fields with their words. What only lacks consent is not named: it would tell that there is something.</summary>
    public IReadOnlyDictionary<string, string> Kept => _restricted.Where(one => Consented(one.Key)).ToDictionary(StringComparer.Ordinal);

    /// <summary>Whether a field is public.</summary>
    /// <param name="field">Its word.</param>
    /// <returns>True when it is.</returns>
    public bool Shows(string field) => !_restricted.ContainsKey(field) && Consented(field);

    private bool Consented(string field) => !person.NeedsConsent || _consented.Contains(field);
}
