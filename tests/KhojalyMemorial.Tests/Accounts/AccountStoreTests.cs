using AngleSharp;
using AngleSharp.Dom;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Accounts;

/// <summary>What the database says of second factors to somebody who reads it.</summary>
public sealed class AccountStoreTests : IAsyncLifetime
{
    private MuseumApp _app = null!;
    private Account _account = null!;
    private string _secret = "";
    private string[] _codes = [];

    public async ValueTask InitializeAsync()
    {
        _app = await MuseumApp.StartAsync();
        _account = await _app.AccountAsync(Role.Editor);
        using var browser = await _app.SignedInAsync(_account, secondFactor: false);
        _secret = (await ReadAsync(await browser.GetAsync("/admin/account/authenticator"))).QuerySelector(".desk-secret")!.TextContent;
        using var set = await browser.SendFormAsync("/admin/account/authenticator", "/admin/account/authenticator", ("Code", Totp.Code(_secret)));
        _codes = (await ReadAsync(set)).QuerySelector(".desk-codes")!.TextContent.Split('\n');
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Neither_the_secret_of_a_telephone_nor_a_recovery_code_stands_in_the_clear()
    {
        var kept = await _app.AskAsync(database => database.UserTokens.Where(token => token.UserId == _account.Id).Select(token => token.Value!).ToListAsync());

        Assert.Equal(2, kept.Count);
        var all = string.Join('\n', kept);
        foreach (var secret in _codes.Append(_secret.Replace(" ", "", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(secret, all, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(secret.Replace("-", "", StringComparison.Ordinal), all, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task The_same_code_on_two_accounts_is_kept_differently()
    {
        var other = await _app.AccountAsync(Role.Editor);
        foreach (var account in new[] { _account, other })
        {
            await _app.UseAsync<Microsoft.AspNetCore.Identity.IUserStore<Account>, bool>(async store =>
            {
                await ((AccountStore)store).ReplaceCodesAsync((await store.FindByIdAsync(account.Id.ToString(), default))!, ["ABCDE-FGHJK"], default);
                await ((AccountStore)store).Context.SaveChangesAsync();
                return true;
            });
        }

        var kept = await _app.AskAsync(database => database.UserTokens.Where(token => token.Name == "RecoveryCodes").Select(token => token.Value).ToListAsync());
        Assert.Equal(2, kept.Distinct().Count());
    }

    [Fact]
    public async Task Where_the_keys_of_the_site_were_thrown_away_a_recovery_code_still_lets_in_once()
    {
        // As if the secret had been sealed with keys that are no more.
        await _app.AskAsync(database => database.UserTokens.Where(token => token.UserId == _account.Id && token.Name == AccountStore.TelephoneSecret)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.Value, "CfDJ8sealedwithanotherkey")));

        Assert.Equal(422, await CodeAsync(Totp.Code(_secret)));
        Assert.Equal(302, await CodeAsync(_codes[3]));
        Assert.Equal(422, await CodeAsync(_codes[3]));
        Assert.Equal(302, await CodeAsync(_codes[4]));
    }

    private async Task<int> CodeAsync(string code)
    {
        using var browser = _app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
        await browser.SendFormAsync("/admin/sign-in", "/admin/sign-in", ("Email", _account.Email!), ("Password", "a long enough pass phrase"));
        using var answer = await browser.SendFormAsync("/admin/sign-in/code", "/admin/sign-in/code", ("Code", code));
        return (int)answer.StatusCode;
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(response => response.Content(html));
    }
}
