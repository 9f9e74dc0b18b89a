namespace KhojalyMemorial.Desk;

/// <summary>What the last look at an outside address gave.</summary>
public sealed class LinkCheck
{
    /// <summary>SHA-256 of the address.</summary>
    public required string AddressHash { get; init; }

    /// <summary>The address.</summary>
    public required string Address { get; init; }

    /// <summary>When it was looked at.</summary>
    public DateTime CheckedUtc { get; set; }

    /// <summary>The HTTP status; 0 where no answer came.</summary>
    public int Status { get; set; }
}
