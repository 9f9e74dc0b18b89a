using AngleSharp;
using System.Security.Claims;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KhojalyMemorial.Tests.Support;

/// <summary>Curators for tests: accounts of every role, signed in without walking through the sign-in pages, which have tests of their own.</summary>
public static class Desk
{
    /// <summary>The password of every account.</summary>
    public const string Password = "a long enough pass phrase";

    /// <summary>Makes an account.</summary>
    public static async Task<Account> AccountAsync(this MuseumApp app, Role role, string? rooms = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(role);
        await using var scope = app.Services.CreateAsyncScope();
        var email = $"{role.Name.ToLowerInvariant()}-{Guid.NewGuid():N}@museum.example";
        var account = new Account
        {
            UserName = email, Email = email, EmailConfirmed = true, DisplayName = $"Test {role.Name}", Role = role.Name, Rooms = rooms ?? "", CreatedUtc = Now(scope.ServiceProvider),
        };
        var result = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
        Assert.True(result.Succeeded, string.Join('\n', result.Errors.Select(error => error.Description)));
        return account;
    }

    /// <summary>The value of the cookie that a browser of the account would hold.</summary>
    public static async Task<(string Name, string Value)> CookieAsync(this MuseumApp app, Account account, bool secondFactor = true)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(account);
        await using var scope = app.Services.CreateAsyncScope();
        var session = new AccountSession { AccountId = account.Id, CreatedUtc = Now(scope.ServiceProvider), SeenUtc = Now(scope.ServiceProvider), Device = "a test", Method = "test" };
        var database = scope.ServiceProvider.GetRequiredService<MuseumDbContext>();
        database.Sessions.Add(session);
        await database.SaveChangesAsync();

        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync((await accounts.FindByIdAsync(account.Id.ToString()))!);
        var identity = (ClaimsIdentity)principal.Identity!;
        identity.AddClaim(new(CuratorClaims.Session, session.Id.ToString()));
        if (secondFactor)
        {
            identity.AddClaim(new(CuratorClaims.SecondFactor, "test"));
        }

        var cookie = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var times = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1) };
        return (cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(new AuthenticationTicket(principal, times, IdentityConstants.ApplicationScheme)));
    }

    /// <summary>A client that is signed in; it follows no redirect.</summary>
    public static async Task<HttpClient> SignedInAsync(this MuseumApp app, Role role, bool secondFactor = true) =>
        await app.SignedInAsync(await app.AccountAsync(role), secondFactor);

    /// <summary>A client that is signed in; it follows no redirect and keeps cookies, so that forms can be sent.</summary>
    public static async Task<HttpClient> SignedInAsync(this MuseumApp app, Account account, bool secondFactor = true)
    {
        ArgumentNullException.ThrowIfNull(app);
        var (name, value) = await app.CookieAsync(account, secondFactor);
        var client = app.CreateDefaultClient(new CookieJar(name, value));
        client.BaseAddress = new WebApplicationFactoryClientOptions().BaseAddress;
        return client;
    }

    /// <summary>Sends a form as the page that holds it would: asks for the page first, and takes its antiforgery field along.</summary>
    public static async Task<HttpResponseMessage> SendFormAsync(this HttpClient client, string page, string action, params (string Name, string Value)[] fields)
    {
        ArgumentNullException.ThrowIfNull(client);
        var html = await client.GetStringAsync(page);
        var document = await BrowsingContext.New().OpenAsync(answer => answer.Content(html));
        var token = document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
        Assert.True(token is not null, $"{page} has no form that proves where it comes from.");
        using var body = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await client.PostAsync(action, body);
    }

    private static DateTime Now(IServiceProvider services) => services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    /// <summary>Keeps cookies as a browser does, the sign-in's from the beginning.</summary>
    private sealed class CookieJar(string name, string value) : DelegatingHandler
    {
        private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal) { [name] = value };

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Remove("Cookie");
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var response = await base.SendAsync(request, cancellationToken);
            foreach (var set in response.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
            {
                var pair = set.Split(';')[0].Split('=', 2);
                _cookies[pair[0]] = pair[1];
            }

            return response;
        }
    }
}
