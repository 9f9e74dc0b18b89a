using KhojalyMemorial.Areas.Admin.Shared;

namespace KhojalyMemorial.Areas.Admin.SignIn;

/// <summary>The sign-in page.</summary>
/// <param name="Head">Title and language.</param>
/// <param name="Way">Where to go afterwards, and the language, as a query.</param>
/// <param name="Then">Where to go afterwards.</param>
/// <param name="Email">What was typed.</param>
public sealed record SignInPage(DeskHead Head, string Way, string Then, string? Email) : DeskPage(Head);

/// <summary>The page that asks for the second factor.</summary>
/// <param name="Head">Title and language.</param>
/// <param name="Way">Where to go afterwards, and the language, as a query.</param>
/// <param name="HasCodes">Whether a telephone makes codes for the account.</param>
public sealed record CodePage(DeskHead Head, string Way, bool HasCodes) : DeskPage(Head);

/// <summary>The page behind a link that lets somebody in.</summary>
/// <param name="Head">Title and language.</param>
/// <param name="Action">The address of the form.</param>
/// <param name="IsReturn">Whether the link leads back into an account.</param>
/// <param name="FixedEmail">The address for which the link was made; null where it is asked for.</param>
/// <param name="Form">What was typed.</param>
public sealed record WelcomePage(DeskHead Head, string Action, bool IsReturn, string? FixedEmail, WelcomeForm Form) : DeskPage(Head);

/// <summary>What the sign-in form sends.</summary>
/// <param name="Email">E-mail address.</param>
/// <param name="Password">Password.</param>
public sealed record SignInForm(string? Email, string? Password);

/// <summary>What the form behind a link sends.</summary>
/// <param name="Name">The name that colleagues see.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="DeskLanguage">Language of the desk.</param>
/// <param name="Password">Password.</param>
/// <param name="Credential">A new passkey, as JSON, in place of the password.</param>
public sealed record WelcomeForm(string? Name, string? Email, string? DeskLanguage, string? Password, string? Credential);
