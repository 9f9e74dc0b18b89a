using KhojalyMemorial.Operations.Commands;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Operations;

public sealed class AuditCommandTests
{
    [Fact]
    public async Task Verify_says_that_the_chain_is_whole_or_names_the_first_broken_entry()
    {
        await using var app = await MuseumApp.StartAsync();
        for (var number = 0; number < 3; number++)
        {
            await app.UseAsync<KhojalyMemorial.Accounts.Invitations, string>(invitations => invitations.InviteAsync("new@museum.example", KhojalyMemorial.Accounts.Role.Author, "test"));
        }

        var whole = await RunAsync(app);
        var last = await app.AskAsync(database => database.Audit.MaxAsync(entry => entry.Number));
        await app.AskAsync(database => database.Audit.Where(entry => entry.Number == last - 1).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Actor, "somebody else")));
        var broken = await RunAsync(app);

        Assert.Equal((0, "The chain of the audit is whole."), whole);
        Assert.Equal((1, FormattableString.Invariant($"The chain of the audit breaks at entry {last - 1}.")), broken);
    }

    private static async Task<(int? Code, string Output)> RunAsync(MuseumApp app)
    {
        await using var output = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        return (await CommandLine.RunAsync(["audit", "verify"], app.Services, output), output.ToString().Trim());
    }
}
