using System.Security.Cryptography;
using System.Text;

namespace KhojalyMemorial.Publishing;

/// <summary>One saved state of an item's data or of its text in one language. Append-only: never changed, never deleted, with one exception: erasure of personal data empties the body and keeps its hash.</summary>
public sealed class Revision
{
    /// <summary>The value of <see cref="Language"/> for what has no language: an item's data.</summary>
    public const string Shared = "";

    /// <summary>UUID version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The item.</summary>
    public Guid ItemId { get; init; }

    /// <summary>Language code, or <see cref="Shared"/>.</summary>
    public string Language { get; init; } = Shared;

    /// <summary>Counts from 1 within item and language.</summary>
    public int Number { get; init; }

    /// <summary>The record as JSON; empty once erased.</summary>
    public required string Body { get; init; }

    /// <summary>SHA-256 of the body as it was saved, in lower-case hexadecimal digits.</summary>
    public required string BodyHash { get; init; }

    /// <summary>Who saved it.</summary>
    public required string Author { get; init; }

    /// <summary>When.</summary>
    public DateTime SavedUtc { get; init; }

    /// <summary>The author's remark.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it only mends a slip: the other languages need not follow it, and it does not bring its own up to date. Never the first of a language.</summary>
    public bool IsSmall { get; init; }

    /// <summary>The revision that the author had before them; null for the first.</summary>
    public Guid? BasedOnId { get; init; }

    /// <summary>Whether a body says the same as this revision: then there is nothing to save.</summary>
    /// <param name="body">The body.</param>
    /// <returns>True when it does.</returns>
    public bool Says(string body) => string.Equals(BodyHash, HashOf(body), StringComparison.Ordinal);

    /// <summary>The hash that <see cref="BodyHash"/> keeps.</summary>
    /// <param name="body">A body.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string HashOf(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
}
