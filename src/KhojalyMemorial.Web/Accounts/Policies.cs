using Microsoft.AspNetCore.Authorization;

namespace KhojalyMemorial.Accounts;

/// <summary>The policies of the desk, each the lowest role that passes. Every admin action names one, or is open on purpose (a test holds that).</summary>
public static class Policies
{
    /// <summary>Write drafts of one's own, and look around.</summary>
    public const string Write = "write";

    /// <summary>Change any draft; review and comment; approve.</summary>
    public const string Review = "review";

    /// <summary>Publish, schedule, withdraw, erase.</summary>
    public const string Publish = "publish";

    /// <summary>Run accounts and settings.</summary>
    public const string Administer = "administer";

    /// <summary>Signed in, whatever the role and before the second factor is set up: one's own account only.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Each policy that asks for a role.</summary>
    public static readonly IReadOnlyDictionary<string, Role> Roles = new Dictionary<string, Role>(StringComparer.Ordinal)
    {
        [Write] = Role.Author,
        [Review] = Role.Editor,
        [Publish] = Role.Publisher,
        [Administer] = Role.Administrator,
    };
}

/// <summary>Asks for a role, and for a second factor where the curator's own role demands one.</summary>
/// <param name="Role">The lowest role that passes.</param>
public sealed record RoleRequirement(Role Role) : IAuthorizationRequirement;

/// <summary>Answers <see cref="RoleRequirement"/> from the claims of the sign-in.</summary>
public sealed class RoleHandler : AuthorizationHandler<RoleRequirement>
{
    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(requirement);
        if (context.User.CuratorRole() is { } role && role.Covers(requirement.Role) && (!role.AsksForSecondFactor || context.User.HasSecondFactor()))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
