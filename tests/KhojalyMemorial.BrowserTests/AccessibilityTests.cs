using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using KhojalyMemorial.BrowserTests.Support;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.BrowserTests;

public sealed class AccessibilityTests(BrowserApp app)
{
    private static readonly AxeRunOptions Wcag22 = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private static readonly Look[] Looks =
    [
        new(360), new(1280), new(360, Dark: true), new(1280, Dark: true), new(360, ForcedColours: true), new(1280, ForcedColours: true),
    ];

    public static TheoryData<string> Names => [.. KindsOfPage.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_kind_of_page_keeps_WCAG_2_2_AA_in_every_look(string name)
    {
        foreach (var look in Looks)
        {
            await AssertCleanAsync(KindsOfPage.Address(name, "en", app.Site), look);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task And_so_it_does_in_Azerbaijani_and_Russian(string name)
    {
        await AssertCleanAsync(KindsOfPage.Address(name, "az", app.Site), new(360));
        await AssertCleanAsync(KindsOfPage.Address(name, "ru", app.Site), new(1280, Dark: true));
    }

    private async Task AssertCleanAsync(string address, Look look)
    {
        await using var window = await app.OpenAsync(look);
        await window.Page.GotoAsync(address);
        var result = await window.Page.RunAxe(Wcag22);

        var violations = result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id} ({violation.Impact}): {node.Html}"));
        Assert.True(result.Violations.Length == 0, $"{address} {look}\n{string.Join('\n', violations)}");
    }
}
