using KhojalyMemorial.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KhojalyMemorial.Areas.Admin.Shared;

/// <summary>Says in the frame of the desk why a form was refused that does not prove where it comes from: most often its curator has signed in anew, or somebody else has.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnprovenFormsAttribute : Attribute, IAlwaysRunResultFilter
{
    /// <inheritdoc/>
    public void OnResultExecuting(ResultExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Result is not IAntiforgeryValidationFailedResult)
        {
            return;
        }

        var user = context.HttpContext.User;
        var language = SpokenLanguage.Of(context.HttpContext);
        var texts = Strings.For(language);
        context.HttpContext.Response.Headers.ContentSecurityPolicy = DeskPolicy.Of(context.HttpContext);
        context.Result = new ViewResult
        {
            ViewName = "Missing",
            StatusCode = StatusCodes.Status400BadRequest,
            ViewData = new ViewDataDictionary<DeskMessage>(context.HttpContext.RequestServices.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary())
            {
                Model = new(new(language, texts["Desk.Unproven.Title"], "", user), texts["Desk.Unproven.Text"]),
            },
        };
    }

    /// <inheritdoc/>
    public void OnResultExecuted(ResultExecutedContext context)
    {
        // Nothing is left to do.
    }
}
