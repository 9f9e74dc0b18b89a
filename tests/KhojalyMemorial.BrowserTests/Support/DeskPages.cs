using System.Text.RegularExpressions;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.BrowserTests.Support;

/// <summary>Every page of the desk with an address at which there is something to see; words in angle brackets stand for what the test has made.</summary>
internal static partial class DeskPages
{
    /// <summary>What answers with something that is not a page of the desk.</summary>
    public static readonly string[] NotPages =
    [
        "admin/audit.csv", // a table to take away
        "admin/lists/{id}/problems.csv", // likewise
        "admin/case-files/{id}/{number}", // a picture
        "admin/pick/{kind}", // JSON for the pickers
        "admin/items/{kind}/{key}", // leads to the form
        "admin/items/{kind}/{key}/{language}/preview", // the visitors' page
        "admin/releases/{id}/pages/{kind}/{key}/{language}", // the same, with all that is in a release
    ];

    /// <summary>The addresses.</summary>
    public static readonly string[] All =
    [
        "/admin", "/admin/items", "/admin/items?kind=page&room=night", "/admin/find?q=khojaly", "/admin/parity", "/admin/trash", "/admin/marks",
        "/admin/reviews", "/admin/reviews/<review>", "/admin/releases", "/admin/releases/<draft>", "/admin/releases/<scheduled>", "/admin/releases/<done>",
        "/admin/reports", "/admin/porting", "/admin/audit", "/admin/accounts", "/admin/accounts/<account>", "/admin/settings",
        "/admin/platforms", "/admin/platforms/<platform>",
        "/admin/account", "/admin/account/password", "/admin/account/authenticator", "/admin/account/second-factor",
        "/admin/sign-in", "/admin/sign-in/code", "/admin/denied", "/admin/welcome/<welcome>", "/admin/read/<guest>",
        "/admin/cases", "/admin/cases/<case>", "/admin/tributes", "/admin/lists", "/admin/lists/<list>",
        "/admin/persons/<one>", "/admin/persons/candidates", "/admin/persons/changes", "/admin/persons/compare?one=<one>&other=<other>",
        "/admin/items/page/<text>/en/history", "/admin/items/page/<text>/en/compare?from=1&to=2", "/admin/items/page/<text>/en/links", "/admin/items/page/<text>/en/remarks",
        "/admin/items/page/<text>/az/translate?from=en", "/admin/items/page/<text>/en",
        .. Kind.All.SelectMany(kind => (string[])[$"/admin/items/{kind.Name}/<{kind.Name}>/en", $"/admin/items/{kind.Name}/<{kind.Name}>/shared", $"/admin/items/new/{kind.Name}"]),
    ];

    /// <summary>A route without what its parameters must look like.</summary>
    public static string Plain(string pattern) => Constraint().Replace(pattern, "}");

    /// <summary>Whether an address is one of a route.</summary>
    public static bool Fits(string pattern, string address)
    {
        var (parts, steps) = (Plain(pattern).Split('/'), address.Split('?')[0].TrimStart('/').Split('/'));
        return parts.Length == steps.Length && parts.Zip(steps).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }

    [GeneratedRegex(@":[^}]*}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Constraint();
}
