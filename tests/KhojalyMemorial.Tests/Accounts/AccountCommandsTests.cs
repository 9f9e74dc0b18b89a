using KhojalyMemorial.Accounts;
using KhojalyMemorial.Operations.Commands;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Accounts;

public sealed class AccountCommandsTests : IAsyncLifetime
{
    private MuseumApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await MuseumApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Invite_prints_a_link_for_the_role()
    {
        var (code, output) = await RunAsync("accounts", "invite", "new@museum.example", "--role", "editor");

        Assert.Equal(0, code);
        Assert.Contains("http://localhost/admin/welcome/", output, StringComparison.Ordinal);
        await using var database = _app.Database.NewContext();
        Assert.Equal(Role.Editor.Name, (await database.Invitations.SingleAsync(one => one.Email == "new@museum.example")).Role);
    }

    [Theory]
    [InlineData(2, "accounts", "invite", "new@museum.example", "--role", "King")]
    [InlineData(2, "accounts", "invite", "not an address")]
    [InlineData(2, "accounts", "dismiss")]
    [InlineData(1, "accounts", "reset", "nobody@museum.example")]
    public async Task What_cannot_be_done_is_said_with_another_exit_code(int expected, params string[] args) => Assert.Equal(expected, (await RunAsync(args)).Code);

    [Fact]
    public async Task Reset_prints_a_link_that_works_once()
    {
        var account = await _app.AccountAsync(Role.Administrator);
        var (code, output) = await RunAsync("accounts", "reset", account.Email!);
        var link = new Uri(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]).AbsolutePath;

        Assert.Equal(0, code);
        using var first = _app.CreateClient(new() { AllowAutoRedirect = false });
        using var answer = await first.SendFormAsync(link, link, ("DeskLanguage", "en"), ("Password", "another long enough phrase"));
        Assert.Equal("/admin", answer.Headers.Location!.OriginalString);
        using var second = _app.Visitor();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await second.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task List_names_each_account_with_its_role()
    {
        var account = await _app.AccountAsync(Role.Publisher);

        var (_, output) = await RunAsync("accounts", "list");

        Assert.Contains(account.Email!, output, StringComparison.Ordinal);
        Assert.Contains("Publisher", output, StringComparison.Ordinal);
    }

    private async Task<(int? Code, string Output)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        return (await CommandLine.RunAsync(args, _app.Services, output), output.ToString());
    }
}
