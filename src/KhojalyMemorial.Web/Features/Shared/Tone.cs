namespace KhojalyMemorial.Features.Shared;

/// <summary>The light of a room: a set of colours in tokens.css, and the two of them that a browser's own frame takes.</summary>
/// <param name="Name">As <c>data-tone</c> writes it.</param>
/// <param name="LightSurface">The surface in the light scheme.</param>
/// <param name="DarkSurface">The surface in the dark scheme.</param>
public sealed record Tone(string Name, string LightSurface, string DarkSurface)
{
    /// <summary>Warm daylight; also everything outside the rooms.</summary>
    public static readonly Tone Stone = new("stone", "#f7f2e8", "#151310");

    /// <summary>Low sun, a warm interior.</summary>
    public static readonly Tone Hearth = new("hearth", "#faebdb", "#1a110d");

    /// <summary>Near black, moon grey.</summary>
    public static readonly Tone Night = new("night", "#0d1014", "#0d1014");

    /// <summary>Dark, candle points.</summary>
    public static readonly Tone Vigil = new("vigil", "#110d0a", "#110d0a");

    /// <summary>Pale and cool.</summary>
    public static readonly Tone Dawn = new("dawn", "#edf4fa", "#11161d");

    /// <summary>Daylight, green.</summary>
    public static readonly Tone Garden = new("garden", "#eff5eb", "#0e1712");

    /// <summary>All tones, in the order of the rooms.</summary>
    public static readonly IReadOnlyList<Tone> All = [Stone, Hearth, Night, Vigil, Dawn, Garden];

    /// <summary>The tone that a room names.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The tone; stone when there is none of that name.</returns>
    public static Tone Named(string? name) => All.FirstOrDefault(tone => string.Equals(tone.Name, name, StringComparison.Ordinal)) ?? Stone;
}
