using System.Net;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Areas.Admin.Audit;

public sealed class AuditTests
{
    [Fact]
    public async Task A_publisher_filters_the_audit_and_takes_it_away_as_a_table()
    {
        await using var app = await MuseumApp.StartAsync();
        var account = await app.AccountAsync(Role.Publisher);
        using var publisher = await app.SignedInAsync(account);
        await publisher.SendFormAsync("/admin/releases", "/admin/releases", ("name", "A specimen release"));

        var all = await publisher.GetStringAsync("/admin/audit");
        Assert.Contains("release-create", all, StringComparison.Ordinal);
        Assert.Contains("The chain of the audit is whole.", all, StringComparison.Ordinal);
        Assert.DoesNotContain("<td data-action=\"publish\">", await publisher.GetStringAsync($"/admin/audit?actor={account.Id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("<td data-action=\"release-create\">", await publisher.GetStringAsync("/admin/audit?action=publish"), StringComparison.Ordinal);
        Assert.DoesNotContain("<td data-action=\"publish\">", await publisher.GetStringAsync("/admin/audit?to=2001-01-01"), StringComparison.Ordinal);
        Assert.Contains("<td data-action=\"publish\">", await publisher.GetStringAsync("/admin/audit?from=0001-01-01&to=9999-12-31"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/admin/items/fact/airport-control\">", await publisher.GetStringAsync("/admin/audit?item=fact/airport-control"), StringComparison.Ordinal);

        Assert.Contains("<td data-action=\"release-create\">Release begun</td>", all, StringComparison.Ordinal);
        Assert.Contains("No entry is like that.", await publisher.GetStringAsync("/admin/audit?item=page/no-such-page"), StringComparison.Ordinal);

        var csv = await publisher.GetStringAsync($"/admin/audit.csv?actor={account.Id}");
        var line = Assert.Single(csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1));
        Assert.Contains($"\"{account.Id}\",\"Test Publisher\",\"release-create\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editors_do_not_read_the_audit()
    {
        await using var app = await MuseumApp.StartAsync();
        using var editor = await app.SignedInAsync(Role.Editor);

        Assert.Equal(HttpStatusCode.Redirect, (await editor.GetAsync("/admin/audit")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.GetAsync("/admin/audit.csv")).StatusCode);
    }

    [Fact]
    public async Task Writers_at_the_same_moment_make_one_chain()
    {
        await using var database = await TestDatabase.CreateAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(async number =>
        {
            await using var context = database.NewContext();
            await new AuditedChanges(context, TimeProvider.System).SaveAsync("somebody", FormattableString.Invariant($"step-{number}"));
        }));

        await using var after = database.NewContext();
        Assert.Equal(6, after.Audit.Count());
        Assert.Null(await AuditVerification.FirstBrokenAsync(after));
    }
}
