using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Desk.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KhojalyMemorial.Areas.Admin.Cases;

/// <summary>What controllers share that act on cases: for editors who may work in the room of the names, and for nobody else.</summary>
[Authorize(Policy = Policies.Review)]
public abstract class CaseActions : AdminController
{
    /// <summary>The room to which families' letters belong.</summary>
    public const string Room = "names";

    /// <inheritdoc/>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        base.OnActionExecuting(context);
        if (!User.MayWorkIn(Room))
        {
            context.Result = Refused("Cases.OtherRooms");
        }
    }

    /// <summary>The address of a case.</summary>
    /// <param name="id">The case.</param>
    /// <returns>A path from the root.</returns>
    protected static string AddressOf(Guid id) => $"/admin/cases/{id}";

    /// <summary>Goes back to a case and says how a step went.</summary>
    /// <param name="id">The case.</param>
    /// <param name="answer">How it went.</param>
    /// <param name="done">The key of what is said where it is done.</param>
    /// <returns>To the case.</returns>
    protected IActionResult Back(Guid id, CaseAnswer answer, string done)
    {
        Say(answer == CaseAnswer.Done ? done : "Cases.Answer." + answer);
        return LocalRedirect(AddressOf(id));
    }
}
