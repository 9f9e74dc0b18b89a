using KhojalyMemorial.Languages;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KhojalyMemorial.Areas.Admin.Shared;

/// <summary>Refuses bodies that no form of the desk has, with a page that says so: before the form is read, and so before its proof of origin.</summary>
/// <param name="most">The most bytes.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class BodyLimitAttribute(int most = BodyLimitAttribute.Most) : Attribute, IAuthorizationFilter, IRequestFormLimitsPolicy, IOrderedFilter
{
    /// <summary>What forms may send: several times the longest text of the museum.</summary>
    public const int Most = 4 * 1024 * 1024;

    private const int MostFields = 20_000;

    /// <summary>The most bytes.</summary>
    public int Bytes { get; } = most;

    /// <inheritdoc/>
    public int Order => -1000;

    /// <inheritdoc/>
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.HttpContext.Request;
        var effective = context.FindEffectivePolicy<IRequestFormLimitsPolicy>();
        if (effective is not null && !ReferenceEquals(effective, this))
        {
            return; // An action with a limit of its own.
        }

        if (request.ContentLength > Bytes)
        {
            context.Result = Refusal(context);
            return;
        }

        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Bytes;
        }

        if (context.HttpContext.Features.Get<IFormFeature>()?.Form is null)
        {
            context.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, new() { ValueLengthLimit = Bytes, ValueCountLimit = MostFields, MultipartBodyLengthLimit = Bytes }));
        }
    }

    private static ViewResult Refusal(AuthorizationFilterContext context)
    {
        var user = context.HttpContext.User;
        var language = SpokenLanguage.Of(context.HttpContext);
        var texts = Strings.For(language);
        context.HttpContext.Response.Headers.ContentSecurityPolicy = DeskPolicy.Of(context.HttpContext);
        return new ViewResult
        {
            ViewName = "Missing",
            StatusCode = StatusCodes.Status413PayloadTooLarge,
            ViewData = new ViewDataDictionary<DeskMessage>(context.HttpContext.RequestServices.GetRequiredService<IModelMetadataProvider>(), context.ModelState)
            {
                Model = new(new(language, texts["Desk.TooBig.Title"], "", user), texts["Desk.TooBig.Text"]),
            },
        };
    }
}
