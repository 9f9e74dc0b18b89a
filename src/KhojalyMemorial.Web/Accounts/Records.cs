namespace KhojalyMemorial.Accounts;

/// <summary>A sign-in that lasts: one browser of one account. The cookie names it, so that it can be ended from elsewhere.</summary>
public sealed class AccountSession
{
    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose it is.</summary>
    public Guid AccountId { get; init; }

    /// <summary>When it began.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>When it was used last, to the minute.</summary>
    public DateTime SeenUtc { get; set; }

    /// <summary>Browser and system in a few words, for the list; no address.</summary>
    public required string Device { get; init; }

    /// <summary>How the curator proved who they are: password, password and code, passkey, link.</summary>
    public required string Method { get; init; }

    /// <summary>When it ended; null while it lasts.</summary>
    public DateTime? EndedUtc { get; set; }
}

/// <summary>A link that lets somebody in once: the first administrator, an invitation, or a way back where every factor is lost.</summary>
public sealed class Invitation
{
    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the secret in the link, in lower-case hexadecimal digits; the secret itself is kept nowhere.</summary>
    public required string SecretHash { get; init; }

    /// <summary>For whom; null for the first administrator, who says so on arrival.</summary>
    public string? Email { get; init; }

    /// <summary>The role of the account to be made.</summary>
    public required string Role { get; init; }

    /// <summary>The account that it leads back into; null where a new one is made.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Who made it: account id, or the name of a command.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>When it ends.</summary>
    public DateTime ExpiresUtc { get; init; }

    /// <summary>When it was used or taken back; null while it is open.</summary>
    public DateTime? ClosedUtc { get; set; }
}

/// <summary>A key with which cookies are sealed, kept in the database so that several web nodes share sign-ins.</summary>
public sealed class ProtectionKey
{
    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The key's name.</summary>
    public required string Name { get; init; }

    /// <summary>The key as XML.</summary>
    public required string Xml { get; init; }
}
