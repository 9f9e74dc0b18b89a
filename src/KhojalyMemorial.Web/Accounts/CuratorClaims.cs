using System.Security.Claims;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Accounts;

/// <summary>What a sign-in says of a curator.</summary>
public static class CuratorClaims
{
    /// <summary>The claim that holds the role's name.</summary>
    public const string Role = "role";

    /// <summary>The claim that holds the id of the <see cref="AccountSession"/>.</summary>
    public const string Session = "session";

    /// <summary>The claim that is there when two factors were shown: a code beside the password, or a passkey with user verification.</summary>
    public const string SecondFactor = "second-factor";

    /// <summary>The claim that holds the language of the desk.</summary>
    public const string Language = "language";

    /// <summary>The claim that holds the rooms to which the curator is bound.</summary>
    public const string Rooms = "rooms";

    /// <summary>The id of the account.</summary>
    /// <param name="user">The sign-in.</param>
    /// <returns>The empty id where nobody is signed in.</returns>
    public static Guid AccountId(this ClaimsPrincipal user) =>
        Guid.TryParse(user?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : Guid.Empty;

    /// <summary>The id of the session.</summary>
    /// <param name="user">The sign-in.</param>
    /// <returns>The empty id where nobody is signed in.</returns>
    public static Guid SessionId(this ClaimsPrincipal user) => Guid.TryParse(user?.FindFirstValue(Session), out var id) ? id : Guid.Empty;

    /// <summary>The curator's role.</summary>
    /// <param name="user">The sign-in.</param>
    /// <returns>Null where nobody is signed in.</returns>
    public static Role? CuratorRole(this ClaimsPrincipal user) => Accounts.Role.Find(user?.FindFirstValue(Role));

    /// <summary>Whether two factors were shown.</summary>
    /// <param name="user">The sign-in.</param>
    /// <returns>True after a code or a verified passkey.</returns>
    public static bool HasSecondFactor(this ClaimsPrincipal user) => user?.HasClaim(claim => claim.Type == SecondFactor) == true;

    /// <summary>The language in which the desk speaks.</summary>
    /// <param name="user">The sign-in.</param>
    /// <returns>English where nothing is said.</returns>
    public static Language DeskLanguage(this ClaimsPrincipal user) =>
        Content.Language.TryParse(user?.FindFirstValue(Language), out var language) ? language : Content.Language.En;

    /// <summary>Whether the curator may work in a room.</summary>
    /// <param name="user">The sign-in.</param>
    /// <param name="room">The room's key; null for what belongs to no room.</param>
    /// <returns>True for curators who are not bound to rooms, and for what belongs to none.</returns>
    public static bool MayWorkIn(this ClaimsPrincipal user, string? room) =>
        AreOpen(user?.FindFirstValue(Rooms), room);

    /// <summary>Whether the rooms to which an account is bound hold a room.</summary>
    /// <param name="rooms">Keys with spaces between; nothing for an account that is bound to none.</param>
    /// <param name="room">Key of the room; null for what lies in none.</param>
    /// <returns>True for an account that is bound to none, and for what lies in none.</returns>
    public static bool AreOpen(string? rooms, string? room) =>
        room is null || rooms is not { Length: > 0 } || rooms.Split(' ').Contains(room, StringComparer.Ordinal);
}
