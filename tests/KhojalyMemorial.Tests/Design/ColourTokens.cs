using System.Globalization;
using System.Text.RegularExpressions;

namespace KhojalyMemorial.Tests.Design;

/// <summary>Reads tokens.css as a browser does: raw values, meanings, tones, and the two schemes of <c>light-dark()</c>.</summary>
internal sealed partial class ColourTokens
{
    private readonly Dictionary<string, string> root = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> tones = new(StringComparer.Ordinal);

    private ColourTokens(string css)
    {
        foreach (Match block in Block().Matches(Comment().Replace(css, "")))
        {
            var (selector, declarations) = (block.Groups["selector"].Value, Declaration().Matches(block.Groups["declarations"].Value));
            var target = Tone().Match(selector) is { Success: true } tone && !selector.Contains(":root", StringComparison.Ordinal)
                ? tones.TryGetValue(tone.Groups["tone"].Value, out var known) ? known : tones[tone.Groups["tone"].Value] = new(StringComparer.Ordinal)
                : root;
            foreach (Match declaration in declarations)
                target[declaration.Groups["name"].Value] = declaration.Groups["value"].Value.Trim();
        }
    }

    public static ColourTokens Read() => new(File.ReadAllText(SourceTree.Web("wwwroot/css/tokens.css")));

    /// <summary>The colour that a meaning has in a tone and scheme.</summary>
    public Colour Of(string meaning, string tone, bool dark)
    {
        // These two are dark in either scheme.
        dark |= tone is "night" or "vigil";
        var own = tones.GetValueOrDefault(tone);
        var value = $"var(--color-{meaning})";
        while (!value.StartsWith("oklch(", StringComparison.Ordinal))
        {
            if (value.StartsWith("var(", StringComparison.Ordinal))
            {
                var name = value[4..^1].Trim();
                value = own?.GetValueOrDefault(name) ?? root[name];
            }
            else
            {
                Assert.StartsWith("light-dark(", value, StringComparison.Ordinal);
                var comma = TopLevelComma(value);
                value = (dark ? value[(comma + 1)..^1] : value["light-dark(".Length..comma]).Trim();
            }
        }

        var numbers = value["oklch(".Length..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return Colour.FromOklch(numbers[0], numbers[1], numbers[2]);
    }

    private static int TopLevelComma(string value)
    {
        var depth = 0;
        for (var i = 0; i < value.Length; i++)
        {
            depth += value[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (value[i] == ',' && depth == 1)
                return i;
        }

        throw new FormatException(value);
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<selector>[^{};]+)\{(?<declarations>[^{}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?<name>--[\w-]+):\s*(?<value>[^;]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();

    [GeneratedRegex("""\[data-tone="(?<tone>\w+)"\]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tone();
}

/// <summary>A colour in linear sRGB.</summary>
internal sealed record Colour(double Red, double Green, double Blue)
{
    /// <summary>By Björn Ottosson's matrices, as CSS Color 4 gives them.</summary>
    public static Colour FromOklch(double lightness, double chroma, double hue)
    {
        var (sine, cosine) = Math.SinCos(hue * Math.PI / 180);
        double a = chroma * cosine, b = chroma * sine;
        var l = Math.Pow(lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var m = Math.Pow(lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var s = Math.Pow(lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        return new(
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s));
    }

    /// <summary>Whether every screen can show it.</summary>
    public bool InGamut => new[] { Red, Green, Blue }.All(part => part is > -0.002 and < 1.002);

    /// <summary>WCAG's ratio of contrast.</summary>
    public double Against(Colour other)
    {
        var (light, dark) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    public string Hex => string.Create(CultureInfo.InvariantCulture, $"#{Byte(Red):x2}{Byte(Green):x2}{Byte(Blue):x2}");

    private double Luminance => (0.2126 * Math.Clamp(Red, 0, 1)) + (0.7152 * Math.Clamp(Green, 0, 1)) + (0.0722 * Math.Clamp(Blue, 0, 1));

    private static int Byte(double linear)
    {
        linear = Math.Clamp(linear, 0, 1);
        return (int)Math.Round(255 * (linear <= 0.0031308 ? 12.92 * linear : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055));
    }
}
