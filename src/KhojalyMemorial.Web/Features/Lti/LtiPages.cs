using KhojalyMemorial.Content;

namespace KhojalyMemorial.Features.Lti;

/// <summary>What the frame of a page under <c>/lti</c> needs.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Title">Its title.</param>
public abstract record LtiPage(Language Language, string Title);

/// <summary>A refusal.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Text">What the person can do.</param>
/// <param name="Code">The reason, for whoever set the platform up.</param>
/// <param name="Open">The page that everybody can open, in a window of its own; null for none.</param>
public sealed record RefusedPage(Language Language, string Text, string Code, string? Open) : LtiPage(Language, Languages.Strings.For(Language)["Lti.Refused.Title"]);

/// <summary>A page that opens in a window of its own.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Open">The page.</param>
public sealed record WindowPage(Language Language, string Open) : LtiPage(Language, Languages.Strings.For(Language)["Lti.Window.Title"]);

/// <summary>Asks the platform to keep a login for a browser that keeps no cookies, and goes on.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Kept">What is kept, where and by whom.</param>
/// <param name="Way">Where the login goes on.</param>
public sealed record KeepPage(Language Language, KeptLogin Kept, string Way) : LtiPage(Language, Languages.Strings.For(Language)["Lti.Moment"]);

/// <summary>Asks the platform for what it kept, and goes on.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Kept">What is kept, where and by whom.</param>
/// <param name="State">The login, sealed.</param>
/// <param name="Token">The platform's token, which is looked at afterwards.</param>
public sealed record FetchPage(Language Language, KeptLogin Kept, string State, string Token) : LtiPage(Language, Languages.Strings.For(Language)["Lti.Moment"]);

/// <summary>Something that a platform keeps.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Value">Its value; null where it is asked for.</param>
/// <param name="Origin">The origin of the storage.</param>
/// <param name="Frame">The frame that keeps it; null for the platform itself.</param>
public sealed record KeptLogin(string Key, string? Value, string Origin, string? Frame);

/// <summary>The choice of pages.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Request">What the platform asked for, sealed.</param>
/// <param name="Groups">The pages.</param>
/// <param name="Multiple">Whether several may be chosen.</param>
/// <param name="School">Whether they are shown in the school view.</param>
/// <param name="Words">What the list is narrowed to; null for all.</param>
/// <param name="Problem">What is wrong; null for nothing.</param>
public sealed record ChoicePage(Language Language, string Request, IReadOnlyList<LinkGroup> Groups, bool Multiple, bool School, string? Words, string? Problem)
    : LtiPage(Language, Languages.Strings.For(Language)["Lti.Choose.Title"]);

/// <summary>Sends a choice back.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Action">Where to.</param>
/// <param name="Token">The signed choice.</param>
public sealed record ReturnPage(Language Language, string Action, string Token) : LtiPage(Language, Languages.Strings.For(Language)["Lti.Moment"]);

/// <summary>Asks whether a platform is to be registered.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Platform">The origin of the platform.</param>
/// <param name="Request">The registration, sealed.</param>
public sealed record RegisterPage(Language Language, string Platform, string Request) : LtiPage(Language, Languages.Strings.For(Language)["Lti.Register.Title"]);

/// <summary>What became of a registration.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Text">What became of it, and what is to be done.</param>
/// <param name="Done">Whether the platform's window can be closed.</param>
public sealed record RegisteredPage(Language Language, string Text, bool Done) : LtiPage(Language, Languages.Strings.For(Language)["Lti.Register.Title"]);
