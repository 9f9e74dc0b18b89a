using KhojalyMemorial.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace KhojalyMemorial.Areas.Admin.Shared;

/// <summary>What the controllers of the desk share: open to curators only. An action that asks for more names a policy of its own beside this one.</summary>
[Authorize(Policy = Policies.Write)]
public abstract class AdminController : DeskController;
