using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Tests.Design;

public class ContrastTests
{
    private static readonly string[] Surfaces = ["surface", "surface-raised", "surface-sunken"];
    private static readonly ColourTokens Tokens = ColourTokens.Read();

    public static TheoryData<string, bool> TonesAndSchemes()
    {
        var data = new TheoryData<string, bool>();
        foreach (var tone in Tone.All)
        {
            data.Add(tone.Name, false);
            data.Add(tone.Name, true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(TonesAndSchemes))]
    public void Text_keeps_seven_to_one(string tone, bool dark)
    {
        foreach (var surface in Surfaces)
        {
            foreach (var text in (string[])["text", "text-muted", "accent"])
                AtLeast(7, text, surface, tone, dark);
        }

        AtLeast(7, "on-accent", "accent", tone, dark);
        AtLeast(7, "text", "mark", tone, dark);
        AtLeast(7, "surface", "text", tone, dark);
    }

    [Theory]
    [MemberData(nameof(TonesAndSchemes))]
    public void Parts_of_controls_keep_three_to_one(string tone, bool dark)
    {
        foreach (var surface in Surfaces)
        {
            foreach (var part in (string[])["edge", "accent", "focus"])
                AtLeast(3, part, surface, tone, dark);
        }
    }

    [Theory]
    [InlineData("children")]
    [InlineData("women")]
    [InlineData("elderly")]
    [InlineData("others")]
    public void Lights_keep_three_to_one_where_they_are_shown(string group)
    {
        AtLeast(3, $"light-{group}", "surface", "vigil", dark: true);
        AtLeast(3, $"light-{group}", "surface", "night", dark: true);
    }

    [Fact]
    public void The_frame_of_the_browser_has_the_colour_of_the_page()
    {
        foreach (var tone in Tone.All)
        {
            Assert.Equal(tone.LightSurface, Tokens.Of("surface", tone.Name, dark: false).Hex);
            Assert.Equal(tone.DarkSurface, Tokens.Of("surface", tone.Name, dark: true).Hex);
        }
    }

    private static void AtLeast(double ratio, string one, string other, string tone, bool dark)
    {
        var (first, second) = (Tokens.Of(one, tone, dark), Tokens.Of(other, tone, dark));
        Assert.True(first.InGamut && second.InGamut, $"{one} or {other} is outside sRGB in {tone}, dark: {dark}");
        var contrast = first.Against(second);
        Assert.True(contrast >= ratio, $"{one} on {other} in {tone}, dark: {dark}: {contrast:0.00}");
    }
}
