namespace KhojalyMemorial.Areas.Admin.Shared;

/// <summary>A field of a short form: label, help, what is wrong with it, and the field.</summary>
/// <param name="Name">The name by which it is sent.</param>
/// <param name="Label">What is asked for.</param>
public sealed record DeskField(string Name, string Label)
{
    /// <summary>What stands in it.</summary>
    public string? Value { get; init; }

    /// <summary>How it is to be filled in.</summary>
    public string? Help { get; init; }

    /// <summary>The type of an input; <c>textarea</c> for several lines.</summary>
    public string Type { get; init; } = "text";

    /// <summary>What browsers and password keepers may fill in.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>Whether it must be filled in.</summary>
    public bool Required { get; init; }

    /// <summary>The id of the input.</summary>
    public string Id => "field-" + Name.ToLowerInvariant();
}
