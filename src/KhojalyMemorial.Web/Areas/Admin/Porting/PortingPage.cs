using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Publishing.Portable;

namespace KhojalyMemorial.Areas.Admin.Porting;

/// <summary>The forms with which content is taken out and brought in.</summary>
/// <param name="Head">Title, language and who is signed in.</param>
/// <param name="Rooms">Keys and names of the rooms.</param>
public sealed record PortingPage(DeskHead Head, IReadOnlyList<(string Key, string Name)> Rooms) : DeskPage(Head)
{
    /// <summary>What is wrong with what was sent.</summary>
    public string? Problem { get; init; }
}

/// <summary>What an import would change.</summary>
/// <param name="Head">Title, language and who is signed in.</param>
/// <param name="Name">The name under which the zip waits.</param>
/// <param name="Plan">What it would do.</param>
public sealed record PlanPage(DeskHead Head, Guid Name, ImportPlan Plan) : DeskPage(Head)
{
    /// <summary>Whether somebody saved since the plan was shown last.</summary>
    public bool IsStale { get; init; }
}
