using System.Text.RegularExpressions;

namespace KhojalyMemorial.Tests.Content.Markdown;

/// <summary>The examples of <c>docs/content-format.md</c> are the specification of the house's Markdown.</summary>
public partial class ContentFormatExamples
{
    public static TheoryData<string, string> Examples()
    {
        var document = File.ReadAllText(Path.Combine(Root(), "docs", "content-format.md")).ReplaceLineEndings("\n");
        var section = document[document.IndexOf("## Writing text", StringComparison.Ordinal)..];
        return [.. Example().Matches(section).Select(match => (match.Groups["text"].Value, match.Groups["html"].Value))];
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_example_becomes_the_html_that_stands_below_it(string text, string html) =>
        Assert.Contains(OnOneLine(html), OnOneLine(FakeMuseum.Render(text).Html), StringComparison.Ordinal);

    [Fact]
    public void Every_example_is_found() => Assert.True(Examples().Count >= 15);

    // Line breaks in both are for the eye only: no example has words on either side of one.
    private static string OnOneLine(string html) => LineBreak().Replace(html.Trim(), "");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KhojalyMemorial.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The solution's folder is not above the tests.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("```markdown\n(?<text>.*?)\n```\n+```html\n(?<html>.*?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Example();

    [GeneratedRegex("\\s*\n\\s*", RegexOptions.NonBacktracking)]
    private static partial Regex LineBreak();
}
