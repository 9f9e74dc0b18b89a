using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using Microsoft.AspNetCore.Authorization;

namespace KhojalyMemorial.Areas.Admin.Shared;

/// <summary>What the pages share that are open to everybody: those that lead into the desk. They speak the language that the address or the browser asks for.</summary>
[AllowAnonymous]
public abstract class WayInController : DeskController
{
    /// <inheritdoc/>
    protected override Language Language => SpokenLanguage.Of(HttpContext);

    /// <summary>What a form carries on: where to go afterwards, and the language.</summary>
    /// <param name="then">Where to go.</param>
    /// <returns>A query.</returns>
    protected string Way(string? then) => $"?then={Uri.EscapeDataString(Then.Safe(then))}&language={Language.Code}";
}
