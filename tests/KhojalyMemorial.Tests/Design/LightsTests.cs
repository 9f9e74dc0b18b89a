using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Tests.Design;

public class LightsTests
{
    [Fact]
    public void There_is_one_light_for_each_person_counted()
    {
        Assert.Equal(613, Count(Draw(new(63, 106, 70, 374)), "<use "));
        Assert.Equal(10, Count(Draw(new(1, 2, 3, 4)), "<use "));
        Assert.Equal(0, Count(Draw(new(0, 0, 0, 0)), "<use "));
    }

    [Fact]
    public void The_same_counts_always_give_the_same_picture() =>
        Assert.Equal(Draw(new(63, 106, 70, 374)), Draw(new(63, 106, 70, 374)));

    [Fact]
    public void The_picture_is_named_and_described()
    {
        var svg = Draw(new(1, 1, 1, 1));
        Assert.Contains("""role="img" aria-labelledby="lights-title lights-desc">""", svg, StringComparison.Ordinal);
        Assert.Contains("<title id=\"lights-title\">Four &amp; no more</title>", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_stays_below_twelve_kilobytes_on_the_wire()
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(Encoding.UTF8.GetBytes(Draw(new(63, 106, 70, 374))));
        Assert.InRange(packed.Length, 1, 12_000);
    }

    [Fact]
    public void The_stylesheet_knows_the_same_measures()
    {
        var css = File.ReadAllText(SourceTree.Web("wwwroot/css/components/lights.css"));
        Assert.Contains($"aspect-ratio: {Lights.Width} / {Lights.Height}", css, StringComparison.Ordinal);
        Assert.Contains($"aspect-ratio: {Lights.Height} / {Lights.Width}", css, StringComparison.Ordinal);
        Assert.Contains("matrix(0, 1.7947, 1.7947, 0, 0, 0)", css, StringComparison.Ordinal);
    }

    private static string Draw(LightsGroups groups)
    {
        using var writer = new StringWriter();
        Lights.Draw(groups, "Four & no more", "A description").WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
