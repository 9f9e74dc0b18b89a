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
                identity.User.AllowedUserNameCharacters = ""; // the name is the e-mail address, in whatever letters

                // For codes only, once the password was right: wrong passwords are slowed, or anybody could lock anybody out.
                identity.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 10, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15) };

                // NIST SP 800-63B: length counts, rules of composition do harm.
                identity.Password = new PasswordOptions
                {
                    RequiredLength = Passwords.Shortest, RequiredUniqueChars = 1, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false,
                };
            })
            .AddUserStore<AccountStore>().AddSignInManager().AddDefaultTokenProviders().AddClaimsPrincipalFactory<CuratorPrincipals>()
            .AddPasswordValidator<Passwords>();
        builder.Services.AddDataProtection().SetApplicationName("KhojalyMemorial");
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(services => new ConfigureOptions<KeyManagementOptions>(
            keys => keys.XmlRepository = new ProtectionKeys(services.GetRequiredService<IServiceScopeFactory>())));
        builder.Services.AddOptions<IdentityPasskeyOptions>().Configure<PublicUrl>((passkey, address) =>
        {
            // With fingerprint, face or PIN a passkey is two factors; kept in the authenticator, it needs no name to be typed.
            (passkey.ServerDomain, passkey.UserVerificationRequirement, passkey.ResidentKeyRequirement) = (address.Host, "required", "required");
        });
        builder.Services.AddSingleton<SignInPace>();
        builder.Services.AddSingleton(builder.Configuration.GetSection("Mail").Get<MailOptions>() ?? new MailOptions());
        builder.Services.AddSingleton<Mails>();
        builder.Services.AddScoped<CuratorSessions>();
        builder.Services.AddScoped<SignIns>();
        builder.Services.AddScoped<NewPasskeys>();
        builder.Services.AddScoped<Invitations>();
        builder.Services.AddScoped<Arrivals>();
        builder.Services.AddScoped<AccountChanges>();
        builder.Services.AddHostedService<FirstAdministrator>();
        DeskCookies.Add(builder.Services);
        AddPolicies(builder.Services);
    }

    /// <summary>Puts sign-in into the pipeline.</summary>
    /// <param name="app">The pipeline.</param>
    public static void UseMuseumAccounts(this IApplicationBuilder app)
    {
        // Only the desk asks who somebody is: a visitor's request touches neither cookies nor keys.
        app.UseWhen(context => context.Request.Path.StartsWithSegments(DeskPath, StringComparison.OrdinalIgnoreCase), desk =>
        {
            desk.Use(DeskCookies.SayThatTheDatabaseIsAwayAsync);
            desk.UseAuthentication();
        });
        app.UseAuthorization();
    }

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
