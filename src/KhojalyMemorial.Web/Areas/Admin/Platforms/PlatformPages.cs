using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Lti;

namespace KhojalyMemorial.Areas.Admin.Platforms;

/// <summary>The list of platforms, with what is entered at a platform.</summary>
/// <param name="Head">Title and language.</param>
/// <param name="Platforms">The platforms by name.</param>
/// <param name="Links">Registration links that hold.</param>
/// <param name="Keys">The museum's keys, the newest first.</param>
/// <param name="Tool">What the museum says of itself.</param>
/// <param name="Form">What was typed.</param>
public sealed record PlatformsPage(
    DeskHead Head, IReadOnlyList<Platform> Platforms, IReadOnlyList<RegistrationLink> Links, IReadOnlyList<ToolKey> Keys, ToolDescription Tool, PlatformForm Form) : DeskPage(Head);

/// <summary>A platform.</summary>
/// <param name="Head">Title and language.</param>
/// <param name="Platform">The platform.</param>
/// <param name="Deployments">Its deployments, those that ask first.</param>
/// <param name="Form">What was typed.</param>
public sealed record PlatformPage(DeskHead Head, Platform Platform, IReadOnlyList<Deployment> Deployments, PlatformForm Form) : DeskPage(Head);

/// <summary>What the forms of platforms send.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Issuer">Its issuer; only where it is entered for the first time.</param>
/// <param name="ClientId">The client id; only where it is entered for the first time.</param>
/// <param name="Authorization">Where a login goes on.</param>
/// <param name="KeySet">Where its keys are.</param>
/// <param name="Frames">The origins that may frame pages.</param>
/// <param name="Deployment">A deployment; only where it is entered for the first time.</param>
public sealed record PlatformForm(string? Name, string? Issuer, string? ClientId, string? Authorization, string? KeySet, string? Frames, string? Deployment)
{
    /// <summary>The form of a platform that is registered.</summary>
    /// <param name="platform">The platform.</param>
    /// <returns>Its values.</returns>
    public static PlatformForm Of(Platform platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return new(platform.Name, platform.Issuer, platform.ClientId, platform.AuthorizationAddress, platform.KeySetAddress, platform.Frames.Replace(' ', '\n'), null);
    }
}

/// <summary>A link with which a platform registers itself, shown once.</summary>
/// <param name="Head">Title and language.</param>
/// <param name="Link">The link.</param>
public sealed record RegistrationLinkPage(DeskHead Head, string Link) : DeskPage(Head);
