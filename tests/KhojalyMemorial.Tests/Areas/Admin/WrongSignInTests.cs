using KhojalyMemorial.Accounts;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Areas.Admin;

/// <summary>Every wrong attempt at the door is counted, whatever it was tried with.</summary>
public sealed class WrongSignInTests : IAsyncLifetime
{
    private MuseumApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await MuseumApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Wrong_passwords_slow_the_next_one_down_whether_there_is_an_account_or_not(bool exists)
    {
        var email = exists ? (await _app.AccountAsync(Role.Author)).Email! : "nobody@museum.example";
        using var browser = Browser();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.Equal(TimeSpan.Zero, Pace.Turn(email, null));
            using var answer = await browser.SendFormAsync("/admin/sign-in", "/admin/sign-in", ("Email", email), ("Password", "something else entirely"));
            Assert.Equal(422, (int)answer.StatusCode);
        }

        Assert.NotEqual(TimeSpan.Zero, Pace.Turn(email, null));
    }

    [Fact]
    public async Task Wrong_codes_slow_the_next_one_down()
    {
        var account = await _app.AccountAsync(Role.Author);
        await _app.UseAsync<UserManager<Account>, IdentityResult>(async accounts => await accounts.SetTwoFactorEnabledAsync((await accounts.FindByIdAsync(account.Id.ToString()))!, true));
        using var browser = Browser();
        await browser.SendFormAsync("/admin/sign-in", "/admin/sign-in", ("Email", account.Email!), ("Password", "a long enough pass phrase"));
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.Equal(TimeSpan.Zero, Pace.Turn("code " + account.Id, null));
            using var answer = await browser.SendFormAsync("/admin/sign-in/code", "/admin/sign-in/code", ("Code", "0000000"));
            Assert.Equal(422, (int)answer.StatusCode);
        }

        Assert.NotEqual(TimeSpan.Zero, Pace.Turn("code " + account.Id, null));
    }

    [Fact]
    public async Task Wrong_passkeys_slow_the_address_down_from_which_they_come()
    {
        using var browser = Browser();
        for (var attempt = 0; attempt < 21; attempt++)
        {
            Assert.Equal(TimeSpan.Zero, Pace.Turn(null, null));
            using var answer = await browser.SendFormAsync("/admin/sign-in", "/admin/sign-in/passkey", ("credential", "{}"));
            Assert.Equal(422, (int)answer.StatusCode);
        }

        Assert.NotEqual(TimeSpan.Zero, Pace.Turn(null, null));
    }

    private SignInPace Pace => _app.Services.GetRequiredService<SignInPace>();

    private HttpClient Browser() => _app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
}
