using KhojalyMemorial.Content;
using Microsoft.AspNetCore.Identity;

namespace KhojalyMemorial.Accounts;

/// <summary>A curator's account.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Makes an account with a key of UUID version 7.</summary>
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>The name that colleagues see beside what the curator wrote.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>What the curator may do: a name of <see cref="Role"/>.</summary>
    public string Role { get; set; } = Accounts.Role.Author.Name;

    /// <summary>The language in which the desk speaks to the curator: a code of <see cref="Language"/>.</summary>
    public string DeskLanguage { get; set; } = "en";

    /// <summary>Keys of the rooms to which the curator is bound, separated by spaces; empty for the whole museum.</summary>
    public string Rooms { get; set; } = "";

    /// <summary>When the account was made.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>When the curator signed in last; null before the first time.</summary>
    public DateTime? SignedInUtc { get; set; }

    /// <summary>When the account was closed; null while it is open. What a closed account wrote stays.</summary>
    public DateTime? ClosedUtc { get; set; }
}
