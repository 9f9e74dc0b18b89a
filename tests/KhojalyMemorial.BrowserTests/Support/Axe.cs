using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace KhojalyMemorial.BrowserTests.Support;

/// <summary>
/// Axe on an open page. The package's own runner opens a window for each run, to be safe from frames of strangers, and carries home megabytes
/// of what is in order; here are no frames, and only what is wrong is of interest.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What WCAG 2.2 A and AA, and good practice beyond them, find wrong: rule, weight and element, one line each.</summary>
    public static async Task<string[]> ViolationsAsync(IPage page, bool forcedColours)
    {
        if (await page.EvaluateAsync<bool>("() => typeof axe === 'undefined'"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(
            """
            async forcedColours => {
              const answer = await axe.run(document, {
                resultTypes: ["violations"],
                iframes: false,
                runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
                rules: { "color-contrast": { enabled: !forcedColours } },
              });
              return answer.violations.flatMap(v => v.nodes.map(n => `${v.id} (${v.impact}): ${n.html}`));
            }
            """,
            forcedColours);
    }
}
