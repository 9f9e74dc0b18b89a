using System.Net;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Areas.Admin;

/// <summary>Who may open what: every route of the desk with every verb, found in the running site, so that none can be forgotten.</summary>
public sealed class AuthorisationTests : IAsyncLifetime
{
    /// <summary>What is open to everybody, on purpose: the way in, and what somebody holds a secret link to.</summary>
    private static readonly string[] Open =
    [
        "GET /admin/denied", "GET /admin/read/{secret}", "GET /admin/sign-in", "GET /admin/sign-in/code", "GET /admin/welcome/{secret}", "POST /admin/read/{secret}",
        "POST /admin/sign-in", "POST /admin/sign-in/again", "POST /admin/sign-in/code", "POST /admin/sign-in/passkey", "POST /admin/sign-in/passkey/options",
        "POST /admin/sign-out", "POST /admin/welcome/{secret}", "POST /admin/welcome/{secret}/passkey/options",
    ];

    private MuseumApp _app = null!;

    public static TheoryData<string, bool> SignIns =>
        [.. Role.All.SelectMany(role => new[] { new TheoryDataRow<string, bool>(role.Name, true), new TheoryDataRow<string, bool>(role.Name, false) })];

    public async ValueTask InitializeAsync() => _app = await MuseumApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public void Every_route_names_a_policy_or_is_open_on_purpose()
    {
        var routes = AdminRoute.All(_app);

        Assert.Contains(routes, route => route.ToString() == "GET /admin");
        Assert.Empty(Open.Except(routes.Select(route => route.ToString()), StringComparer.Ordinal));
        Assert.All(routes, route =>
        {
            if (route.IsOpen)
            {
                Assert.True(Open.Contains(route.ToString().Replace("HEAD /", "GET /", StringComparison.Ordinal)), $"{route} is open to everybody: {route.Action}");
            }
            else
            {
                Assert.True(route.Policies.Count > 0, $"{route} asks for nothing: {route.Action}");
                Assert.All(route.Policies, policy => Assert.True(policy == Policies.SignedIn || Policies.Roles.ContainsKey(policy), $"{route} names the policy \"{policy}\"."));
            }
        });
    }

    [Fact]
    public void Every_action_of_the_desk_lies_under_its_path()
    {
        // What lay elsewhere would be asked for no sign-in at all: the cookie holds under this path only.
        var outside = _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo.Namespace?.StartsWith("KhojalyMemorial.Areas.Admin", StringComparison.Ordinal) == true)
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')).Where(pattern => pattern != "admin" && !pattern.StartsWith("admin/", StringComparison.Ordinal));

        Assert.Empty(outside);
    }

    [Fact]
    public async Task Without_account_nothing_opens_but_the_way_in()
    {
        using var visitor = _app.Visitor();
        foreach (var route in AdminRoute.All(_app).Where(route => !route.IsOpen))
        {
            foreach (var address in route.Addresses())
            {
                using var answer = await SendAsync(visitor, route.Method, address);
                Assert.True(answer is { StatusCode: HttpStatusCode.Redirect, Headers.Location: not null }, $"{route.Method} {address}: {(int)answer.StatusCode}");
                Assert.StartsWith("/admin/sign-in?then=", answer.Headers.Location.PathAndQuery, StringComparison.Ordinal);
                Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
            }
        }
    }

    [Fact]
    public async Task A_script_without_sign_in_is_told_so_and_not_sent_elsewhere()
    {
        using var visitor = _app.Visitor();
        foreach (var route in AdminRoute.All(_app).Where(route => !route.IsOpen))
        {
            using var answer = await SendAsync(visitor, route.Method, route.Addresses().First(), "application/json");
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{route}: {(int)answer.StatusCode}");
        }
    }

    [Theory]
    [MemberData(nameof(SignIns))]
    public async Task Each_role_opens_what_its_policies_say_and_nothing_else(string name, bool secondFactor)
    {
        var role = Role.Find(name)!;
        using var curator = await _app.SignedInAsync(role, secondFactor);
        foreach (var route in AdminRoute.All(_app).Where(route => !route.IsOpen))
        {
            var address = route.Addresses().First();
            using var answer = await SendAsync(curator, route.Method, address);
            if (route.Opens(role, secondFactor))
            {
                // A form that proves nothing is refused only by those whom it would have served.
                Assert.False(IsKeptOut(answer), $"{role} is kept out of {route}: {(int)answer.StatusCode} {answer.Headers.Location}");
                Assert.True((int)answer.StatusCode < 500, $"{route}: {(int)answer.StatusCode}");
            }
            else
            {
                Assert.True(IsKeptOut(answer), $"{role}{(secondFactor ? "" : " without second factor")} opens {route}: {(int)answer.StatusCode}");
                Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
            }
        }
    }

    [Fact]
    public async Task Every_form_that_does_not_prove_where_it_comes_from_is_refused()
    {
        using var administrator = await _app.SignedInAsync(Role.Administrator);
        var changing = AdminRoute.All(_app).Where(route => route.Method is not ("GET" or "HEAD" or "OPTIONS")).ToList();

        Assert.NotEmpty(changing);
        foreach (var route in changing)
        {
            using var answer = await SendAsync(administrator, route.Method, route.Addresses().First());
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{route}: {(int)answer.StatusCode}");
        }
    }

    private static bool IsKeptOut(HttpResponseMessage answer) => answer.Headers.Location?.OriginalString is { } location
        && (location.Contains("/admin/denied", StringComparison.Ordinal) || location.Contains("/admin/account/second-factor?then=", StringComparison.Ordinal) || location.Contains("/admin/sign-in", StringComparison.Ordinal));

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string method, string address, string? accept = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        if (method is not ("GET" or "HEAD"))
        {
            request.Content = new FormUrlEncodedContent([]);
        }

        return await client.SendAsync(request);
    }
}
