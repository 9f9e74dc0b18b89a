namespace KhojalyMemorial.Accounts;

/// <summary>Where somebody goes after signing in: a page of the desk, never another site.</summary>
public static class Then
{
    /// <summary>The address to go to.</summary>
    /// <param name="wanted">What the request asks for.</param>
    /// <returns>The wanted address where it is a plain path of the desk; else the first page of the desk.</returns>
    public static string Safe(string? wanted) => IsOfTheDesk(wanted) ? wanted! : AccountsSetup.DeskPath;

    private static bool IsOfTheDesk(string? wanted)
    {
        const string Desk = AccountsSetup.DeskPath;
        if (wanted is null || wanted.Length > 2000 || !wanted.StartsWith(Desk, StringComparison.Ordinal) || (wanted.Length > Desk.Length && wanted[Desk.Length] is not ('/' or '?')))
        {
            return false;
        }

        // Browsers read a backslash as a slash and drop control characters: neither has business in our own addresses.
        var path = wanted.Split('?', 2)[0];
        return !wanted.Contains('\\', StringComparison.Ordinal) && !wanted.Any(char.IsControl)
            && !path.Contains("//", StringComparison.Ordinal) && !path.Contains("..", StringComparison.Ordinal) && !path.Contains('%', StringComparison.Ordinal);
    }
}
