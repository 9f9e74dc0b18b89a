using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace KhojalyMemorial.Areas.Admin.Writing;

/// <summary>Answers with the visitors' page of an item of some museum, such as one of drafts: their controller, their view, nothing of the desk.</summary>
/// <param name="museum">The museum that the page shall read.</param>
/// <param name="page">The page.</param>
/// <param name="language">Its language.</param>
public sealed class VisitorView(PublishedMuseum museum, ItemPage page, Language language) : IActionResult
{
    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        var services = http.RequestServices;
        services.GetRequiredService<VisitorMuseum>().Show(museum);
        var action = services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
            .First(one => one.ControllerName == page.Controller && one.ActionName == page.Action && typeof(VisitorController).IsAssignableFrom(one.ControllerTypeInfo));
        var route = new RouteData();
        (route.Values["controller"], route.Values["action"], route.Values["language"]) = (action.ControllerName, action.ActionName, language.Code);
        foreach (var (name, value) in page.Values)
        {
            route.Values[name] = value;
        }

        // The page binds its parameters from the route alone: what was typed into the form is not a query.
        var (method, query, form) = (http.Request.Method, http.Request.QueryString, http.Features.Get<IFormFeature>());
        try
        {
            (http.Request.Method, http.Request.QueryString) = (HttpMethods.Get, QueryString.Empty);
            http.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            await services.GetRequiredService<IActionInvokerFactory>().CreateInvoker(new ActionContext(http, route, action))!.InvokeAsync();
        }
        finally
        {
            (http.Request.Method, http.Request.QueryString) = (method, query);
            http.Features.Set(form);
        }
    }
}
