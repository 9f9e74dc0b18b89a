using System.ComponentModel.DataAnnotations;

namespace KhojalyMemorial.Content.Kinds;

/// <summary>One question with all its answers, each with its source.</summary>
public sealed record FactData : ItemData
{
    /// <summary>The subject under which facts are listed.</summary>
    [Required]
    [OneOf("geography", "archaeology", "history", "district", "population", "infrastructure", "blockade", "prelude", "night",
        "regiment-366", "casualties", "captives", "victims", "mass-graves", "aftermath", "press", "investigations", "trials", "law",
        "denial-and-dispute", "campaign", "commemoration", "memorials", "memorial-complex", "liberation-and-return")]
    public string Topic { get; init; } = "";

    /// <summary>Nobody of the museum has read the sources that are believed to say it; shown as such.</summary>
    public bool Unverified { get; init; }

    /// <summary>The answers.</summary>
    [Required, MinLength(1)]
    public IReadOnlyList<FactValue> Values { get; init; } = [];

    /// <summary>The value that is printed when none is named: the one marked, else the first.</summary>
    public FactValue FirstValue => Values.FirstOrDefault(value => value.First) ?? Values[0];

    /// <summary>Whether there are other answers to the same question beside the first.</summary>
    public bool HasAlternatives => Values.Count(value => value.Role == "alternative") > 1;

    /// <inheritdoc/>
    public override IEnumerable<string> Problems()
    {
        foreach (var twice in Values.GroupBy(value => value.Key, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"The value {twice.Key} stands there more than once.";
        }

        if (Values.Count(value => value.First) > 1)
        {
            yield return "Only one value can stand first.";
        }

        foreach (var problem in Values.SelectMany(value => value.Problems()))
        {
            yield return problem;
        }
    }
}

/// <summary>A fact in one language.</summary>
public sealed record FactText : ItemText
{
    /// <summary>The question that the values answer.</summary>
    [Required, MaxLength(400)]
    public string Question { get; init; } = "";

    /// <summary>What each value counts or says, by the value's key.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The answer in words, by the key of each value that is neither number nor date.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Why the first value stands first.</summary>
    [MaxLength(1000)]
    public string? WhyFirst { get; init; }

    /// <summary>What a reader needs to know beside the values.</summary>
    [MaxLength(4000)]
    public string? Note { get; init; }

    /// <inheritdoc/>
    public override string? Label => Question;

    /// <inheritdoc/>
    public override IEnumerable<string> Problems(ItemData data)
    {
        var values = ((FactData)data).Values;
        foreach (var value in values)
        {
            if (!Labels.ContainsKey(value.Key))
            {
                yield return $"The value {value.Key} has no label.";
            }

            if (value.IsWords && !Words.ContainsKey(value.Key))
            {
                yield return $"The value {value.Key} is neither number nor date and has no words.";
            }
        }

        foreach (var key in Labels.Keys.Concat(Words.Keys).Except(values.Select(value => value.Key), StringComparer.Ordinal))
        {
            yield return $"There is no value {key}.";
        }
    }
}
