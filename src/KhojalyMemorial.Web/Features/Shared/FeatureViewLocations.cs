using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace KhojalyMemorial.Features.Shared;

/// <summary>Finds a view in the folder of its controller: <c>Features/Exhibition</c> for the namespace <c>KhojalyMemorial.Features.Exhibition</c>, else in what its side of the site shares.</summary>
public sealed class FeatureViewLocations : IViewLocationExpander
{
    private const string Root = "KhojalyMemorial.";
    private const string Folder = "feature";

    /// <inheritdoc/>
    public void PopulateValues(ViewLocationExpanderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor { ControllerTypeInfo.Namespace: { } name }
            && name.StartsWith(Root, StringComparison.Ordinal))
        {
            context.Values[Folder] = name[Root.Length..].Replace('.', '/');
        }
    }

    /// <inheritdoc/>
    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Values.TryGetValue(Folder, out var folder)
            ? [$"/{folder}/{{0}}.cshtml", folder!.StartsWith("Areas/", StringComparison.Ordinal) ? "/Areas/Admin/Shared/{0}.cshtml" : "/Features/Shared/{0}.cshtml"]
            : viewLocations;
    }
}
