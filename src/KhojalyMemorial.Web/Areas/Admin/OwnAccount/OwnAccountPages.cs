using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;

namespace KhojalyMemorial.Areas.Admin.OwnAccount;

/// <summary>The page of one's own account.</summary>
/// <param name="Head">Title and language.</param>
/// <param name="Account">The account.</param>
/// <param name="Name">The name as typed.</param>
/// <param name="Factors">What it signs in with.</param>
/// <param name="Sessions">Where it is signed in.</param>
/// <param name="Session">The session that looks.</param>
public sealed record AccountPage(DeskHead Head, Account Account, string Name, Factors Factors, IReadOnlyList<AccountSession> Sessions, Guid Session) : DeskPage(Head);

/// <summary>What an account signs in with beside its e-mail address.</summary>
/// <param name="HasPassword">Whether it has a password.</param>
/// <param name="HasCodes">Whether a telephone makes codes.</param>
/// <param name="Passkeys">Its passkeys.</param>
/// <param name="RecoveryCodes">How many recovery codes are left.</param>
public sealed record Factors(bool HasPassword, bool HasCodes, IReadOnlyList<PasskeyRow> Passkeys, int RecoveryCodes);

/// <summary>A passkey in the list.</summary>
/// <param name="Id">Its id, for forms.</param>
/// <param name="Name">What its owner calls it; empty for nothing.</param>
/// <param name="MadeUtc">When it was made.</param>
public sealed record PasskeyRow(string Id, string Name, DateTime MadeUtc);

/// <summary>The page that asks for a second factor before anything else opens.</summary>
/// <param name="Head">Title and language.</param>
/// <param name="Then">Where to go afterwards.</param>
public sealed record SecondFactorPage(DeskHead Head, string Then) : DeskPage(Head);

/// <summary>The page on which a telephone learns the secret.</summary>
/// <param name="Head">Title and language.</param>
/// <param name="Then">Where to go afterwards.</param>
/// <param name="Secret">The secret, in groups of four.</param>
/// <param name="Picture">The secret as QR code.</param>
public sealed record AuthenticatorPage(DeskHead Head, string Then, string Secret, QrPicture Picture) : DeskPage(Head);

/// <summary>The recovery codes, shown once.</summary>
/// <param name="Head">Title and language.</param>
/// <param name="Then">Where to go afterwards.</param>
/// <param name="Codes">The codes.</param>
public sealed record RecoveryCodesPage(DeskHead Head, string Then, IReadOnlyList<string> Codes) : DeskPage(Head);

/// <summary>The page that changes the password.</summary>
/// <param name="Head">Title and language.</param>
/// <param name="HasPassword">Whether the old one is asked for.</param>
public sealed record PasswordPage(DeskHead Head, bool HasPassword) : DeskPage(Head);
