namespace KhojalyMemorial.Lti;

/// <summary>A learning system that may open pages of the museum by LTI 1.3.</summary>
public sealed class Platform
{
    /// <summary>The most letters of a name.</summary>
    public const int LongestName = 100;

    /// <summary>The most letters of issuer and client id: OpenID Connect allows 255.</summary>
    public const int LongestId = 255;

    /// <summary>The most letters of an address.</summary>
    public const int LongestAddress = 500;

    /// <summary>The most letters of all origins that may frame.</summary>
    public const int LongestFrames = 1000;

    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What administrators call it.</summary>
    public required string Name { get; set; }

    /// <summary>Its issuer, exactly as its tokens write it.</summary>
    public required string Issuer { get; init; }

    /// <summary>The name under which it knows the museum.</summary>
    public required string ClientId { get; init; }

    /// <summary>Where a login goes on.</summary>
    public required string AuthorizationAddress { get; set; }

    /// <summary>Where its keys are.</summary>
    public required string KeySetAddress { get; set; }

    /// <summary>The origins that may frame pages, separated by blanks; a leading <c>*.</c> of a host stands for all hosts below it.</summary>
    public required string Frames { get; set; }

    /// <summary>Who registered it: account id, or the id of the link that opened Dynamic Registration.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was registered.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>When it was closed; null while it may open pages.</summary>
    public DateTime? ClosedUtc { get; set; }
}

/// <summary>A deployment of the museum within a platform: the whole school, or one course.</summary>
public sealed class Deployment
{
    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The platform.</summary>
    public Guid PlatformId { get; init; }

    /// <summary>Its id, as tokens write it: at most 255 letters of ASCII.</summary>
    public required string DeploymentId { get; init; }

    /// <summary>When it was first seen or entered.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>When an administrator, or the registration itself, allowed it; null while it only asked.</summary>
    public DateTime? AllowedUtc { get; set; }
}

/// <summary>A pair of keys with which the museum signs what it answers to platforms.</summary>
public sealed class ToolKey
{
    /// <summary>Its place in the row of keys, from 1: of two nodes that make the next key at once, one is let through.</summary>
    public int Number { get; init; }

    /// <summary>The name under which platforms find it.</summary>
    public required string KeyId { get; init; }

    /// <summary>Modulus and exponent, as a JSON Web Key.</summary>
    public required string PublicKey { get; init; }

    /// <summary>The private key, sealed by data protection.</summary>
    public required string SealedKey { get; init; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>From when on it signs: later than it is published, so that platforms know it by then.</summary>
    public DateTime SignsFromUtc { get; init; }
}

/// <summary>A nonce that was taken. It holds nothing of the person who came with it.</summary>
public sealed class UsedNonce
{
    /// <summary>SHA-256 of the nonce, in lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>When the login that it belongs to has ended, and the entry may go.</summary>
    public DateTime ExpiresUtc { get; init; }
}

/// <summary>A link that lets one platform register itself, once.</summary>
public sealed class RegistrationLink
{
    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the secret in the link, in lower-case hexadecimal digits.</summary>
    public required string SecretHash { get; init; }

    /// <summary>For whom, in the administrator's words.</summary>
    public required string Name { get; init; }

    /// <summary>The account that made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>When it ends.</summary>
    public DateTime ExpiresUtc { get; init; }

    /// <summary>When it was used or taken back; null while it is open.</summary>
    public DateTime? ClosedUtc { get; set; }
}
