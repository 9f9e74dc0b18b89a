using KhojalyMemorial.Content;

namespace KhojalyMemorial.Features.Shared;

/// <summary>The sources of a statement in one line.</summary>
/// <param name="Language">The language of the page.</param>
/// <param name="Sources">The sources.</param>
public sealed record SourceLine(Language Language, IReadOnlyList<SourceLink> Sources);
