namespace KhojalyMemorial.Features.Shared;

/// <summary>The lights with their legend, as <c>_Lights.cshtml</c> shows them.</summary>
/// <param name="Groups">How many of each, from published facts.</param>
/// <param name="Title">The name of the picture.</param>
/// <param name="Description">What it says, with figures and source.</param>
/// <param name="Caption">The sentence below it.</param>
/// <param name="Legend">What the colours stand for.</param>
/// <param name="Source">The link to the source and to other figures.</param>
public sealed record LightsPicture(
    LightsGroups Groups, string Title, string Description, string Caption, IReadOnlyList<LightsKey> Legend, ChromeLink? Source)
{
    /// <summary>The lights that lead to a person, the first ones of their groups.</summary>
    public IReadOnlyList<LightLink> Links { get; init; } = [];
}

/// <summary>A light that leads to a person.</summary>
/// <param name="Group">One of <c>children</c>, <c>women</c>, <c>elderly</c>, <c>others</c>.</param>
/// <param name="Path">The person's page.</param>
/// <param name="Name">The person's name.</param>
public sealed record LightLink(string Group, string Path, string Name);

/// <summary>A line of the legend.</summary>
/// <param name="Group">One of <c>children</c>, <c>women</c>, <c>elderly</c>, <c>others</c>.</param>
/// <param name="Text">What it counts, with the number: <c>63 children</c>.</param>
/// <param name="Note">A short remark, such as <c>computed by us</c>.</param>
public sealed record LightsKey(string Group, string Text, string? Note = null);
