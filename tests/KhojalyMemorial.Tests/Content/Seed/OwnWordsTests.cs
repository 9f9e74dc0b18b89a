using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Content.Seed;

/// <summary>
/// The five reports with which the collection began are under their authors' rights and partisan in tone: facts are taken from them, sentences are not.
/// Their text is not kept here, only the hash of each run of eight words.
/// </summary>
public sealed partial class OwnWordsTests(SharedMuseum shared)
{
    private const int Length = 8;

    private static readonly HashSet<string> Reports =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Content", "Seed", "report-8grams.txt"))];

    [Fact]
    public void No_run_of_eight_words_of_the_five_reports_stands_in_a_text()
    {
        var reasons = Reason.List("reasons-for-runs-of-words.json");
        var allowed = reasons.SelectMany(reason => Runs(reason.Words).Select(run => (run, reason))).ToLookup(pair => pair.run, pair => pair.reason, StringComparer.Ordinal);
        var (used, found) = (new HashSet<Reason>(), new List<string>());
        foreach (var text in SeedTexts.All)
        {
            foreach (var run in Runs(text.As(shared.App.Museum)).Where(IsInReports))
            {
                used.UnionWith(allowed[run]);
                found.AddRange(allowed.Contains(run) ? [] : [$"{text.At()}: {run}"]);
            }
        }

        SeedTexts.AssertNone(found);
        Reason.AssertAllUsed(reasons, used);
    }

    /// <summary>The scan would find nothing if words were joined or folded in another way than the hashes were made.</summary>
    [Theory]
    [InlineData("President Ilham Aliyev lays foundation stone for Khojaly")]
    [InlineData("PRESIDENT Ilham Aliyev – lays\nfoundation stone, for Khojaly?")]
    public void The_title_of_one_of_the_reports_is_recognised(string title) => Assert.True(IsInReports(Assert.Single(Runs(title))));

    private static bool IsInReports(string run) => Reports.Contains(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(run)).AsSpan(0, 8)));

    private static IEnumerable<string> Runs(string text)
    {
        var words = Word().Matches(text.Normalize(NormalizationForm.FormC).ToLowerInvariant()).Select(match => match.Value).ToArray();
        return Enumerable.Range(0, Math.Max(0, words.Length - Length + 1)).Select(at => string.Join(' ', words, at, Length));
    }

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
