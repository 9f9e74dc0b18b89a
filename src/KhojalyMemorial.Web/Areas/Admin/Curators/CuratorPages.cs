using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;

namespace KhojalyMemorial.Areas.Admin.Curators;

/// <summary>The list of accounts and open invitations.</summary>
/// <param name="Head">Title and language.</param>
/// <param name="Accounts">The accounts by name.</param>
/// <param name="Invitations">Links that hold.</param>
/// <param name="Form">What was typed into the invitation.</param>
public sealed record AccountsPage(DeskHead Head, IReadOnlyList<Account> Accounts, IReadOnlyList<Invitation> Invitations, InvitationForm Form) : DeskPage(Head)
{
    /// <summary>The accounts that have a passkey.</summary>
    public IReadOnlySet<Guid> WithPasskey { get; init; } = new HashSet<Guid>();

    /// <summary>The keys of the texts that name what an account has beside a password.</summary>
    /// <param name="account">The account.</param>
    /// <returns>None where a password alone lets it in.</returns>
    public IEnumerable<string> Factors(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new[] { WithPasskey.Contains(account.Id) ? "Accounts.Factor.Passkey" : null, account.TwoFactorEnabled ? "Accounts.Factor.Codes" : null }.OfType<string>();
    }
}

/// <summary>What the invitation's form sends.</summary>
/// <param name="Email">Whom.</param>
/// <param name="Role">As what.</param>
public sealed record InvitationForm(string? Email, string? Role);

/// <summary>A link to hand over, shown once.</summary>
/// <param name="Head">Title and language.</param>
/// <param name="Text">What it is for.</param>
/// <param name="Link">The link.</param>
/// <param name="Mailed">Whether it went out by mail as well.</param>
public sealed record LinkPage(DeskHead Head, string Text, string Link, bool Mailed) : DeskPage(Head);

/// <summary>An account of somebody else.</summary>
/// <param name="Head">Title and language.</param>
/// <param name="Account">The account.</param>
/// <param name="Rooms">The museum's rooms: key and title.</param>
public sealed record CuratorPage(DeskHead Head, Account Account, IReadOnlyList<(string Key, string Title)> Rooms) : DeskPage(Head);
