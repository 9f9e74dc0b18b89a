namespace KhojalyMemorial.Accounts;

/// <summary>What a curator may do. Each role may do what the one before it may.</summary>
/// <param name="Name">The word for it in the database, in claims and in commands.</param>
/// <param name="Rank">Its height, from 1.</param>
public sealed record Role(string Name, int Rank)
{
    /// <summary>Writes drafts of their own.</summary>
    public static readonly Role Author = new("Author", 1);

    /// <summary>Writes any draft and reviews.</summary>
    public static readonly Role Editor = new("Editor", 2);

    /// <summary>Publishes, schedules and withdraws.</summary>
    public static readonly Role Publisher = new("Publisher", 3);

    /// <summary>Runs accounts and settings.</summary>
    public static readonly Role Administrator = new("Administrator", 4);

    /// <summary>All roles, the lowest first.</summary>
    public static readonly IReadOnlyList<Role> All = [Author, Editor, Publisher, Administrator];

    /// <summary>Whether the role asks for a second factor after the first sign-in.</summary>
    public bool AsksForSecondFactor => Rank >= Publisher.Rank;

    /// <summary>Finds a role by its name, in any case.</summary>
    /// <param name="name">A name such as <c>Editor</c>.</param>
    /// <returns>Null when there is none.</returns>
    public static Role? Find(string? name) => All.FirstOrDefault(role => string.Equals(role.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the role may do what another may.</summary>
    /// <param name="other">The role that is asked for.</param>
    /// <returns>True for the same and higher roles.</returns>
    public bool Covers(Role other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Rank >= other.Rank;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
