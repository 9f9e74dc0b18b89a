namespace KhojalyMemorial.Lti;

/// <summary>Why a launch is refused. The names stand in the log and on the page, for the person who set the platform up.</summary>
public enum Refusal
{
    /// <summary>The platform is not registered, or was closed.</summary>
    UnknownPlatform,

    /// <summary>The login lacks issuer, login hint or target.</summary>
    IncompleteLogin,

    /// <summary>The state is missing or was not made here.</summary>
    WrongState,

    /// <summary>The state has ended.</summary>
    StateExpired,

    /// <summary>The state belongs to another browser.</summary>
    OtherBrowser,

    /// <summary>The browser keeps nothing that would show that the login began in it.</summary>
    NothingKept,

    /// <summary>There is no token.</summary>
    NoToken,

    /// <summary>The platform says that the login failed.</summary>
    PlatformError,

    /// <summary>The token cannot be read.</summary>
    UnreadableToken,

    /// <summary>The token is not signed with RS256.</summary>
    WrongAlgorithm,

    /// <summary>The token names no key.</summary>
    NoKeyId,

    /// <summary>The platform has no such key.</summary>
    UnknownKey,

    /// <summary>The platform's keys cannot be read.</summary>
    KeysAway,

    /// <summary>The signature is not the key's.</summary>
    WrongSignature,

    /// <summary>The issuer is another.</summary>
    WrongIssuer,

    /// <summary>The token is for somebody else.</summary>
    WrongAudience,

    /// <summary>Of several audiences another is the one that the token was made for, or none is named.</summary>
    WrongParty,

    /// <summary>The token has ended, or does not say when it ends.</summary>
    Expired,

    /// <summary>The token was made in the future, too long ago, or does not say when.</summary>
    WrongTime,

    /// <summary>The nonce is missing or another than the login's.</summary>
    WrongNonce,

    /// <summary>The nonce was used before.</summary>
    Replayed,

    /// <summary>The message is of another version.</summary>
    WrongVersion,

    /// <summary>The kind of message is not served.</summary>
    WrongMessage,

    /// <summary>The deployment is missing.</summary>
    NoDeployment,

    /// <summary>The deployment is not allowed yet.</summary>
    UnknownDeployment,

    /// <summary>The roles are missing.</summary>
    NoRoles,

    /// <summary>The target is missing, or is no page of the museum.</summary>
    ForeignTarget,

    /// <summary>The link in the course has no id.</summary>
    NoResourceLink,

    /// <summary>The settings for choosing pages are missing, or name no address to return to.</summary>
    WrongSettings,

    /// <summary>The platform takes no links.</summary>
    NoLinksTaken,

    /// <summary>The form was not sent from the museum's own page.</summary>
    ForeignForm,
}

/// <summary>What the person is told: not what an attacker would like to know, but what to do.</summary>
public static class RefusalAdvice
{
    /// <summary>The key of the advice.</summary>
    /// <param name="refusal">Why.</param>
    /// <returns>Try again from the course, use a window of its own, or tell whoever set it up.</returns>
    public static string Of(Refusal refusal) => refusal switch
    {
        Refusal.WrongState or Refusal.StateExpired or Refusal.OtherBrowser or Refusal.Expired or Refusal.WrongNonce or Refusal.Replayed or Refusal.PlatformError or Refusal.KeysAway or Refusal.ForeignForm => "Lti.Refused.Again",
        Refusal.NothingKept => "Lti.Refused.NothingKept",
        Refusal.UnknownDeployment => "Lti.Refused.Deployment",
        _ => "Lti.Refused.SetUp",
    };
}
