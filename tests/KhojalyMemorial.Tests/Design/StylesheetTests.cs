using System.Text.RegularExpressions;

namespace KhojalyMemorial.Tests.Design;

public partial class StylesheetTests
{
    public static TheoryData<string> Stylesheets() =>
        [.. SourceTree.WebFiles("wwwroot/css", "*.css").Select(file => Path.GetRelativePath(SourceTree.Web("wwwroot/css"), file))
            .Where(file => file is not ("site.css" or "layers.css"))];

    public static TheoryData<string> Views() =>
        [.. SourceTree.WebFiles(".", "*.cshtml").Select(file => Path.GetRelativePath(SourceTree.Web("."), file))];

    [Theory]
    [MemberData(nameof(Stylesheets))]
    public void Every_stylesheet_writes_into_a_declared_layer_and_nowhere_else(string file)
    {
        var declared = LayerOrder().Match(Css("layers.css")).Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries);
        var css = Css(file);
        Assert.All(Layer().Matches(css), layer => Assert.Contains(layer.Groups["name"].Value, declared));
        Assert.Equal("", OutsideOfLayers(css).Trim());
    }

    [Theory]
    [MemberData(nameof(Stylesheets))]
    public void Colours_stand_in_the_tokens_only(string file)
    {
        if (file != "tokens.css")
            Assert.DoesNotMatch(ColourValue(), Css(file));
    }

    [Theory]
    [MemberData(nameof(Stylesheets))]
    public void No_stylesheet_has_a_backslash_which_the_build_would_write_as_a_stroke(string file) => Assert.DoesNotContain('\\', Css(file));

    [Theory]
    [MemberData(nameof(Views))]
    public void No_view_holds_styles_or_scripts_of_its_own(string file)
    {
        var view = File.ReadAllText(SourceTree.Web(file));
        Assert.DoesNotMatch(StyleAttribute(), view);
        Assert.DoesNotContain("<style", view, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(EventAttribute(), view);
        // JSON-LD is data, not script.
        Assert.All(Script().Matches(view), script => Assert.True(
            script.Groups["body"].Value.Trim().Length == 0 || script.Groups["attributes"].Value.Contains("application/ld+json", StringComparison.Ordinal), script.Value));
    }

    private static string Css(string file) => Comment().Replace(File.ReadAllText(SourceTree.Web(Path.Combine("wwwroot/css", file))), "");

    private static string OutsideOfLayers(string css)
    {
        var (outside, depth) = (new System.Text.StringBuilder(), 0);
        foreach (var letter in Layer().Replace(css, "{"))
        {
            depth += letter == '{' ? 1 : 0;
            if (depth == 0)
                outside.Append(letter);
            depth -= letter == '}' ? 1 : 0;
        }

        return outside.ToString();
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"@layer (?<names>[^;{]+);", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LayerOrder();

    [GeneratedRegex(@"@layer (?<name>[\w-]+)\s*\{", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Layer();

    [GeneratedRegex(@"#[0-9a-f]{3,8}\b(?![^{]*\{)|oklch\(|rgba?\(|hsla?\(", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ColourValue();

    [GeneratedRegex(@"\sstyle\s*=", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex StyleAttribute();

    [GeneratedRegex(@"<[^>]*\son[a-z]+\s*=\s*[""']", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EventAttribute();

    [GeneratedRegex(@"<script(?<attributes>[^>]*)>(?<body>.*?)</script>", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Script();
}
