namespace KhojalyMemorial.Accounts;

/// <summary>Where an attempt to sign in has led.</summary>
public enum SignInStep
{
    /// <summary>Not in. It is not said why: whether there is such an account is nobody's business.</summary>
    Wrong,

    /// <summary>Too many wrong attempts: to be tried again later.</summary>
    Later,

    /// <summary>The password was right; a second factor is asked for.</summary>
    SecondFactor,

    /// <summary>In.</summary>
    Done,
}
