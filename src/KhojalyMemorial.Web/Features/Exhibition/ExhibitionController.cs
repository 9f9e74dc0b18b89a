using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Features.Exhibition;

/// <summary>What the controllers of the exhibition share: its address, and the step to it.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="editions">Former editions.</param>
public abstract class ExhibitionController(PublishedMuseum museum, OldEditions editions) : EditionController(museum, editions)
{
    /// <summary>The address of the exhibition, with the language.</summary>
    public const string Root = "/" + LanguageSegment + "/exhibition";

    /// <summary>The step to the exhibition's own page, which stands behind the home page.</summary>
    protected Crumb Entrance => new(Texts["Nav.Exhibition"], $"/{Language}/exhibition");
}
