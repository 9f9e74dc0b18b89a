using KhojalyMemorial.Data;
using KhojalyMemorial.Operations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KhojalyMemorial.Accounts;

/// <summary>Sets up accounts, sign-in and who may do what. Visitors never meet any of it: the cookie holds under <c>/admin</c> only.</summary>
public static class AccountsSetup
{
    /// <summary>The path of the desk.</summary>
    public const string DeskPath = "/admin";

    /// <summary>Adds accounts.</summary>
    /// <param name="builder">The host being built.</param>
    public static void AddMuseumAccounts(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddIdentityCore<Account>(identity =>
            {
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                identity.User.RequireUniqueEmail = true;

                // NIST SP 800-63B: length counts, rules of composition do harm.
                identity.Password = new PasswordOptions
                {
                    RequiredLength = 12, RequiredUniqueChars = 1, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false,
                };
            })
            .AddEntityFrameworkStores<MuseumDbContext>().AddSignInManager().AddDefaultTokenProviders().AddClaimsPrincipalFactory<CuratorPrincipals>();
        builder.Services.AddDataProtection().SetApplicationName("KhojalyMemorial");
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(services => new ConfigureOptions<KeyManagementOptions>(
            keys => keys.XmlRepository = new ProtectionKeys(services.GetRequiredService<IServiceScopeFactory>())));
        AddCookies(builder.Services);
        AddPolicies(builder.Services);
    }

    /// <summary>Puts sign-in into the pipeline.</summary>
    /// <param name="app">The pipeline.</param>
    public static void UseMuseumAccounts(this IApplicationBuilder app)
    {
        // Only the desk asks who somebody is: a visitor's request touches neither cookies nor keys.
        app.UseWhen(context => context.Request.Path.StartsWithSegments(DeskPath, StringComparison.OrdinalIgnoreCase), desk => desk.UseAuthentication());
        app.UseAuthorization();
    }

    private static void AddCookies(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddOptions<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<PublicUrl>((cookie, address) =>
            {
                cookie.Cookie.Name = address.IsHttps ? "__Secure-desk" : "desk";
                cookie.Cookie.Path = DeskPath;
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = Secure(address);
                cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
                cookie.LoginPath = DeskPath + "/sign-in";
                cookie.LogoutPath = DeskPath + "/sign-out";
                cookie.AccessDeniedPath = DeskPath + "/denied";
                cookie.ReturnUrlParameter = "then";
            });
        services.AddAntiforgery();
        services.AddOptions<Microsoft.AspNetCore.Antiforgery.AntiforgeryOptions>().Configure<PublicUrl>((forgery, address) =>
        {
            forgery.Cookie.Name = address.IsHttps ? "__Secure-desk-form" : "desk-form";
            forgery.Cookie.Path = DeskPath;
            forgery.Cookie.HttpOnly = true;
            forgery.Cookie.SameSite = SameSiteMode.Strict;
            forgery.Cookie.SecurePolicy = Secure(address);
            forgery.HeaderName = "X-Desk-Form";
        });
    }

    // Plain http is for a site on somebody's own desk; there a cookie that asks for https would never come back.
    private static CookieSecurePolicy Secure(PublicUrl address) => address is { IsHttps: false, IsLocal: true } ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    private static void AddPolicies(IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, RoleHandler>();
        var policies = services.AddAuthorizationBuilder().AddPolicy(Policies.SignedIn, policy => policy.RequireAuthenticatedUser());
        foreach (var (name, role) in Policies.Roles)
        {
            policies.AddPolicy(name, policy => policy.RequireAuthenticatedUser().AddRequirements(new RoleRequirement(role)));
        }
    }
}
