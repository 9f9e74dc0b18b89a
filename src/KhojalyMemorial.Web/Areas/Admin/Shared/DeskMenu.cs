using System.Security.Claims;
using KhojalyMemorial.Accounts;

namespace KhojalyMemorial.Areas.Admin.Shared;

/// <summary>The menu of the desk: what exists, and what the curator's role may open.</summary>
/// <param name="Section">The name by which a page says that it belongs here.</param>
/// <param name="Path">The address.</param>
/// <param name="Text">The key of its words.</param>
/// <param name="Policy">The policy that opens it.</param>
public sealed record DeskMenu(string Section, string Path, string Text, string Policy)
{
    private static readonly DeskMenu[] All =
    [
        new("home", "/admin", "Desk.Menu.Home", Policies.Write),
        new("items", "/admin/items", "Desk.Items", Policies.Write),
        new("reviews", "/admin/reviews", "Desk.Menu.Reviews", Policies.Write),
        new("releases", "/admin/releases", "Desk.Menu.Releases", Policies.Review),
        new("cases", "/admin/cases", "Cases.Title", Policies.Review),
        new("tributes", "/admin/tributes", "Tributes.Title", Policies.Review),
        new("lists", "/admin/lists", "Lists.Title", Policies.Review),
        new("persons", "/admin/persons/candidates", "Persons.Candidates", Policies.Review),
        new("parity", "/admin/parity", "Desk.Parity", Policies.Write),
        new("reports", "/admin/reports", "Reports.Title", Policies.Review),
        new("porting", "/admin/porting", "Porting.Title", Policies.Publish),
        new("audit", "/admin/audit", "Desk.Menu.Audit", Policies.Publish),
        new("accounts", "/admin/accounts", "Accounts.Title", Policies.Administer),
        new("platforms", "/admin/platforms", "Platforms.Title", Policies.Administer),
        new("settings", "/admin/settings", "Settings.Title", Policies.Administer),
    ];

    /// <summary>The entries that a curator may open.</summary>
    /// <param name="user">Who is signed in.</param>
    /// <returns>The entries in order.</returns>
    public static IEnumerable<DeskMenu> For(ClaimsPrincipal user) =>
        user.CuratorRole() is { } role ? All.Where(entry => role.Covers(Policies.Roles[entry.Policy])) : [];
}
