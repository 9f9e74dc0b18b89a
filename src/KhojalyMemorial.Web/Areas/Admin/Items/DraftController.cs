using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Desk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KhojalyMemorial.Areas.Admin.Items;

/// <summary>What the pages of one draft share: the item in its address is found before the action, and who may only look is kept from changing it.</summary>
/// <param name="drafts">Finds items.</param>
/// <param name="rights">Who may change what.</param>
public abstract class DraftController(Drafts drafts, WritingRights rights) : AdminController
{
    /// <summary>What languages look like in addresses.</summary>
    protected const string Languages = "regex(^(az|en|ru|shared)$)";

    /// <summary>The address of a draft, with its parts.</summary>
    protected const string Draft = "admin/items/{kind}/{key}/{language:" + Languages + "}";

    /// <summary>The item in the address.</summary>
    protected DraftAddress At { get; private set; } = null!;

    /// <summary>Whether the curator may change it.</summary>
    protected bool MayWrite { get; private set; }

    /// <summary>Drafts.</summary>
    protected Drafts Drafts => drafts;

    /// <inheritdoc/>
    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        OnActionExecuting(context);
        if (await drafts.FindAsync(Part("kind"), Part("key"), Part("language")) is not { } at)
        {
            context.Result = Missing();
            return;
        }

        At = at;
        MayWrite = await rights.MayWriteAsync(User, at.Item);
        if (!MayWrite && !HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method))
        {
            context.Result = Refused("Desk.Refused.Item");
            return;
        }

        await next();
    }

    private string Part(string name) => RouteData.Values[name] as string ?? "";
}
