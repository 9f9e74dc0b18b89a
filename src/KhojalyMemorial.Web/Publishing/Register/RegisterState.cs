using KhojalyMemorial.Publishing.Search.Names;

namespace KhojalyMemorial.Publishing.Register;

/// <summary>What of the register is in memory, for one edition: the index of names and the lights.</summary>
/// <param name="Stamp">The edition.</param>
/// <param name="Index">The index of names.</param>
/// <param name="Lights">The persons whom a source counts among the 613, by the group of lights, with their numbers in ascending order.</param>
public sealed record RegisterState(RegisterStamp Stamp, NameIndex Index, IReadOnlyList<RegisterLight> Lights)
{
    /// <summary>A register of nobody.</summary>
    public static readonly RegisterState Empty = new(new RegisterStamp(0, ""), NameIndex.Empty, []);

    /// <summary>Builds the state from persons, read one after the other.</summary>
    /// <param name="stamp">The edition.</param>
    /// <param name="persons">The persons.</param>
    /// <returns>The state.</returns>
    public static RegisterState Of(RegisterStamp stamp, IEnumerable<RegisterPerson> persons)
    {
        var lights = new List<RegisterLight>();
        var index = NameIndex.Build(persons.Select(person =>
        {
            if (LightOf(person) is { } light)
            {
                lights.Add(light);
            }

            return RegisterNames.Of(person);
        }));
        return new(stamp, index, [.. lights.OrderBy(light => light.Number)]);
    }

    /// <summary>The state after some persons changed; what it costs depends on them and not on the register.</summary>
    /// <param name="stamp">The edition.</param>
    /// <param name="changed">The persons as they are now.</param>
    /// <param name="gone">The numbers of those who are no longer public.</param>
    /// <returns>The next state; this one stays as it is.</returns>
    public RegisterState After(RegisterStamp stamp, IReadOnlyCollection<RegisterPerson> changed, IReadOnlyCollection<int> gone)
    {
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(gone);
        var replaced = changed.Select(person => person.Number).Concat(gone).ToHashSet();
        var index = gone.Count == 0 ? Index : Index.Without(gone);
        return new(
            stamp,
            changed.Count == 0 ? index : index.With(changed.Select(RegisterNames.Of)),
            [.. Lights.Where(light => !replaced.Contains(light.Number)).Concat(changed.Select(LightOf).OfType<RegisterLight>()).OrderBy(light => light.Number)]);
    }

    private static RegisterLight? LightOf(RegisterPerson person) => person is { Light: { } group, ByConsent: false }
        ? new(person.Number, group, person.Texts.ToDictionary(text => text.Key, text => (text.Value.Name, text.Value.Slug), StringComparer.Ordinal))
        : null;
}

/// <summary>A light that belongs to a person.</summary>
/// <param name="Number">The person's number.</param>
/// <param name="Group">The group of lights.</param>
/// <param name="Names">Name and address part by language code.</param>
public sealed record RegisterLight(int Number, string Group, IReadOnlyDictionary<string, (string Name, string Slug)> Names);
